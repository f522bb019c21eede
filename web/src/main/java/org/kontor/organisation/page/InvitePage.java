package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kontor.identity.service.people.InvitePerson;
import org.kontor.identity.service.people.InvitePersonCommand;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;
import org.kontor.shell.PortalPage;

/** Offers a colleague a seat in the company, by letter. */
@Named
@RequestScoped
public class InvitePage extends PortalPage {

    @EJB
    private InvitePerson invite;

    @EJB
    private RoleQueries roles;

    @EJB
    private UnitQueries units;

    private List<RoleRow> choices = List.of();
    private List<UnitRow> tree = List.of();

    @Override
    protected void load() {
        choices = roles.list();
        tree = units.tree(Permission.PEOPLE_MANAGE);
    }

    @Override
    protected void submit() {
        requireText("email");
        requireText("role");
        if (!problems.isAny()) {
            Long unit = sent("unit").matches("[0-9]{1,18}") ? Long.valueOf(sent("unit")) : null;
            invite.invite(InvitePersonCommand.own(sent("email"), unit, Set.of(sent("role")), language()));
            redirect("/company/people?done=invited");
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.email-unknown-form" -> "email";
            case "identity.role-needed", "identity.gives-more-than-own", "identity.role-not-yours-to-give" -> "role";
            case "identity.unit-unknown" -> "unit";
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

    /** In which the letter is written: as chosen, else the reader's own. */
    public String getLanguageChosen() {
        return language();
    }

    private String language() {
        return sent("language").isEmpty() ? reader.getLanguage() : sent("language");
    }

    public List<RoleRow> getRoles() {
        return choices;
    }

    public List<UnitRow> getUnits() {
        return tree.stream().filter(row -> row.active() && row.managed()).toList();
    }

    public String indented(UnitRow row) {
        return "\u2003".repeat(UnitsPage.step(row.depth())) + row.name();
    }
}
