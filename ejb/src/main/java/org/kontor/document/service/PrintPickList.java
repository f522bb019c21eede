package org.kontor.document.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.kontor.document.model.DocumentRule;
import org.kontor.document.service.print.Papers;
import org.kontor.fulfilment.service.PickQueries;
import org.kontor.fulfilment.service.PickView;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Prints what is to be fetched for a delivery, in the language and time zone of whoever fetches. It is a slip of work, not a paper
 * of the order: nobody outside the house ever has one and nothing is proved by it, so it has no number of its own, leaves no gap
 * in the numbers of those that have one, is not kept, and is made anew at each call. No connection is held while a printing
 * waits for its turn.
 */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class PrintPickList {

    @EJB
    private PickQueries queries;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @throws RuleViolated {@link DocumentRule#NOT_YET} of a delivery that does not wait for that (any more); of an order that the
     *     caller may not see, as if it were not there
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DocumentFile print(String shipmentNumber) {
        PickView pick = queries.of(shipmentNumber);
        if (!pick.open()) {
            throw new RuleViolated(DocumentRule.NOT_YET, Map.of("number", shipmentNumber));
        }
        CallerView caller = callers.current();
        Papers.Paper paper = Papers.pickList(pick, caller.language(), ZoneId.of(caller.timeZone()), clock.instant());
        return new DocumentFile("pick-list-" + shipmentNumber, "PICK_LIST", paper.content());
    }
}
