package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.organisation.model.ownfield.OwnField;
import org.kontor.organisation.model.ownfield.OwnKind;
import org.kontor.organisation.model.ownfield.OwnPlace;
import org.kontor.organisation.service.ownfield.DefineOwnField;
import org.kontor.organisation.service.ownfield.OwnFieldQueries;
import org.kontor.organisation.service.ownfield.OwnFieldView;
import org.kontor.shell.PortalPage;

/** What the company asks its buyers for with every order, besides what we ask for. */
@Named
@RequestScoped
public class OwnFieldsPage extends PortalPage {

    @EJB
    private OwnFieldQueries fields;

    @EJB
    private DefineOwnField define;

    private List<OwnFieldView> rows = List.of();

    @Override
    protected void load() {
        if (reader.may(Permission.COMPANY_MANAGE)) {
            rows = fields.mine();
        } else {
            refuse(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "retire" -> define.retire(number("id"), number("version"));
            case "change" -> define.change(number("id"), number("version"), terms());
            default ->
                define.add(
                        sent("place").equals("LINE") ? OwnPlace.LINE : OwnPlace.ORDER, sent("code"), kind(), terms());
        }
        redirect("/company/fields?done=saved");
    }

    private OwnField.Terms terms() {
        String choices = request().getParameter("choices");
        return new OwnField.Terms(
                sent("label"),
                sent("required").equals("yes"),
                sent("longest").isEmpty() ? OwnField.LONGEST : (int) number("longest"),
                choices == null ? List.of() : choices.lines().toList(),
                (int) Math.max(0, number("position")));
    }

    private OwnKind kind() {
        return Arrays.stream(OwnKind.values())
                .filter(kind -> kind.name().equals(sent("kind")))
                .findFirst()
                .orElse(OwnKind.TEXT);
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,9}") ? Long.parseLong(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        String suffix = sent("do").equals("change") ? "-" + sent("id") : "";
        return switch (violated.ruleKey()) {
            case "organisation.own-field-code-wrong", "organisation.own-field-code-taken" -> "code";
            case "organisation.own-field-label-wrong" -> "label" + suffix;
            case "organisation.own-field-length-wrong" -> "longest" + suffix;
            case "organisation.own-field-choices-wrong" -> "choices" + suffix;
            default -> "";
        };
    }

    public List<OwnFieldView> getRows() {
        return rows;
    }

    public boolean isDefiner() {
        return reader.getCaller().scope(Permission.COMPANY_MANAGE) == Scope.COMPANY;
    }

    public OwnKind[] getKinds() {
        return OwnKind.values();
    }

    /** What stands in the form for a new field after it was refused. */
    public String typed(String field, String otherwise) {
        return isPost() && sent("do").equals("add") && request().getParameter(field) != null ? sent(field) : otherwise;
    }

    /** What stands in the form of one field: as it was typed when that was refused. */
    public String kept(OwnFieldView row, String field, Object otherwise) {
        boolean same = isPost() && sent("do").equals("change") && number("id") == row.id();
        return same ? sent(field) : String.valueOf(otherwise);
    }

    public String choices(OwnFieldView row) {
        return String.join("\n", row.choices());
    }
}
