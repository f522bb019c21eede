package org.kontor.organisation.service.costcentre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.CostCentre;
import org.kontor.organisation.model.CostCentreRepository;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;

/**
 * Takes a list of cost centres as it is copied from a spreadsheet or a CSV file: code, name, codes of units. Known codes are
 * changed, new ones added; all of it or, when one line is wrong, nothing.
 */
@Stateless
public class TakeCostCentres {

    @Inject
    private CostCentreReach reach;

    @Inject
    private CostCentreRepository centres;

    @EJB
    private UnitQueries units;

    /** @param added how many are new @param changed how many were known */
    public record Taken(int added, int changed) {}

    /** @throws RuleViolated {@link OrganisationRule#COST_CENTRE_LINE_WRONG} with line and reason */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public Taken take(String list) {
        Map<String, Long> unitIds = units.tree(Permission.COMPANY_MANAGE).stream()
                .filter(UnitRow::managed)
                .collect(Collectors.toMap(UnitRow::code, UnitRow::id));
        int added = 0;
        int changed = 0;
        int line = 0;
        for (String text : list.split("\\R")) {
            line++;
            if (text.isBlank() || line == 1 && text.toLowerCase(Locale.ROOT).startsWith("code")) {
                continue;
            }
            if (take(cells(text), unitIds, line)) {
                added++;
            } else {
                changed++;
            }
        }
        return new Taken(added, changed);
    }

    private boolean take(List<String> cells, Map<String, Long> unitIds, int line) {
        try {
            Set<Long> served = cells.size() < 3 ? Set.of() : served(cells.get(2), unitIds);
            long company = reach.manages(served);
            Optional<CostCentre> known = centres.byCode(company, cells.get(0));
            if (known.isPresent()) {
                reach.manages(known.get().unitIds());
                known.get().change(cells.get(0), cells.get(1), served);
                return false;
            }
            centres.add(new CostCentre(company, cells.get(0), cells.size() < 2 ? "" : cells.get(1), served));
            return true;
        } catch (RuleViolated wrong) {
            throw new RuleViolated(
                    OrganisationRule.COST_CENTRE_LINE_WRONG, Map.of("line", line, "problem", wrong.ruleKey()));
        }
    }

    private static Set<Long> served(String codes, Map<String, Long> unitIds) {
        return List.of(codes.split("[\\s/|+]+")).stream()
                .filter(code -> !code.isEmpty())
                .map(code -> Optional.ofNullable(unitIds.get(code))
                        .orElseThrow(() -> new RuleViolated(OrganisationRule.UNIT_NOT_FOUND, Map.of("unit", code))))
                .collect(Collectors.toSet());
    }

    /** Tab, semicolon or comma, whichever the line has first of in this order; quotes as in CSV. */
    static List<String> cells(String line) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
