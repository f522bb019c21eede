package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.organisation.model.AddressForm;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.service.address.AddAddress;
import org.kontor.organisation.service.address.AddressBookRow;
import org.kontor.organisation.service.address.AddressCommand;
import org.kontor.organisation.service.address.AddressQueries;
import org.kontor.organisation.service.address.ChangeAddress;
import org.kontor.organisation.service.address.CloseAddress;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;
import org.kontor.shell.PortalPage;

/** One address, with the fields that its country needs. Or a new one. */
@Named
@RequestScoped
public class AddressPage extends PortalPage {

    private static final Set<String> FIELDS =
            Set.of("label", "recipient", "street", "city", "region", "postalCode", "country");

    @EJB
    private AddressQueries addresses;

    @EJB
    private UnitQueries units;

    @EJB
    private AddAddress add;

    @EJB
    private ChangeAddress change;

    @EJB
    private CloseAddress close;

    private AddressBookRow row;
    private List<UnitRow> tree = List.of();

    @Override
    protected void load() {
        tree = units.tree(Permission.COMPANY_MANAGE);
        if (!isNew()) {
            row = addresses.book().stream()
                    .filter(each -> String.valueOf(each.address().id()).equals(argument()))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(OrganisationRule.ADDRESS_NOT_FOUND));
        }
    }

    @Override
    protected void submit() {
        if (sent("do").equals("country")) {
            return;
        }
        if (isNew()) {
            add.add(command());
            redirect("/company/addresses?done=address-added");
        } else if (sent("do").equals("save")) {
            change.change(Long.parseLong(argument()), version(), command());
            redirect("/company/addresses?done=saved");
        } else {
            close.close(Long.parseLong(argument()), version(), sent("do").equals("reopen"));
            redirect("/company/addresses?done=saved");
        }
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    private AddressCommand command() {
        return new AddressCommand(
                sent("unit").matches("[0-9]{1,18}") ? Long.valueOf(sent("unit")) : null,
                sent("label"),
                sent("recipient"),
                sent("street"),
                sent("city"),
                sent("region"),
                sent("postalCode"),
                sent("country"),
                sent("phone"),
                sent("instructions"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        String field = violated.details().getOrDefault("field", "");
        return FIELDS.contains(field) ? field : "";
    }

    public boolean isNew() {
        return argument().equals("new");
    }

    public AddressBookRow getRow() {
        return row;
    }

    public boolean isReadOnly() {
        return row != null && !row.managed();
    }

    /** What was typed, or what is kept. */
    public String value(String field) {
        if (isPost() && request().getParameter(field) != null) {
            return sent(field);
        }
        if (row == null) {
            return field.equals("country") ? standardCountry() : "";
        }
        String kept =
                switch (field) {
                    case "label" -> row.address().label();
                    case "recipient" -> row.address().recipient();
                    case "street" -> row.address().street();
                    case "city" -> row.address().city();
                    case "region" -> row.address().region();
                    case "postalCode" -> row.address().postalCode();
                    case "country" -> row.address().country();
                    case "phone" -> row.address().phone();
                    case "unit" -> row.unitId() == null ? "" : String.valueOf(row.unitId());
                    default -> row.instructions();
                };
        return kept == null ? "" : kept;
    }

    private String standardCountry() {
        return addresses.book().stream()
                .findFirst()
                .map(each -> each.address().country())
                .orElse("DE");
    }

    public boolean needs(String field) {
        return AddressForm.of(value("country")).needed().contains(field);
    }

    public String getExample() {
        return AddressForm.of(value("country")).example();
    }

    /** Only who manages the whole company gives it an address for all. */
    public boolean isForAll() {
        return reader.getCaller().scope(Permission.COMPANY_MANAGE) == Scope.COMPANY;
    }

    public List<UnitRow> getUnits() {
        return tree.stream().filter(each -> each.active() && each.managed()).toList();
    }

    public String indented(UnitRow each) {
        return "\u2003".repeat(UnitsPage.step(each.depth())) + each.name();
    }

    public Map<String, String> getLengths() {
        return Map.of("label", "60", "postalCode", "20");
    }
}
