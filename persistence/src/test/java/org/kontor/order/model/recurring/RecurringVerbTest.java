package org.kontor.order.model.recurring;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class RecurringVerbTest extends TransitionTableContract<RecurringStatus, RecurringVerb> {

    RecurringVerbTest() {
        super(
                "recurring-order",
                RecurringStatus.class,
                RecurringVerb.class,
                RecurringVerb.TABLE,
                EnumSet.of(RecurringStatus.ENDED));
    }
}
