package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.model.Term;
import org.kontor.identity.service.people.DismissPerson;
import org.kontor.identity.service.people.PeopleQueries;
import org.kontor.identity.service.people.PersonRow;
import org.kontor.identity.service.role.GiveRole;
import org.kontor.identity.service.role.GiveRoleCommand;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.identity.service.role.TakeRole;
import org.kontor.kernel.Permission;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;
import org.kontor.shell.RightsPage;

/** Somebody of the company: his roles, what he may do and why, and the ways to give and take. */
@Named
@RequestScoped
public class PersonPage extends RightsPage {

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

    @Override
    protected void load() {
        person = people.byId(id());
        choices = roles.list();
        tree = units.tree(Permission.PEOPLE_MANAGE);
        show(people.rights(id()));
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
        Term term = term();
        if (!problems.isAny()) {
            give.give(new GiveRoleCommand(id(), sent("role"), number("unit"), term));
        }
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
}
