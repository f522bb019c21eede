package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.blanket.BlanketLine;
import org.kontor.order.model.blanket.BlanketOrder;
import org.kontor.order.model.blanket.BlanketRepository;
import org.kontor.order.model.blanket.BlanketRule;
import org.kontor.organisation.service.unit.OrderUnitQueries;

/**
 * Calls goods off a blanket order of one's company: an ordinary order, with all checks of one, at the agreed prices. Who calls
 * off at the same time waits; both together never get more than was agreed.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.ORDER_PLACE)
@Retried
public class CallOffOrder {

    @Inject
    private BlanketRepository blankets;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderUnitQueries units;

    @EJB
    private CommitOrder commit;

    /**
     * @param quantities by line of the blanket order, in its unit
     * @param head address, numbers and who pays; its lines are those that are called off
     * @return the new order, or the one that the same key and input made before
     * @throws RuleViolated {@link BlanketRule#NOT_FOUND} for what is not the company's, {@link BlanketRule#NOTHING_CALLED},
     *     {@link BlanketRule#CLOSED}, {@link BlanketRule#NOT_VALID}, {@link BlanketRule#MORE_THAN_LEFT}, and all that refuses a
     *     new order
     */
    public OrderNumber callOff(String number, SortedMap<Integer, BigDecimal> quantities, CallOffHead head) {
        CallerView caller = callers.current();
        if (caller.companyId() == null || !blankets.isOf(number, caller.companyId())) {
            throw new RuleViolated(BlanketRule.NOT_FOUND, Map.of("number", number));
        }
        BlanketOrder blanket = blankets.lock(number);
        if (head.unitId() != null) {
            units.require(head.unitId());
        }
        List<BlanketLine> called = blanket.lines().stream()
                .filter(line -> quantities.containsKey(line.lineNo()))
                .toList();
        if (called.isEmpty() || called.size() < quantities.size()) {
            throw new RuleViolated(BlanketRule.NOTHING_CALLED);
        }
        LocalDate day = OrderInput.day(clock.instant(), blankets.timeZone(caller.companyId()));
        List<PlaceOrderCommand.Line> lines = called.stream()
                .map(line -> new PlaceOrderCommand.Line(line.sku(), quantities.get(line.lineNo()), line.unit()))
                .toList();
        return commit.commit(caller, head.of(lines), new CallOff(blanket, called, day, blankets));
    }
}
