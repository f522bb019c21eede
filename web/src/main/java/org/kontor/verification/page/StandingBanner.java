package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.shell.AroundPage;
import org.kontor.shell.Reader;
import org.kontor.verification.service.MyStandingQueries;
import org.kontor.verification.service.MyStandingQueries.MyStandingView;

/** Tells a buyer on every page when his company may not do everything, or soon will not. */
@Named("standing")
@RequestScoped
public class StandingBanner implements AroundPage {

    @EJB
    private MyStandingQueries standings;

    @Inject
    private Reader reader;

    private Optional<MyStandingView> mine;

    @Override
    public void readAhead() {
        mine();
    }

    private Optional<MyStandingView> mine() {
        if (mine == null) {
            mine = reader.isBuyer() && reader.may(Permission.CATALOG_READ) ? standings.remarkable() : Optional.empty();
        }
        return mine;
    }

    public boolean isShown() {
        return mine().isPresent();
    }

    public boolean isOrders() {
        return mine().map(MyStandingView::orders).orElse(true);
    }

    public LocalDate getDueOn() {
        return mine().map(MyStandingView::dueOn).orElse(null);
    }

    /** Which sentence: that of the state, or that a verification ends. */
    public String getKey() {
        return mine().map(standing -> standing.orders() ? "DUE" : standing.state())
                .orElse("");
    }
}
