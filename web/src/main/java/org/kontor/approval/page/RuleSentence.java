package org.kontor.approval.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.kontor.approval.model.Ask;
import org.kontor.approval.model.Condition;
import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleField;
import org.kontor.approval.model.RuleTerms;
import org.kontor.approval.service.ChoiceView;
import org.kontor.shell.Format;
import org.kontor.shell.Texts;

/** A rule as a sentence in the reader's language. */
@Named
@RequestScoped
public class RuleSentence {

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private ApprovalTexts words;

    /** Which orders are meant, as one sentence. */
    public String orders(PurchaseRule.Reach reach, RuleTerms terms) {
        String who = terms.requesterRoles().isEmpty()
                ? ""
                : texts.of(
                        "approval.sentence.of-roles",
                        new TreeSet<>(terms.requesterRoles())
                                .stream().map(words::role).collect(or()));
        String where = texts.of(
                reach.inherited() ? "approval.sentence.in-and-below" : "approval.sentence.in", unit(reach.unitId()));
        String what = condition(terms.condition(), true);
        return texts.named(
                what.isEmpty() ? "approval.sentence.all" : "approval.sentence.if",
                Map.of("who", who, "where", where, "what", what));
    }

    /** Who must answer, one text a tier. */
    public List<String> tiers(RuleTerms terms) {
        return terms.tiers().stream()
                .map(tier -> tier.stream()
                        .map(seat -> seat(seat, tier.size() > 1))
                        .collect(Collectors.joining(texts.get("approval.list-and"))))
                .toList();
    }

    private String seat(List<Ask> seat, boolean several) {
        String asks = words.asks(Ask.write(seat));
        return several && seat.size() > 1 ? texts.of("approval.sentence.group", asks) : asks;
    }

    private String condition(Condition condition, boolean outer) {
        if (condition instanceof Condition.All all) {
            return group(all.of(), "approval.list-and", outer);
        }
        if (condition instanceof Condition.Any any) {
            return group(any.of(), "approval.list-or", outer);
        }
        Condition.Test test = (Condition.Test) condition;
        return texts.of("approval.test." + test.field(), texts.of("approval.is." + test.operator(), values(test)));
    }

    private String group(List<Condition> parts, String list, boolean outer) {
        String joined = parts.stream()
                .map(part -> condition(part, parts.size() == 1 && outer))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(texts.get(list)));
        return outer || parts.size() < 2 ? joined : texts.of("approval.sentence.group", joined);
    }

    private String values(Condition.Test test) {
        if (test.field().kind() == RuleField.Kind.MONEY) {
            return format.money(new BigDecimal(test.values().get(0)), test.currency());
        }
        if (test.field().kind() == RuleField.Kind.COUNT) {
            return format.number(new BigDecimal(test.values().get(0)));
        }
        return test.values().stream().map(value -> word(test.field(), value)).collect(or());
    }

    private String word(RuleField field, String value) {
        return switch (field) {
            case CATEGORY -> words.category(value);
            case COST_CENTRE -> words.costCentre(value);
            case SHIP_TO_COUNTRY -> format.country(value);
            case REQUESTER_ROLE -> words.role(value);
            default -> value;
        };
    }

    public String unit(long id) {
        return words.choices().units().stream()
                .filter(unit -> unit.id() == id)
                .map(ChoiceView.Unit::name)
                .findFirst()
                .orElse("–");
    }

    private Collector<CharSequence, ?, String> or() {
        return Collectors.joining(texts.get("approval.list-or"));
    }
}
