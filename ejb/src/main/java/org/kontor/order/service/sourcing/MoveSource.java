package org.kontor.order.service.sourcing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.inventory.service.sourcing.MoveHoldCommand;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.service.Commitment;
import org.kontor.order.service.OrderInput;

/**
 * Lets goods of a line come from another site, as long as none of the line is on its way to a carrier. An order whose goods are
 * let go at once is held back first.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
@Retried
public class MoveSource {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    @Inject
    private Commitment commitment;

    /**
     * @throws RuleViolated {@link OrderRule#NOT_FOUND} for an order out of reach as for none, {@link
     *     OrderRule#LINE_UNDER_WAY}, {@link OrderRule#COMMENT_TOO_LONG}, and what {@link org.kontor.inventory.service.sourcing.MoveHold} says
     */
    public void move(MoveSourceCommand command) {
        SalesOrder order = orders.lock(command.number());
        if (!reach.reaches(Permission.STAFF_ORDER_READ, order.companyId())) {
            throw new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", command.number()));
        }
        order.requireNothingUnderWay(command.lineNo());
        String reason = OrderInput.comment(command.reason());
        commitment.holdElsewhere(new MoveHoldCommand(
                order.number(),
                command.lineNo(),
                order.productOf(command.lineNo()),
                command.fromSite(),
                command.toSite(),
                command.quantity(),
                callers.current().personName(),
                reason == null ? "" : reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
