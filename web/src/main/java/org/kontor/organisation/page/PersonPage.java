package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.identity.service.people.DismissPerson;
import org.kontor.identity.service.people.PeopleQueries;
import org.kontor.identity.service.people.PersonRow;
import org.kontor.identity.service.role.GiveRole;
import org.kontor.identity.service.role.GiveRoleCommand;
import org.kontor.identity.service.role.RightRow;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.identity.service.role.TakeRole;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;
import org.kontor.shell.PortalPage;

/** Somebody of the company: his roles, what he may do and why, and the ways to give and take. */
@Named
@RequestScoped
public class PersonPage extends PortalPage {

    @EJB
    private PeopleQueries people;

    @EJB
    private RoleQueries roles;

    @EJB
    private UnitQueries units;

    @EJB
    private GiveRole give;

    @EJB
    private TakeRole take;

    @EJB
    private DismissPerson dismiss;

    private PersonRow person;
    private List<RoleRow> choices = List.of();
    private List<UnitRow> tree = List.of();
    private Map<String, List<RightRow>> rights = Map.of();

    @Override
    protected void load() {
        person = people.byId(id());
        choices = roles.list();
        tree = units.tree(Permission.PEOPLE_MANAGE);
        rights = people.rights(id()).stream()
                .collect(Collectors.groupingBy(RightRow::permission, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "take" -> take.take(id(), sent("role"), number("unit"));
            case "dismiss" -> {
                if (!sent("sure").equals("yes")) {
                    problems.add("sure", "identity.people.say-sure");
                    return;
                }
                dismiss.dismiss(id());
                redirect("/company/people?done=person-left");
                return;
            }
            default -> give();
        }
        if (!problems.isAny()) {
            redirect("/company/person/" + id() + "?done=saved");
        }
    }

    private void give() {
        requireText("role");
        requireText("unit");
        Instant endsAt = endsAt();
        if (!problems.isAny()) {
            give.give(new GiveRoleCommand(id(), sent("role"), number("unit"), endsAt));
        }
    }

    /** The end of the day that was typed, where the reader is; null for good. */
    private Instant endsAt() {
        if (sent("until").isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(sent("until"))
                    .plusDays(1)
                    .atStartOfDay(reader.getZone())
                    .toInstant();
        } catch (DateTimeParseException wrong) {
            problems.add("until", "identity.people.date-wrong");
            return null;
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.role-ends-in-the-past" -> "until";
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

    private long id() {
        return Long.parseLong(argument());
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.parseLong(sent(field)) : 0;
    }

    public PersonRow getPerson() {
        return person;
    }

    public boolean isSelf() {
        return reader.getCaller().personId() == person.id();
    }

    public List<RoleRow> getRoles() {
        return choices;
    }

    public List<UnitRow> getUnits() {
        return tree.stream().filter(row -> row.active() && row.managed()).toList();
    }

    public String indented(UnitRow row) {
        return "\u2003".repeat(Math.min(row.depth(), 8)) + row.name();
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
