package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.address.AddressQueries;
import org.kontor.organisation.service.address.AddressView;
import org.kontor.organisation.service.unit.ChangeUnit;
import org.kontor.organisation.service.unit.ChangeUnitCommand;
import org.kontor.organisation.service.unit.CloseUnit;
import org.kontor.organisation.service.unit.DecideSetting;
import org.kontor.organisation.service.unit.FoundUnit;
import org.kontor.organisation.service.unit.FoundUnitCommand;
import org.kontor.organisation.service.unit.ReopenUnit;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;
import org.kontor.organisation.service.unit.UnitView;
import org.kontor.shell.PortalPage;

/** One unit: name and place, what it settles for itself and those below, who works there. Or a new one. */
@Named
@RequestScoped
public class UnitPage extends PortalPage {

    private static final Map<String, String> FIELDS = Map.of(
            "organisation.unit-code-taken", "code",
            "organisation.unit-code-wrong", "code",
            "organisation.unit-name-wrong", "name",
            "organisation.unit-would-be-below-itself", "above",
            "organisation.unit-above-is-given-up", "above");

    @EJB
    private UnitQueries units;

    @EJB
    private AddressQueries addresses;

    @EJB
    private FoundUnit found;

    @EJB
    private ChangeUnit change;

    @EJB
    private CloseUnit close;

    @EJB
    private ReopenUnit reopen;

    @EJB
    private DecideSetting decide;

    private UnitView unit;
    private List<UnitRow> tree = List.of();
    private List<AddressView> book = List.of();

    @Override
    protected void load() {
        tree = units.tree(Permission.COMPANY_MANAGE);
        if (!isNew()) {
            unit = units.byId(id());
            book = addresses.ofUnit(reader.getCaller().companyId(), id());
        }
    }

    @Override
    protected void submit() {
        if (isNew()) {
            long made = found.found(new FoundUnitCommand(number("above"), sent("code"), sent("name")));
            redirect("/company/unit/" + made + "?done=unit-added");
            return;
        }
        switch (sent("do")) {
            case "close" -> close.close(id(), number("version"));
            case "reopen" -> reopen.reopen(id(), number("version"));
            case "say" -> decide.decide(id(), sent("setting"), sent("value"));
            case "inherit" -> decide.decide(id(), sent("setting"), null);
            default ->
                change.change(new ChangeUnitCommand(
                        id(),
                        number("version"),
                        sent("code"),
                        sent("name"),
                        sent("above").isEmpty() ? null : number("above")));
        }
        redirect("/company/unit/" + id() + "?done=saved");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return FIELDS.getOrDefault(violated.ruleKey(), "");
    }

    public boolean isNew() {
        return argument().equals("new");
    }

    private long id() {
        return Long.parseLong(argument());
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.parseLong(sent(field)) : 0;
    }

    /** What was typed, or what is kept. */
    public String typed(String field, String kept) {
        return isPost() && request().getParameter(field) != null ? sent(field) : kept;
    }

    public UnitView getUnit() {
        return unit;
    }

    /** The units under which this one may hang: not itself, and only those in use that the reader manages. */
    public List<UnitRow> getPlaces() {
        return tree.stream()
                .filter(row -> row.active() && row.managed() && (unit == null || row.id() != unit.id()))
                .toList();
    }

    public boolean isAbove(UnitRow row) {
        String wanted = typed("above", unit == null ? sent("above") : String.valueOf(unit.parentId()));
        return wanted.equals(String.valueOf(row.id()));
    }

    /** Pushed in by spaces that do not break, for a list of choices has no other way. */
    public String indented(UnitRow row) {
        return "\u2003".repeat(Math.min(row.depth(), 8)) + row.name();
    }

    public List<UnitRow> getBelow() {
        return tree.stream()
                .filter(row -> unit != null && row.parentId() != null && row.parentId() == unit.id())
                .toList();
    }

    public List<AddressView> getBook() {
        return book;
    }

    /** A value as the reader says it. */
    public String words(UnitView.SettingRow row, String value) {
        return switch (row.kind()) {
            case "FLAG" -> texts.get("organisation.setting.value." + value);
            case "ADDRESS" -> label(value);
            case "DAYS" ->
                value.isEmpty()
                        ? texts.get("organisation.setting.value.company-terms")
                        : texts.of("organisation.setting.value.days", value.replace(",", ", "));
            case "MINUTES" -> texts.of("organisation.setting.value.minutes", value);
            default -> texts.of("organisation.setting.value.days", value);
        };
    }

    private String label(String id) {
        return book.stream()
                .filter(address -> String.valueOf(address.id()).equals(id))
                .findFirst()
                .map(AddressView::label)
                .orElseGet(() -> texts.get("organisation.setting.value.preferred"));
    }
}
