package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kontor.crm.service.exchange.ConnectCrm;
import org.kontor.crm.service.exchange.DecideConflict;
import org.kontor.crm.service.exchange.ExchangeQueries;
import org.kontor.crm.service.exchange.ExchangeView;
import org.kontor.kernel.Permission;
import org.kontor.shell.PortalPage;

/** How the exchange with an outside CRM stands, and what both sides have changed differently. */
@Named("officeExchange")
@RequestScoped
public class OfficeExchangePage extends PortalPage {

    @EJB
    private ExchangeQueries queries;

    @EJB
    private DecideConflict decide;

    @EJB
    private ConnectCrm connect;

    private ExchangeView state;

    @Override
    protected void load() {
        state = queries.state();
    }

    @Override
    protected void submit() {
        String act = sent("act");
        if (act.equals("connect") || act.equals("disconnect")) {
            connect.set(act.equals("connect"));
            redirect("/office/crm-exchange?done=crm-" + act + "ed");
        } else {
            long id = sent("conflict").matches("[0-9]{1,18}") ? Long.parseLong(sent("conflict")) : 0;
            decide.decide(id, act.equals("theirs"), sent("seen"));
            redirect("/office/crm-exchange?done=conflict-decided");
        }
    }

    public ExchangeView getState() {
        return state;
    }

    public boolean isConnectable() {
        return reader.may(Permission.STAFF_MESSAGE_MANAGE);
    }
}
