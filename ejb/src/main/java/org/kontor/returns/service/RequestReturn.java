package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.returns.model.AskedReturn;
import org.kontor.returns.model.DeliveredGoods;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.Parcel;
import org.kontor.returns.model.Requester;
import org.kontor.returns.model.ReturnPeriod;
import org.kontor.returns.model.ReturnRepository;
import org.kontor.returns.model.ReturnRule;

/**
 * Asks to send back goods of an order that the caller may see. Whoever asks for the same goods at the same time waits: both
 * together never get more than was delivered.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.ORDER_PLACE)
@Retried
public class RequestReturn {

    @Inject
    private ReturnRepository returns;

    @Inject
    private Clock clock;

    @EJB
    private OrderQueries orders;

    @EJB
    private DeliveredQueries delivered;

    @EJB
    private CallerQueries callers;

    /**
     * @return number of the return
     * @throws RuleViolated the order's rule when it is not the caller's; {@link ReturnRule#NOTHING_CHOSEN}, {@link
     *     ReturnRule#LINE_UNKNOWN}, and what {@link GoodsReturn#add} says
     */
    public String request(RequestReturnCommand command) {
        CallerView caller = callers.current();
        OrderView order = orders.byNumber(command.orderNumber());
        if (command.lines().isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        return returns.madeBy(order.companyId(), command.key()).orElseGet(() -> make(command, order, caller));
    }

    private String make(RequestReturnCommand command, OrderView order, CallerView caller) {
        Requester by = new Requester(
                order.companyId(),
                caller.personId(),
                caller.personName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<Parcel> parcels = command.lines().stream().map(AskedReturn::parcel).toList();
        Map<Parcel, DeliveredGoods> came = delivered.of(order);
        parcels.stream().filter(parcel -> !came.containsKey(parcel)).findFirst().ifPresent(unknown -> {
            throw new RuleViolated(ReturnRule.LINE_UNKNOWN, Map.of("sku", unknown.shipmentNumber()));
        });
        Map<Parcel, BigDecimal> claimed = returns.lockClaims(order.companyId(), parcels);
        GoodsReturn request =
                GoodsReturn.request(returns.nextNumber(), order.number(), command.key(), command.words(), by);
        ReturnPeriod period = ReturnSettings.period();
        command.lines()
                .forEach(asked ->
                        request.add(came.get(asked.parcel()).claimed(claimed.get(asked.parcel())), asked, period));
        returns.add(request);
        return request.number();
    }
}
