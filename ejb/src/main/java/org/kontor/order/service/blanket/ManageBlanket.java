package org.kontor.order.service.blanket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.order.model.blanket.BlanketOrder;
import org.kontor.order.model.blanket.BlanketRepository;
import org.kontor.order.model.blanket.BlanketRule;

/** Agrees on blanket orders with companies, and closes them. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class ManageBlanket {

    @Inject
    private BlanketRepository blankets;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @return its number
     * @throws RuleViolated {@link BlanketRule#COMPANY_UNKNOWN}, {@link BlanketRule#ARTICLE_UNKNOWN}, {@link
     *     BlanketRule#LINES_MISSING}, and what {@link BlanketOrder#agree} and {@link BlanketOrder#add} say
     */
    public String agree(AgreeBlanketCommand command) {
        return blankets.madeBy(command.key()).orElseGet(() -> make(command));
    }

    private String make(AgreeBlanketCommand command) {
        if (command.lines().isEmpty()) {
            throw new RuleViolated(BlanketRule.LINES_MISSING, Map.of("most", BlanketOrder.MAX_LINES));
        }
        SqlRow company = blankets.company(command.company());
        BlanketOrder blanket = BlanketOrder.agree(
                blankets.nextNumber(),
                command.key(),
                company.number(),
                company.text(),
                command.reference(),
                command.from(),
                command.to(),
                callers.current().personName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        command.lines()
                .forEach(line -> blanket.add(blankets.article(line.sku(), line.quantity(), line.price(), line.base())));
        blankets.add(blanket);
        return blanket.number();
    }

    /** @throws RuleViolated {@link BlanketRule#NOT_FOUND}, {@link BlanketRule#CLOSED} */
    public void close(String number) {
        blankets.lock(number)
                .close(callers.current().personName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
