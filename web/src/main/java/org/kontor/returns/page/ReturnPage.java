package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnResolutionQueries;
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

    @EJB
    private ReturnResolutionQueries resolutions;

    private ReturnView asked;
    private List<ReturnResolutionQueries.Resolved> resolved = List.of();
    private List<ReturnResolutionQueries.Replacement> replacements = List.of();

    @Override
    protected void load() {
        asked = returns.byNumber(argument());
        if (asked.lines().stream().anyMatch(line -> line.resolved().signum() > 0)) {
            resolved = resolutions.of(asked.number());
            replacements = resolutions.replacements(asked.number());
        }
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

    public List<ReturnResolutionQueries.Resolved> getResolved() {
        return resolved;
    }

    public List<ReturnResolutionQueries.Replacement> getReplacements() {
        return replacements;
    }

    public boolean isWithdrawable() {
        return reader.may(Permission.ORDER_PLACE) && !getOutstanding().isEmpty();
    }

    public ReturnView getAsked() {
        return asked;
    }
}
