package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.approval.event.Approver;
import org.kontor.approval.event.Reason;
import org.kontor.approval.service.ChoiceQueries;
import org.kontor.approval.service.ChoiceView;
import org.kontor.shell.Format;
import org.kontor.shell.Texts;

/** What approval says to a reader: reasons, whom a seat asks, how long there is. */
@Named
@RequestScoped
public class ApprovalTexts {

    private static final int SOME = 40;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private Clock clock;

    @EJB
    private ChoiceQueries choices;

    private ChoiceView known;

    /** A reason as a sentence; the name of a rule stands for itself. */
    public String reason(Reason reason) {
        Map<String, String> details = new LinkedHashMap<>(reason.details());
        String currency = details.get("currency");
        details.replaceAll((name, value) ->
                currency != null && value.matches("[0-9]{1,15}([.][0-9]{1,4})?") && !name.equals("percent")
                        ? format.money(new BigDecimal(value), currency)
                        : value);
        if (details.containsKey("period")) {
            details.put("period", texts.get("approval.period." + details.get("period")));
        }
        if (details.containsKey("asks")) {
            details.put("asks", asks(details.get("asks")));
        }
        String key = reason.key().equals("rule") ? "approval.reason.rule" : "approval.reason." + reason.key();
        return texts.named(texts.containsKey(key) ? key : reason.key(), details);
    }

    /** Why a seat is there: names of rules, or demands in words. */
    public String why(String why) {
        return Arrays.stream(why.split(", "))
                .map(one -> texts.containsKey("approval.why." + one) ? texts.get("approval.why." + one) : one)
                .distinct()
                .collect(Collectors.joining(texts.get("approval.list-comma")));
    }

    /** Whom a seat asks for: {@code role:approver person:12}. */
    public String asks(String asks) {
        return Arrays.stream(asks.split(" ")).map(this::ask).collect(Collectors.joining(texts.get("approval.list-or")));
    }

    private String ask(String ask) {
        if (ask.startsWith("role:")) {
            return role(ask.substring(5));
        }
        return ask.startsWith("person:")
                ? person(Long.parseLong(ask.substring(7)))
                : texts.get("approval.authority-over");
    }

    public String role(String code) {
        return choices().roles().stream()
                .filter(role -> role.code().equals(code) && role.name() != null)
                .map(ChoiceView.Role::name)
                .findFirst()
                .orElseGet(() -> {
                    String key = "identity.role." + code;
                    return texts.containsKey(key) ? texts.get(key) : code;
                });
    }

    public String person(long id) {
        return choices().people().stream()
                .filter(person -> person.id() == id)
                .map(ChoiceView.Person::name)
                .findFirst()
                .orElse(texts.get("approval.somebody"));
    }

    /** Some categories, to see what their codes look like; a catalogue may have thousands. */
    public List<ChoiceView.Named> getSomeCategories() {
        List<ChoiceView.Named> all = choices().categories();
        return all.subList(0, Math.min(SOME, all.size()));
    }

    public boolean isMoreCategories() {
        return choices().categories().size() > SOME;
    }

    public String category(String code) {
        return named(choices().categories(), code);
    }

    public String costCentre(String code) {
        return named(choices().costCentres(), code);
    }

    private static String named(List<ChoiceView.Named> all, String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .map(ChoiceView.Named::name)
                .findFirst()
                .orElse(code);
    }

    /** Units, roles and people that can be named; asked once a page. */
    public ChoiceView choices() {
        if (known == null) {
            known = choices.ofCompany();
        }
        return known;
    }

    /** People in one line: "Anna Schmidt or Jonas Weber (for Mia Hoffmann)". */
    public String people(List<Approver> people) {
        return people.stream().map(this::name).collect(Collectors.joining(texts.get("approval.list-or")));
    }

    /** The names of all who are asked now. */
    public String names(List<String> names) {
        return names.stream().distinct().collect(Collectors.joining(texts.get("approval.list-comma")));
    }

    public String name(Approver one) {
        return one.deputyForName() == null
                ? one.name()
                : texts.of("approval.deputy-of", one.name(), one.deputyForName());
    }

    /** How long there is until a moment. */
    public String left(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            return texts.get("approval.left-none");
        }
        if (left.toDays() >= 1) {
            return texts.of("approval.left-days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() >= 1
                ? texts.of("approval.left-hours", left.toHours(), left.toMinutesPart())
                : texts.of("approval.left-minutes", Math.max(1, left.toMinutes()));
    }

    /** Whether there is less than a day. */
    public boolean isUrgent(Instant until) {
        return Duration.between(clock.instant(), until).toHours() < 24;
    }

    public String statusKind(String status) {
        return switch (status) {
            case "PENDING" -> "info";
            case "APPROVED" -> "success";
            case "REJECTED" -> "danger";
            default -> "warning";
        };
    }

    public String statusIcon(String status) {
        return switch (status) {
            case "APPROVED" -> "success";
            case "REJECTED" -> "danger";
            case "WITHDRAWN", "VOIDED" -> "cross";
            default -> "clock";
        };
    }
}
