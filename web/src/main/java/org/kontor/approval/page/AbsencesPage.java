package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.kontor.approval.model.Absence;
import org.kontor.approval.service.ColleagueQueries;
import org.kontor.approval.service.absence.AbsenceFileView;
import org.kontor.approval.service.absence.EndAbsence;
import org.kontor.approval.service.absence.EnterAbsence;
import org.kontor.approval.service.absence.TakeAbsenceFile;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** Who is away and who sits in: everybody's own, everybody's for who keeps the rules, and the list of personnel. */
@Named
@RequestScoped
public class AbsencesPage extends PortalPage {

    @EJB
    private ColleagueQueries colleagues;

    @EJB
    private EnterAbsence enter;

    @EJB
    private EndAbsence end;

    @EJB
    private TakeAbsenceFile file;

    private List<ColleagueQueries.AbsenceView> absences;
    private Map<Long, String> people;
    private AbsenceFileView taken;

    @Override
    protected void load() {
        absences = colleagues.absences();
        people = colleagues.colleagues();
    }

    @Override
    protected void submit() {
        if (sent("end").matches("[0-9]{1,18}")) {
            end.end(Long.parseLong(sent("end")));
            redirect("/absences?done=absence-ended");
        } else if (sent("do").equals("try") || sent("do").equals("take")) {
            String text = request().getParameter("file");
            taken = file.take(text == null ? "" : text, sent("do").equals("try"));
        } else {
            enter();
        }
    }

    private void enter() {
        LocalDate from = day("from");
        LocalDate until = day("until");
        if (problems.isAny()) {
            return;
        }
        enter.enter(new Absence(person("person", true), person("deputy", false), from, until));
        redirect("/absences?done=absence-saved");
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(sent(field));
        } catch (DateTimeParseException wrong) {
            problems.add(field, "shell.field-required");
            return null;
        }
    }

    private Long person(String field, boolean needed) {
        Long own = reader.getCaller().personId();
        return sent(field).matches("[0-9]{1,18}") ? Long.valueOf(sent(field)) : needed ? own : null;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "approval.deputy-must-differ" -> "deputy";
            case "approval.absences-overlap" -> "from";
            case "approval.absence-invalid" -> "until";
            case "approval.absence-file-invalid" -> "file";
            default -> "";
        };
    }

    public boolean isManager() {
        return reader.may(Permission.APPROVAL_MANAGE);
    }

    public String why(AbsenceFileView.Refused refused) {
        return texts.rule(refused.why());
    }

    /** What was pasted, while it has only been tried. */
    public String getTyped() {
        String text = request().getParameter("file");
        return taken == null || taken.dryRun() ? text == null ? "" : text : "";
    }

    public List<ColleagueQueries.AbsenceView> getAbsences() {
        return absences;
    }

    public List<Map.Entry<Long, String>> getPeople() {
        return List.copyOf(people.entrySet());
    }

    public LocalDate getToday() {
        return colleagues.today();
    }

    public AbsenceFileView getTaken() {
        return taken;
    }

    public boolean isOwn(Long id) {
        return id.equals(reader.getCaller().personId());
    }
}
