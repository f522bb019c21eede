package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.CheckItem;
import org.kontor.verification.model.CheckResult;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.DecideStanding;
import org.kontor.verification.service.DecideStandingCommand;
import org.kontor.verification.service.DecideStandingCommand.Decision;
import org.kontor.verification.service.DossierView;
import org.kontor.verification.service.QueueTaxCheck;
import org.kontor.verification.service.RecordFinding;
import org.kontor.verification.service.RecordFindingCommand;
import org.kontor.verification.service.VerificationQueries;
import org.kontor.verification.service.WorkGroup;
import org.kontor.verification.service.WorkRow;

/**
 * All about one company for who decides on it, with its checklist; also one by one through the worklist: a decision leads
 * to the next case of the same group.
 */
@Named("officeDossier")
@RequestScoped
public class OfficeDossierPage extends PortalPage {

    private static final int MOST = 500;

    @EJB
    private VerificationQueries verification;

    @EJB
    private DecideStanding decide;

    @EJB
    private RecordFinding record;

    @EJB
    private QueueTaxCheck ask;

    @Inject
    private Clock clock;

    private DossierView dossier;
    private List<WorkRow> queue;
    private List<VerificationQueries.ProofView> proofs;
    private VerificationQueries.OpenQuestionView openQuestion;

    @Override
    protected void load() {
        dossier = verification
                .dossier(argument())
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        proofs = verification.proofs(dossier.companyId());
        openQuestion = verification.openQuestion(dossier.companyId());
        queue = getGroup() == null ? List.of() : verification.work(getGroup(), false, MOST);
    }

    @Override
    protected void submit() {
        if ("finding".equals(sent("verb"))) {
            findingSent();
        } else if ("ask-authorities".equals(sent("verb"))) {
            ask.queue(argument());
            redirect(self() + "?done=authorities-asked" + in("&") + "#item-TAX_NUMBER");
        } else {
            decisionSent();
        }
    }

    private void decisionSent() {
        Decision decision = Stream.of(Decision.values())
                .filter(value -> value.name().equals(sent("verb")))
                .findFirst()
                .orElse(null);
        if (decision == null || !sent("version").matches("[0-9]{1,18}")) {
            refuse(400);
            return;
        }
        WorkGroup group = getGroup();
        List<WorkRow> before = group == null ? List.of() : verification.work(group, false, MOST);
        decide.decide(new DecideStandingCommand(argument(), Long.parseLong(sent("version")), decision, sent("reason")));
        String done = "?done=standing-" + decision.name().toLowerCase(java.util.Locale.ROOT);
        if (group == null || decision == Decision.TAKE) {
            redirect(self() + done + in("&"));
            return;
        }
        WorkRow next = after(before);
        redirect(
                next == null
                        ? "/office/worklist" + done
                        : "/office/company/" + next.number() + "/verification" + done + in("&"));
    }

    /** The case behind this one, or the first of the others. */
    private WorkRow after(List<WorkRow> rows) {
        int here = place(rows);
        List<WorkRow> others =
                rows.stream().filter(row -> !row.number().equals(argument())).toList();
        return others.isEmpty() ? null : others.get(Math.max(here, 0) < others.size() ? Math.max(here, 0) : 0);
    }

    private void findingSent() {
        CheckItem item = Stream.of(CheckItem.values())
                .filter(value -> value.name().equals(sent("item")))
                .findFirst()
                .orElse(null);
        CheckResult result = Stream.of(CheckResult.values())
                .filter(value -> value.name().equals(sent("result")))
                .findFirst()
                .orElse(null);
        if (item == null || result == null) {
            refuse(400);
            return;
        }
        record.record(new RecordFindingCommand(
                argument(),
                item,
                result,
                sent("paper").matches("[0-9]{1,18}") ? Long.valueOf(sent("paper")) : null,
                sent("reference"),
                sent("note"),
                day(sent("until")),
                UploadedFiles.of(request(), "upload")));
        redirect(self() + "?done=finding" + in("&") + "#item-" + item);
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if ("finding".equals(sent("verb"))) {
            String field =
                    switch (violated.ruleKey()) {
                        case "verification.check-needs-evidence" -> "reference-";
                        case "verification.check-needs-a-day-to-come" -> "until-";
                        case "verification.reason-missing", "verification.text-too-long" -> "note-";
                        default -> "upload-";
                    };
            return field + sent("item");
        }
        return violated.ruleKey().equals("verification.reason-missing") ? "reason" : "";
    }

    /** The items that are missing in the reader's words. */
    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        String items = violated.details().get("items");
        return items == null
                ? violated
                : violated.with(
                        "items",
                        Stream.of(items.split(","))
                                .map(item -> texts.get("verification.item." + item))
                                .collect(Collectors.joining(reader.getLanguage().equals("zh") ? "、" : ", ")));
    }

    private String self() {
        return "/office/company/" + argument() + "/verification";
    }

    private String in(String before) {
        return getGroup() == null ? "" : before + "in=" + getGroup();
    }

    /** How a check stands: passed, failed, expired, missing, or not needed. */
    public String stateOf(DossierView.Check check) {
        if (check.expired()) {
            return "EXPIRED";
        }
        if (check.result() == null || check.result().equals("OPEN")) {
            return check.required() ? "MISSING" : "NOT_NEEDED";
        }
        return check.result();
    }

    /** Until when a check made today holds. */
    public String untilOf(DossierView.Check check) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusMonths(check.validMonths())
                .toString();
    }

    /** What can be decided now, for the buttons. */
    public List<String> getDecisions() {
        return Map.of(
                        "APPLIED", List.of("TAKE"),
                        "UNDER_REVIEW", List.of("VERIFY", "ASK", "REFUSE", "TAKE"),
                        "QUESTION", List.of("TAKE", "REFUSE"),
                        "VERIFIED", List.of("VERIFY", "RESTRICT"),
                        "HELD", List.of("REFUSE"),
                        "RESTRICTED", List.of("REOPEN"),
                        "REFUSED", List.of("REOPEN"))
                .getOrDefault(dossier.state(), List.of());
    }

    /** What the authorities have answered, the newest first. */
    public List<VerificationQueries.ProofView> getProofs() {
        return proofs;
    }

    /** The question that waits for an answer; null when none does. */
    public VerificationQueries.OpenQuestionView getOpenQuestion() {
        return openQuestion;
    }

    public DossierView getDossier() {
        return dossier;
    }

    /** The group that the reader goes through one by one; null when he came for this company alone. */
    public WorkGroup getGroup() {
        return OfficeWorklistPage.group(sent("in"));
    }

    public WorkRow getPrevious() {
        int here = place(queue);
        return here > 0 ? queue.get(here - 1) : null;
    }

    public WorkRow getNext() {
        int here = place(queue);
        return here >= 0 && here + 1 < queue.size() ? queue.get(here + 1) : null;
    }

    public int getPlace() {
        return place(queue) + 1;
    }

    public int getQueueSize() {
        return queue.size();
    }

    private int place(List<WorkRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number().equals(argument())) {
                return i;
            }
        }
        return -1;
    }
}
