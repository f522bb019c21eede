package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.kernel.Quantity;
import org.kontor.pricing.service.why.OwnPriceQueries;
import org.kontor.pricing.service.why.OwnPriceView;
import org.kontor.shell.ArticleRow;

/** What a buyer may know of where a price comes from; read only when he asks. */
@Named("ownPrice")
@RequestScoped
public class OwnPricePage {

    @EJB
    private OwnPriceQueries prices;

    @Inject
    private Clock clock;

    private OwnPriceView found;
    private boolean asked;

    /** For the smallest quantity that can be bought; null when there is no price. */
    public OwnPriceView of(ArticleRow row) {
        if (!asked) {
            asked = true;
            UnitView unit = row.unit();
            Quantity smallest = Quantity.of(unit.smallest(), unit.unit());
            found = prices.own(row.product().id(), smallest, clock.instant())
                    .or(() -> prices.own(
                            row.product().id(),
                            Quantity.of(
                                    unit.toBase(unit.smallest()), row.product().unit()),
                            clock.instant()))
                    .orElse(null);
        }
        return found;
    }
}
