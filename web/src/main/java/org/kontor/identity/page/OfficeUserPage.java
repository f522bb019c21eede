package org.kontor.identity.page;

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
import org.kontor.identity.service.people.StaffPeopleQueries;
import org.kontor.identity.service.people.StaffPersonRow;
import org.kontor.identity.service.people.StaffPostRow;
import org.kontor.identity.service.role.GiveStaffRole;
import org.kontor.identity.service.role.RightRow;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.identity.service.role.TakeStaffRole;
import org.kontor.identity.service.session.EndSessionsOf;
import org.kontor.identity.service.session.SessionQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** What somebody may do, and why; for staff also the ways to give and take. */
@Named("officeUser")
@RequestScoped
public class OfficeUserPage extends PortalPage {

    @EJB
    private StaffPeopleQueries people;

    @EJB
    private RoleQueries roles;

    @EJB
    private GiveStaffRole give;

    @EJB
    private TakeStaffRole take;

    @EJB
    private EndSessionsOf endSessions;

    @EJB
    private SessionQueries sessions;

    private StaffPersonRow person;
    private List<SessionQueries.SessionRow> open = List.of();
    private List<StaffPostRow> posts = List.of();
    private List<RoleRow> choices = List.of();
    private Map<String, List<RightRow>> rights = Map.of();

    @Override
    protected void load() {
        person = people.byId(id());
        posts = people.posts(id());
        choices = roles.ofStaff();
        open = sessions.ofPerson(id());
        rights = people.rights(id()).stream()
                .collect(Collectors.groupingBy(RightRow::permission, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    protected void submit() {
        if (sent("do").equals("take")) {
            take.take(id(), sent("role"));
        } else if (sent("do").equals("end-sessions")) {
            endSessions.end(id());
        } else {
            requireText("role");
            Instant endsAt = endsAt();
            if (!problems.isAny()) {
                give.give(id(), sent("role"), endsAt);
            }
        }
        if (!problems.isAny()) {
            redirect("/office/user/" + id() + "?done=saved");
        }
    }

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

    public StaffPersonRow getPerson() {
        return person;
    }

    public List<SessionQueries.SessionRow> getSessions() {
        return open;
    }

    public List<StaffPostRow> getPosts() {
        return posts;
    }

    public List<RoleRow> getRoles() {
        return choices;
    }

    /** What the person may do, in the order of the program's list. */
    public List<String> getMay() {
        return Permission.all().stream().filter(rights::containsKey).toList();
    }

    public List<RightRow> reasons(String permission) {
        return rights.getOrDefault(permission, List.of());
    }
}
