package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnView;
import org.kontor.returns.service.WithdrawReturn;
import org.kontor.shell.PortalPage;

/** One return as the buyer sees it. What has not come he may keep after all. */
@Named
@RequestScoped
public class ReturnPage extends PortalPage {

    @EJB
    private ReturnQueries returns;

    @EJB
    private WithdrawReturn withdraw;

    private ReturnView asked;

    @Override
    protected void load() {
        asked = returns.byNumber(argument());
    }

    @Override
    protected void submit() {
        load();
        withdraw.withdraw(
                asked.number(),
                sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1,
                getOutstanding().stream()
                        .map(ReturnView.Line::lineNo)
                        .filter(lineNo -> sent("c" + lineNo).equals("on"))
                        .toList());
        redirect("/return/" + asked.number() + "?done=return-withdrawn");
    }

    /** The lines of which something has not come and may be kept. */
    public List<ReturnView.Line> getOutstanding() {
        return asked.lines().stream()
                .filter(line -> line.outstanding().signum() > 0)
                .toList();
    }

    public boolean isWithdrawable() {
        return reader.may(Permission.ORDER_PLACE) && !getOutstanding().isEmpty();
    }

    public ReturnView getAsked() {
        return asked;
    }
}
