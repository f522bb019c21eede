package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnView;
import org.kontor.shell.PortalPage;

/** One return as the buyer sees it. */
@Named
@RequestScoped
public class ReturnPage extends PortalPage {

    @EJB
    private ReturnQueries returns;

    private ReturnView asked;

    @Override
    protected void load() {
        asked = returns.byNumber(argument());
    }

    public ReturnView getAsked() {
        return asked;
    }
}
