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
import org.kontor.returns.model.Disposition;
import org.kontor.returns.model.Finding;
import org.kontor.returns.model.InspectedGoods;
import org.kontor.returns.model.Resolution;
import org.kontor.returns.model.ResolvedGoods;
import org.kontor.returns.service.CloseReturn;
import org.kontor.returns.service.DecideReturn;
import org.kontor.returns.service.DecideReturnCommand;
import org.kontor.returns.service.InspectReturn;
import org.kontor.returns.service.InspectReturnCommand;
import org.kontor.returns.service.ReceiveReturn;
import org.kontor.returns.service.ReceiveReturnCommand;
import org.kontor.returns.service.ResolveReturn;
import org.kontor.returns.service.ResolveReturnCommand;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnReceiptQueries;
import org.kontor.returns.service.ReturnResolutionQueries;
import org.kontor.returns.service.ReturnView;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/**
 * One return as staff see it: beside each undecided line the quantity that may come back is typed, and words for the buyer;
 * beside each authorised one what has arrived, and beside each arrival what was found, and
 * beside what was accepted what the buyer gets for it.
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
    private InspectReturn inspect;

    @EJB
    private ResolveReturn resolve;

    @EJB
    private CloseReturn close;

    @EJB
    private ReturnResolutionQueries resolutions;

    @EJB
    private ReturnReceiptQueries arrivals;

    @Inject
    private Format format;

    private ReturnView asked;
    private List<ReturnReceiptQueries.Receipt> receipts = List.of();
    private List<ReturnReceiptQueries.Inspection> inspections = List.of();
    private List<ReturnResolutionQueries.Resolved> resolved = List.of();
    private List<ReturnResolutionQueries.Replacement> replacements = List.of();
    private List<ReturnReceiptQueries.Site> sites = List.of();

    @Override
    protected void load() {
        asked = returns.byNumber(argument());
        receipts = arrivals.of(asked.number());
        inspections = receipts.isEmpty() ? List.of() : arrivals.inspections(asked.number());
        resolved = inspections.isEmpty() ? List.of() : resolutions.of(asked.number());
        replacements = resolved.isEmpty() ? List.of() : resolutions.replacements(asked.number());
        sites = isReceivable() ? arrivals.sites() : List.of();
    }

    @Override
    protected void submit() {
        load();
        switch (sent("deed")) {
            case "receive" -> receive();
            case "inspect" -> inspect();
            case "resolve" -> resolve();
            case "close" -> close();
            default -> decide();
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

    private void inspect() {
        List<InspectedGoods> found = new InspectionForm(this::sent, problems).read(getInspectable());
        if (!problems.isAny()) {
            inspect.inspect(new InspectReturnCommand(asked.number(), version(), found));
            redirect("/office/return/" + asked.number() + "?done=return-inspected");
        }
    }

    private void resolve() {
        List<ResolvedGoods> goods = new ResolutionForm(this::sent, problems).read(getUnresolved());
        if (!problems.isAny()) {
            resolve.resolve(new ResolveReturnCommand(asked.number(), version(), goods));
            redirect("/office/return/" + asked.number() + "?done=return-resolved");
        }
    }

    private void close() {
        close.close(
                asked.number(),
                version(),
                getExpected().stream()
                        .map(ReturnView.Line::lineNo)
                        .filter(lineNo -> sent("c" + lineNo).equals("on"))
                        .toList());
        redirect("/office/return/" + asked.number() + "?done=return-closed");
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (violated.ruleKey().equals("returns.site-unknown")) {
            return "site";
        }
        String receipt = violated.details().get("receipt");
        if (receipt != null) {
            return (violated.ruleKey().equals("returns.rejection-words-missing") ? "why" : "i") + receipt;
        }
        String line = violated.details().get("line");
        if (line == null || sent("deed").equals("close")) {
            return "";
        }
        if (sent("deed").equals("receive")) {
            return "r" + line;
        }
        if (sent("deed").equals("resolve")) {
            return (violated.ruleKey().equals("returns.replacement-unknown") ? "order" : "s") + line;
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

    /** The arrivals of which something is still to be looked at. */
    public List<ReturnReceiptQueries.Receipt> getInspectable() {
        return receipts.stream()
                .filter(receipt -> receipt.uninspected().signum() > 0)
                .toList();
    }

    public boolean isInspecting() {
        return reader.may(Permission.STAFF_RETURN_MANAGE) && !getInspectable().isEmpty();
    }

    /** The lines of which the buyer has got nothing for something that was accepted. */
    public List<ReturnView.Line> getUnresolved() {
        return asked.lines().stream()
                .filter(line -> line.unresolved().signum() > 0)
                .toList();
    }

    public boolean isResolving() {
        return reader.may(Permission.STAFF_RETURN_MANAGE) && !getUnresolved().isEmpty();
    }

    public Resolution[] getResolutions() {
        return Resolution.values();
    }

    public List<ReturnResolutionQueries.Resolved> getResolved() {
        return resolved;
    }

    public List<ReturnResolutionQueries.Replacement> getReplacements() {
        return replacements;
    }

    /** What stands in the input of a line: all that the buyer has got nothing for, until something else is typed. */
    public String gets(ReturnView.Line line) {
        return isPost() && sent("deed").equals("resolve") ? sent("s" + line.lineNo()) : format.plain(line.unresolved());
    }

    public List<ReturnReceiptQueries.Inspection> getInspections() {
        return inspections;
    }

    public Finding[] getFindings() {
        return Finding.values();
    }

    public Disposition[] getDispositions() {
        return Disposition.values();
    }

    public boolean isDecidable() {
        return reader.may(Permission.STAFF_RETURN_MANAGE) && !getPending().isEmpty();
    }

    /** What stands in the input of an arrival: all that nobody has looked at, until something else is typed. */
    public String found(ReturnReceiptQueries.Receipt receipt) {
        return isPost() && sent("deed").equals("inspect")
                ? sent("i" + receipt.id())
                : format.plain(receipt.uninspected());
    }

    /** What stands in the input of a line: all of it, until something else is typed. */
    public String quantity(ReturnView.Line line) {
        return isPost() && sent("deed").isEmpty() ? sent("a" + line.lineNo()) : format.plain(line.requested());
    }
}
