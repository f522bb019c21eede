package org.kontor.pricing.service.why;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Quantity;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.model.chain.PriceRow;
import org.kontor.pricing.model.chain.PriceWalk;
import org.kontor.pricing.model.chain.Window;

/** Why an article costs the caller's company what it costs: no list of anybody else, nothing of how we calculate. */
@Stateless
@RolesAllowed(Permission.CATALOG_READ)
public class OwnPriceQueries {

    @EJB
    private CallerQueries callers;

    @Inject
    private WalkQueries walks;

    /** Nothing when the company has no price for that much. */
    public Optional<OwnPriceView> own(long productId, Quantity quantity, Instant at) {
        Long company = callers.current().companyId();
        if (company == null) {
            return Optional.empty();
        }
        PriceWalk walk = walks.walk(company, productId, at);
        return walk.price(quantity.unit(), quantity.amount()).map(row -> {
            PriceWalk.Stop stop = walk.stops().stream()
                    .filter(one -> one.lost() == null && one.link().listId() == row.listId())
                    .findFirst()
                    .orElseThrow();
            boolean agreed = stop.link().level() == ChainLevel.COMPANY;
            return new OwnPriceView(
                    row.minQuantity(), row.unit(), agreed, stop.link().contract(), until(stop, row, at));
        });
    }

    private static Instant until(PriceWalk.Stop stop, PriceRow row, Instant at) {
        return Stream.concat(
                        Stream.of(row.time().to(), stop.link().contractTime().to()),
                        stop.link().schedule().stream()
                                .filter(window -> window.covers(at))
                                .map(Window::to))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
