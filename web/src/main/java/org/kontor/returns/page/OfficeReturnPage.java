package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.returns.service.DecideReturn;
import org.kontor.returns.service.DecideReturnCommand;
import org.kontor.returns.service.ReceiveReturn;
import org.kontor.returns.service.ReceiveReturnCommand;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnReceiptQueries;
import org.kontor.returns.service.ReturnView;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/**
 * One return as staff see it: beside each undecided line the quantity that may come back is typed, and words for the buyer;
 * beside each authorised one what has arrived.
 */
@Named("officeReturn")
@RequestScoped
public class OfficeReturnPage extends PortalPage {

    @EJB
    private ReturnQueries returns;

    @EJB
    private DecideReturn decide;

    @EJB
    private ReceiveReturn receive;

    @EJB
    private ReturnReceiptQueries arrivals;

    @Inject
    private Format format;

    private ReturnView asked;
    private List<ReturnReceiptQueries.Receipt> receipts = List.of();
    private List<ReturnReceiptQueries.Site> sites = List.of();

    @Override
    protected void load() {
        asked = returns.byNumber(argument());
        receipts = arrivals.of(asked.number());
        sites = isReceivable() ? arrivals.sites() : List.of();
    }

    @Override
    protected void submit() {
        load();
        if (sent("deed").equals("receive")) {
            receive();
        } else {
            decide();
        }
    }

    private void decide() {
        List<DecideReturnCommand.Decision> decisions = new ArrayList<>();
        for (ReturnView.Line line : getPending()) {
            String field = "a" + line.lineNo();
            if (!sent(field).isEmpty()) {
                TypedQuantity.of(sent(field))
                        .ifPresentOrElse(
                                quantity -> decisions.add(new DecideReturnCommand.Decision(
                                        line.lineNo(), quantity, sent("words" + line.lineNo()))),
                                () -> problems.add(field, "order.quantity-unreadable"));
            }
        }
        if (!problems.isAny()) {
            decide.decide(new DecideReturnCommand(asked.number(), version(), decisions));
            redirect("/office/return/" + asked.number() + "?done=return-decided");
        }
    }

    private void receive() {
        List<ReceiveReturnCommand.Arrived> arrived = new ArrayList<>();
        for (ReturnView.Line line : getExpected()) {
            String field = "r" + line.lineNo();
            if (!sent(field).isEmpty()) {
                TypedQuantity.of(sent(field))
                        .ifPresentOrElse(
                                quantity -> arrived.add(new ReceiveReturnCommand.Arrived(line.lineNo(), quantity)),
                                () -> problems.add(field, "order.quantity-unreadable"));
            }
        }
        if (!problems.isAny()) {
            receive.receive(new ReceiveReturnCommand(asked.number(), version(), sent("site"), arrived));
            redirect("/office/return/" + asked.number() + "?done=return-received");
        }
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (violated.ruleKey().equals("returns.site-unknown")) {
            return "site";
        }
        String line = violated.details().get("line");
        if (line == null) {
            return "";
        }
        if (sent("deed").equals("receive")) {
            return "r" + line;
        }
        return (violated.ruleKey().equals("returns.words-missing") ? "words" : "a") + line;
    }

    public ReturnView getAsked() {
        return asked;
    }

    /** The lines that nobody has decided. */
    public List<ReturnView.Line> getPending() {
        return asked.lines().stream().filter(ReturnView.Line::pending).toList();
    }

    /** The lines of which something that was authorised has not arrived. */
    public List<ReturnView.Line> getExpected() {
        return asked.lines().stream()
                .filter(line -> line.expected().signum() > 0)
                .toList();
    }

    public boolean isReceivable() {
        return reader.may(Permission.STAFF_RETURN_MANAGE) && !getExpected().isEmpty();
    }

    public List<ReturnReceiptQueries.Site> getSites() {
        return sites;
    }

    public List<ReturnReceiptQueries.Receipt> getReceipts() {
        return receipts;
    }

    public boolean isDecidable() {
        return reader.may(Permission.STAFF_RETURN_MANAGE) && !getPending().isEmpty();
    }

    /** What stands in the input of a line: all of it, until something else is typed. */
    public String quantity(ReturnView.Line line) {
        return isPost() && sent("deed").isEmpty() ? sent("a" + line.lineNo()) : format.plain(line.requested());
    }
}
