package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.approval.service.ApprovalQueries;
import org.kontor.kernel.Permission;
import org.kontor.shell.AroundPage;
import org.kontor.shell.Reader;

/** How many requests wait for the reader: the figure in the head of every page, asked once a page. */
@Named
@RequestScoped
public class ApprovalCount implements AroundPage {

    @Inject
    private Reader reader;

    @EJB
    private ApprovalQueries approvals;

    private int waiting = -1;

    @Override
    public void readAhead() {
        getWaiting();
    }

    public boolean isShown() {
        return reader.isBuyer() && reader.may(Permission.APPROVAL_DECIDE);
    }

    public int getWaiting() {
        if (waiting < 0) {
            waiting = isShown() ? approvals.needsMe() : 0;
        }
        return waiting;
    }
}
