package org.kontor.organisation.service.ownfield;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.event.OwnValue;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.model.ownfield.OwnField;
import org.kontor.organisation.model.ownfield.OwnFieldRepository;
import org.kontor.organisation.model.ownfield.OwnPlace;

/** The fields that a company has defined, and whether what was typed into them holds. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.COMPANY_MANAGE, Permission.SYSTEM})
public class OwnFieldQueries {

    @EJB
    private CallerQueries callers;

    @Inject
    private OwnFieldRepository fields;

    /** Values as an order keeps them, for itself and for each of its lines. */
    public record Given(List<OwnValue> order, List<List<OwnValue>> lines) {}

    /** Those of the caller's company that are in use: of the order first, in the order in which they are asked. */
    public List<OwnFieldView> mine() {
        return fields.inUse(callers.current().companyId()).stream()
                .map(OwnFieldView::of)
                .toList();
    }

    /**
     * Checks what was typed against what the company asks for now.
     *
     * @param lineKeys how the lines are named, in their order
     * @throws RuleViolated {@link OrganisationRule#OWN_FIELD_UNKNOWN} and what {@link OwnField#value} says
     */
    public Given check(long companyId, OwnInput typed, List<String> lineKeys) {
        List<OwnField> all = fields.inUse(companyId);
        List<OwnValue> order = values(all, OwnPlace.ORDER, typed.order(), 0);
        List<List<OwnValue>> lines = new ArrayList<>();
        for (String key : lineKeys) {
            int number = lines.size() + 1;
            lines.add(values(all, OwnPlace.LINE, typed.line(number, key), number));
        }
        return new Given(order, lines);
    }

    private static List<OwnValue> values(List<OwnField> all, OwnPlace place, Map<String, String> typed, int line) {
        List<OwnField> asked =
                all.stream().filter(field -> field.place() == place).toList();
        Set<String> codes = asked.stream().map(OwnField::code).collect(Collectors.toSet());
        for (String code : typed.keySet()) {
            if (!codes.contains(code)) {
                throw new RuleViolated(
                        OrganisationRule.OWN_FIELD_UNKNOWN, Map.of("field", code, "code", code, "line", line));
            }
        }
        return asked.stream()
                .map(field -> field.value(typed.get(field.code()), line))
                .filter(Objects::nonNull)
                .toList();
    }
}
