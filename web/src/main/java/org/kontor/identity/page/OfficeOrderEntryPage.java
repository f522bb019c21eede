package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.service.session.BuyerSearchQueries;
import org.kontor.shell.PortalPage;

/** Somebody rings up: who is it? The order is then typed in his name. */
@Named("officeOrderEntry")
@RequestScoped
public class OfficeOrderEntryPage extends PortalPage {

    private static final int SHOWN = 20;

    @EJB
    private BuyerSearchQueries buyers;

    private List<BuyerSearchQueries.Row> found = List.of();

    @Override
    protected void load() {
        found = buyers.find(sent("q"), SHOWN + 1);
    }

    public List<BuyerSearchQueries.Row> getRows() {
        return found.stream().limit(SHOWN).toList();
    }

    /** Whether more were found than are shown. */
    public boolean isMore() {
        return found.size() > SHOWN;
    }
}
