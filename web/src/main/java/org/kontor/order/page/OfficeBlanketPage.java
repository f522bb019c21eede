package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kontor.kernel.Permission;
import org.kontor.order.service.blanket.BlanketQueries;
import org.kontor.order.service.blanket.BlanketView;
import org.kontor.order.service.blanket.ManageBlanket;
import org.kontor.shell.PortalPage;

/** One blanket order as staff see it: what was called off of each line, and by which orders. */
@Named("officeBlanket")
@RequestScoped
public class OfficeBlanketPage extends PortalPage {

    @EJB
    private BlanketQueries queries;

    @EJB
    private ManageBlanket manage;

    private BlanketView blanket;

    @Override
    protected void load() {
        blanket = queries.byNumber(argument());
    }

    @Override
    protected void submit() {
        load();
        manage.close(blanket.number());
        redirect("/office/blanket-order/" + blanket.number() + "?done=blanket-closed");
    }

    public BlanketView getBlanket() {
        return blanket;
    }

    public boolean isClosable() {
        return reader.may(Permission.STAFF_PRICE_MANAGE) && blanket.closedAt() == null;
    }
}
