package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.approval.event.Verdict;
import org.kontor.approval.service.ApprovalQueries;
import org.kontor.approval.service.InboxPage;
import org.kontor.approval.service.InboxRow;
import org.kontor.approval.service.InboxTab;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.waiting.DecideOrder;
import org.kontor.order.service.waiting.DecideOrderCommand;
import org.kontor.shell.PortalPage;

/** What waits for the reader, what he asked for himself, and what the company waits for; several decided at once. */
@Named
@RequestScoped
public class ApprovalsPage extends PortalPage {

    private static final int LAST = 5;

    @EJB
    private ApprovalQueries approvals;

    @EJB
    private DecideOrder decide;

    private InboxPage found;
    private List<InboxRow> last;

    @Override
    protected void load() {
        found = approvals.inbox(getTab(), getPage());
    }

    /** Each request is decided by itself: what is refused by a rule is named, the others are decided. */
    @Override
    protected void submit() {
        String[] picks = request().getParameterValues("pick");
        Verdict verdict = sent("verdict").equals("REFUSE") ? Verdict.REFUSE : Verdict.APPROVE;
        if (picks == null) {
            problems.add("", "approval.pick-some");
            return;
        }
        if (verdict == Verdict.REFUSE && sent("comment").isEmpty()) {
            problems.add("comment", "approval.comment-missing");
            return;
        }
        for (String pick : Arrays.asList(picks).subList(0, Math.min(picks.length, InboxPage.SIZE))) {
            decide(pick, verdict);
        }
        if (!problems.isAny()) {
            redirect("/approvals?tab=needs-me&done=" + (verdict == Verdict.APPROVE ? "approved" : "refused"));
        }
    }

    /** @param pick number and version, with a colon between */
    private void decide(String pick, Verdict verdict) {
        int colon = pick.indexOf(':');
        if (colon < 1) {
            return;
        }
        try {
            decide.decide(new DecideOrderCommand(
                    pick.substring(0, colon), verdict, Map.of(), sent("comment"), pick.substring(colon + 1)));
        } catch (RuleViolated violated) {
            problems.add("", violated);
        }
    }

    public InboxTab getTab() {
        return switch (sent("tab")) {
            case "mine" -> InboxTab.MINE;
            case "company" -> InboxTab.COMPANY;
            case "needs-me" -> InboxTab.NEEDS_ME;
            default -> isDecider() ? InboxTab.NEEDS_ME : InboxTab.MINE;
        };
    }

    private boolean isDecider() {
        return reader.may(Permission.APPROVAL_DECIDE);
    }

    public List<InboxTab> getTabs() {
        List<InboxTab> tabs = new ArrayList<>(List.of(InboxTab.MINE, InboxTab.COMPANY));
        if (isDecider()) {
            tabs.add(0, InboxTab.NEEDS_ME);
        }
        return tabs;
    }

    public String name(InboxTab tab) {
        return tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String url(InboxTab tab) {
        return "/approvals?tab=" + name(tab);
    }

    public boolean isBulk() {
        return getTab() == InboxTab.NEEDS_ME && !found.rows().isEmpty();
    }

    public List<InboxRow> getLast() {
        if (last == null) {
            last = reader.may(Permission.APPROVAL_DECIDE) ? approvals.lastDecided(LAST) : List.of();
        }
        return last;
    }

    public InboxPage getFound() {
        return found;
    }

    public int getPage() {
        String page = sent("page");
        return page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }
}
