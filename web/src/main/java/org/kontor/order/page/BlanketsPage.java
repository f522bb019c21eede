package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.order.service.blanket.BlanketQueries;
import org.kontor.order.service.blanket.BlanketRow;
import org.kontor.shell.PortalPage;

/** The blanket orders of the reader's company. */
@Named
@RequestScoped
public class BlanketsPage extends PortalPage {

    @EJB
    private BlanketQueries queries;

    private List<BlanketRow> rows = List.of();

    @Override
    protected void load() {
        rows = queries.find("");
    }

    public List<BlanketRow> getRows() {
        return rows;
    }
}
