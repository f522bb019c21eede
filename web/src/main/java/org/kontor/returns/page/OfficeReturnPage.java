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
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnView;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** One return as staff see it: beside each undecided line the quantity that may come back is typed, and words for the buyer. */
@Named("officeReturn")
@RequestScoped
public class OfficeReturnPage extends PortalPage {

    @EJB
    private ReturnQueries returns;

    @EJB
    private DecideReturn decide;

    @Inject
    private Format format;

    private ReturnView asked;

    @Override
    protected void load() {
        asked = returns.byNumber(argument());
    }

    @Override
    protected void submit() {
        load();
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

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        String sku = violated.details().get("sku");
        return getPending().stream()
                .filter(line ->
                        line.sku().equals(sku) && !sent("a" + line.lineNo()).isEmpty())
                .findFirst()
                .map(line -> (violated.ruleKey().equals("returns.words-missing") ? "words" : "a") + line.lineNo())
                .orElse("");
    }

    public ReturnView getAsked() {
        return asked;
    }

    /** The lines that nobody has decided. */
    public List<ReturnView.Line> getPending() {
        return asked.lines().stream().filter(ReturnView.Line::pending).toList();
    }

    public boolean isDecidable() {
        return reader.may(Permission.STAFF_RETURN_MANAGE) && !getPending().isEmpty();
    }

    /** What stands in the input of a line: all of it, until something else is typed. */
    public String quantity(ReturnView.Line line) {
        return isPost() ? sent("a" + line.lineNo()) : format.plain(line.requested());
    }
}
