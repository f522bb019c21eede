package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.returns.model.Decider;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.ReturnLine;
import org.kontor.returns.model.ReturnRepository;
import org.kontor.returns.model.ReturnRule;

/** Authorises quantities of the lines of a return and denies the rest, once for each line. What was denied can be asked for again. */
@Stateless
@RolesAllowed(Permission.STAFF_RETURN_MANAGE)
public class DecideReturn {

    @Inject
    private ReturnRepository returns;

    @Inject
    private ReturnDesk desk;

    @Inject
    private ReturnLetters letters;

    /**
     * @throws RuleViolated {@link ReturnRule#NOTHING_CHOSEN}, what {@link ReturnDesk#take} and {@link GoodsReturn#decide} say
     */
    public void decide(DecideReturnCommand command) {
        GoodsReturn asked = desk.take(command.number(), command.version());
        if (command.decisions().isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        returns.lockClaims(asked.companyId(), asked.parcels());
        Decider by = desk.caller();
        command.decisions().forEach(one -> asked.decide(one.lineNo(), one.authorised(), one.words(), by));
        letters.tell(asked, by.at(), letter -> command.decisions().forEach(one -> {
            ReturnLine line = asked.line(one.lineNo());
            if (one.authorised().signum() == 0) {
                letter.add(one.words(), "denied", line.sku());
            } else {
                letter.add(
                        one.words(),
                        "authorised",
                        line.sku(),
                        letter.quantity(one.authorised()),
                        letter.quantity(line.requested()));
            }
        }));
    }
}
