package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.kontor.approval.model.RuleField;
import org.kontor.approval.model.RuleOperator;
import org.kontor.approval.service.rule.PastOrderQueries;
import org.kontor.approval.service.rule.RemoveRule;
import org.kontor.approval.service.rule.ReplayQueries;
import org.kontor.approval.service.rule.ReplayView;
import org.kontor.approval.service.rule.RuleQueries;
import org.kontor.approval.service.rule.RuleView;
import org.kontor.approval.service.rule.SaveRule;
import org.kontor.approval.service.rule.SaveRuleCommand;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One rule: its form, its sentence, and what it would have meant for the orders of the last year before it is kept. */
@Named
@RequestScoped
public class RulePage extends PortalPage {

    @EJB
    private RuleQueries rules;

    @EJB
    private SaveRule save;

    @EJB
    private RemoveRule remove;

    @EJB
    private ReplayQueries replay;

    @EJB
    private PastOrderQueries past;

    @Inject
    private ApprovalTexts words;

    @Inject
    private RuleSentence sentence;

    private RuleView rule;
    private RuleForm form;
    private ReplayView replayed;

    @Override
    protected void load() {
        if (rule == null && !isNew()) {
            rule = rules.byId(Long.parseLong(argument()));
        }
        if (form == null) {
            form = rule == null
                    ? new RuleForm(
                            Map.of("active", "1", "inherited", "1", "hours", "24", "f00", "AMOUNT", "o00", "MORE_THAN"))
                    : RuleForm.of(rule.reach(), rule.terms());
        }
    }

    @Override
    protected void submit() {
        String[] roles = request().getParameterValues("role");
        form = RuleForm.sent(this::sent, roles == null ? Set.of() : new TreeSet<>(Arrays.asList(roles)));
        load();
        switch (sent("do")) {
            case "try" -> replayed = replay.replay(id(), command(), past.lastYear());
            case "remove" -> {
                remove.remove(id(), seen());
                redirect("/company/rules?done=rule-removed");
            }
            default -> {
                save.save(command());
                redirect("/company/rules?done=rule-saved");
            }
        }
    }

    private SaveRuleCommand command() {
        return new SaveRuleCommand(
                id(), seen(), form.reach(), form.terms(reader.getCaller().currency()));
    }

    private Long id() {
        return isNew() ? null : Long.valueOf(argument());
    }

    private long seen() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : 0;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("approval.name-taken")
                        || "name".equals(violated.details().get("reason"))
                ? "name"
                : "";
    }

    public boolean isNew() {
        return argument().equals("new");
    }

    /** Whether the form has room for the rule; else it is shown as a sentence only. */
    public boolean isEditable() {
        return rule == null || RuleForm.fits(rule.terms());
    }

    public String value(String field) {
        return form.get(field);
    }

    public boolean isRole(String code) {
        return form.roles().contains(code);
    }

    public List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    public List<RuleField> getFields() {
        return List.of(RuleField.values());
    }

    public List<RuleOperator> getOperators() {
        return List.of(RuleOperator.values());
    }

    /** What a seat can ask for: the text by its code, roles first; people who may decide, or whom the rule names already. */
    public Map<String, String> getAsks() {
        Map<String, String> asks = new LinkedHashMap<>();
        words.choices().roles().forEach(role -> asks.put("role:" + role.code(), words.role(role.code())));
        asks.put("authority", texts.get("approval.authority-over"));
        words.choices().people().stream()
                .filter(person -> person.decides() || form.names("person:" + person.id()))
                .forEach(person -> asks.put("person:" + person.id(), person.name()));
        return asks;
    }

    public RuleView getRule() {
        return rule;
    }

    public ReplayView getReplayed() {
        return replayed;
    }

    public BigDecimal getMoreAmount() {
        return replayed.afterAmount().subtract(replayed.beforeAmount());
    }

    public String getCurrency() {
        return reader.getCaller().currency();
    }

    public String getSentence() {
        return rule == null ? "" : sentence.orders(rule.reach(), rule.terms());
    }
}
