package org.kontor.verification.model.bank;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class BankVerbTest extends TransitionTableContract<BankState, BankVerb> {

    BankVerbTest() {
        super("bank-account", BankState.class, BankVerb.class, BankVerb.TABLE, EnumSet.of(BankState.RETIRED));
    }
}
