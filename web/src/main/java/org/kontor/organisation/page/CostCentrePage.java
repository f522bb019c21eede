package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.service.costcentre.ChangeCostCentre;
import org.kontor.organisation.service.costcentre.CloseCostCentre;
import org.kontor.organisation.service.costcentre.CostCentreCommand;
import org.kontor.organisation.service.costcentre.CostCentreQueries;
import org.kontor.organisation.service.costcentre.CostCentreRow;
import org.kontor.organisation.service.costcentre.FoundCostCentre;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;
import org.kontor.shell.PortalPage;

/** One cost centre and the units that book on it. Or a new one. */
@Named
@RequestScoped
public class CostCentrePage extends PortalPage {

    private static final Map<String, String> FIELDS = Map.of(
            "organisation.cost-centre-code-taken", "code",
            "organisation.cost-centre-code-wrong", "code",
            "organisation.cost-centre-name-wrong", "name",
            "organisation.cost-centre-needs-a-unit", "units");

    @EJB
    private CostCentreQueries costCentres;

    @EJB
    private UnitQueries units;

    @EJB
    private FoundCostCentre found;

    @EJB
    private ChangeCostCentre change;

    @EJB
    private CloseCostCentre close;

    private CostCentreRow row;
    private List<UnitRow> tree = List.of();

    @Override
    protected void load() {
        tree = units.tree(Permission.COMPANY_MANAGE);
        if (!isNew()) {
            row = costCentres.all().stream()
                    .filter(each -> String.valueOf(each.id()).equals(argument()))
                    .findFirst()
                    .orElseThrow(() ->
                            new RuleViolated(OrganisationRule.COST_CENTRE_NOT_FOUND, Map.of("costCentre", argument())));
        }
    }

    @Override
    protected void submit() {
        CostCentreCommand command = new CostCentreCommand(sent("code"), sent("name"), chosen());
        if (isNew()) {
            found.found(command);
            redirect("/company/cost-centres?done=cost-centre-added");
            return;
        }
        long id = Long.parseLong(argument());
        long version = sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
        if (sent("do").equals("save")) {
            change.change(id, version, command);
        } else {
            close.close(id, version, sent("do").equals("reopen"));
        }
        redirect("/company/cost-centres?done=saved");
    }

    private Set<Long> chosen() {
        String[] sentUnits = request().getParameterValues("unit");
        return sentUnits == null
                ? Set.of()
                : Arrays.stream(sentUnits)
                        .filter(unit -> unit.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return FIELDS.getOrDefault(violated.ruleKey(), "");
    }

    public boolean isNew() {
        return argument().equals("new");
    }

    public boolean isReadOnly() {
        return row != null && !row.managed();
    }

    public CostCentreRow getRow() {
        return row;
    }

    public String typed(String field, String kept) {
        return isPost() && request().getParameter(field) != null ? sent(field) : kept;
    }

    public List<UnitRow> getUnits() {
        return tree.stream().filter(UnitRow::active).toList();
    }

    public int depth(UnitRow each) {
        return UnitsPage.step(each.depth());
    }

    public boolean isChosen(UnitRow each) {
        Set<Long> ids = isPost() ? chosen() : row == null ? Set.of() : new HashSet<>(row.unitIds());
        return ids.contains(each.id());
    }
}
