package org.kontor.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.identity.model.Term;
import org.kontor.identity.service.role.RightRow;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** What somebody may do and why, with the form that gives roles for a time: the same for staff and for a company's people. */
public abstract class RightsPage extends PortalPage {

    private Map<String, List<RightRow>> rights = Map.of();

    protected void show(List<RightRow> rows) {
        rights = rows.stream()
                .collect(Collectors.groupingBy(RightRow::permission, LinkedHashMap::new, Collectors.toList()));
    }

    /** From the first day to the end of the last one, where the reader is; a day left empty is open. */
    protected Term term() {
        Instant from = startOf("from", 0);
        Instant until = startOf("until", 1);
        return problems.isAny() ? Term.FOR_GOOD : new Term(from, until);
    }

    private Instant startOf(String field, int daysLater) {
        if (sent(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(sent(field))
                    .plusDays(daysLater)
                    .atStartOfDay(reader.getZone())
                    .toInstant();
        } catch (DateTimeParseException wrong) {
            problems.add(field, "identity.people.date-wrong");
            return null;
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.role-ends-in-the-past", "identity.role-ends-before-it-begins" -> "until";
            case "identity.gives-more-than-own", "identity.role-not-found" -> "role";
            case "identity.unit-not-found" -> "unit";
            default -> "";
        };
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        String permission = violated.details().get("permission");
        return permission == null
                ? violated
                : violated.with("permission", texts.get("identity.permission." + permission));
    }

    protected long id() {
        return Long.parseLong(argument());
    }

    /** What the person may do, in the order of the program's list. */
    public List<String> getMay() {
        return Permission.all().stream().filter(rights::containsKey).toList();
    }

    /** What the person may not do of all that people of a company can. */
    public List<String> getMayNot() {
        return Permission.all().stream()
                .filter(permission -> !Permission.isOfStaff(permission) && !rights.containsKey(permission))
                .toList();
    }

    public List<RightRow> reasons(String permission) {
        return rights.getOrDefault(permission, List.of());
    }
}
