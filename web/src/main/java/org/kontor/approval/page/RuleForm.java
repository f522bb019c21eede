package org.kontor.approval.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.kontor.approval.model.Ask;
import org.kontor.approval.model.Condition;
import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleField;
import org.kontor.approval.model.RuleOperator;
import org.kontor.approval.model.RuleTerms;

/**
 * A rule as a form has it: groups of tests, of which one group must hold wholly, and tiers of seats with alternatives. Empty
 * rows are left out. Any condition can be written so; one that would need more rows than the form has is kept as it is.
 */
record RuleForm(Map<String, String> fields) {

    static final int GROUPS = 3;
    static final int TESTS = 3;
    static final int TIERS = 3;
    static final int SEATS = 2;
    static final int ALTERNATIVES = 2;

    RuleForm {
        fields = new LinkedHashMap<>(fields);
    }

    /** @param sent what the browser sent for a field */
    static RuleForm sent(Function<String, String> sent, Set<String> roles) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names()) {
            fields.put(name, sent.apply(name));
        }
        fields.put("roles", String.join(" ", roles));
        return new RuleForm(fields);
    }

    static RuleForm of(PurchaseRule.Reach reach, RuleTerms terms) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", reach.name());
        fields.put("unit", String.valueOf(reach.unitId()));
        fields.put("active", reach.active() ? "1" : "");
        fields.put("inherited", reach.inherited() ? "1" : "");
        fields.put("from", reach.validFrom() == null ? "" : reach.validFrom().toString());
        fields.put("until", reach.validUntil() == null ? "" : reach.validUntil().toString());
        fields.put("hours", String.valueOf(terms.escalateAfterHours()));
        fields.put("roles", String.join(" ", new TreeSet<>(terms.requesterRoles())));
        List<List<Condition.Test>> groups = groups(terms.condition());
        for (int g = 0; g < groups.size(); g++) {
            for (int t = 0; t < groups.get(g).size(); t++) {
                Condition.Test test = groups.get(g).get(t);
                fields.put("f" + g + t, test.field().name());
                fields.put("o" + g + t, test.operator().name());
                fields.put("v" + g + t, String.join(", ", test.values()));
            }
        }
        for (int tier = 0; tier < terms.tiers().size(); tier++) {
            for (int seat = 0; seat < terms.tiers().get(tier).size(); seat++) {
                List<Ask> anyOf = terms.tiers().get(tier).get(seat);
                for (int ask = 0; ask < anyOf.size(); ask++) {
                    fields.put("a" + tier + seat + ask, anyOf.get(ask).toString());
                }
            }
        }
        return new RuleForm(fields);
    }

    /** Whether the form has room for all of a rule. */
    static boolean fits(RuleTerms terms) {
        List<List<Condition.Test>> groups = groups(terms.condition());
        return groups.size() <= GROUPS
                && groups.stream().allMatch(group -> group.size() <= TESTS)
                && terms.tiers().size() <= TIERS
                && terms.tiers().stream()
                        .allMatch(tier ->
                                tier.size() <= SEATS && tier.stream().allMatch(seat -> seat.size() <= ALTERNATIVES));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("name", "unit", "active", "inherited", "from", "until", "hours"));
        for (int g = 0; g < GROUPS; g++) {
            for (int t = 0; t < TESTS; t++) {
                names.addAll(List.of("f" + g + t, "o" + g + t, "v" + g + t));
            }
        }
        for (int tier = 0; tier < TIERS; tier++) {
            for (int seat = 0; seat < SEATS; seat++) {
                for (int ask = 0; ask < ALTERNATIVES; ask++) {
                    names.add("a" + tier + seat + ask);
                }
            }
        }
        return names;
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Whether a field holds just that. */
    boolean names(String value) {
        return fields.containsValue(value);
    }

    Set<String> roles() {
        return get("roles").isBlank()
                ? Set.of()
                : new TreeSet<>(Arrays.asList(get("roles").split(" ")));
    }

    PurchaseRule.Reach reach() {
        return new PurchaseRule.Reach(
                get("unit").matches("[0-9]{1,18}") ? Long.parseLong(get("unit")) : 0,
                get("name"),
                !get("active").isEmpty(),
                !get("inherited").isEmpty(),
                day("from"),
                day("until"));
    }

    RuleTerms terms(String currency) {
        List<Condition> groups = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            List<Condition> tests = new ArrayList<>();
            for (int t = 0; t < TESTS; t++) {
                if (!get("f" + g + t).isEmpty()) {
                    tests.add(test("" + g + t, currency));
                }
            }
            if (!tests.isEmpty()) {
                groups.add(tests.size() == 1 ? tests.get(0) : new Condition.All(tests));
            }
        }
        Condition condition =
                groups.isEmpty() ? Condition.always() : groups.size() == 1 ? groups.get(0) : new Condition.Any(groups);
        int hours = get("hours").matches("[0-9]{1,3}") ? Integer.parseInt(get("hours")) : 24;
        return new RuleTerms(condition, roles(), tiers(), hours);
    }

    private Condition test(String place, String currency) {
        RuleField field = RuleField.valueOf(get("f" + place));
        RuleOperator operator = RuleOperator.valueOf(get("o" + place));
        String value = get("v" + place);
        List<String> values = field.kind() == RuleField.Kind.WORDS
                ? Arrays.stream(value.split("[,，;]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList()
                : List.of(value.replaceAll("[\\s']", "").replace(',', '.'));
        return new Condition.Test(field, operator, values, currency);
    }

    private List<List<List<Ask>>> tiers() {
        List<List<List<Ask>>> tiers = new ArrayList<>();
        for (int tier = 0; tier < TIERS; tier++) {
            List<List<Ask>> seats = new ArrayList<>();
            for (int seat = 0; seat < SEATS; seat++) {
                Set<Ask> anyOf = new LinkedHashSet<>();
                for (int ask = 0; ask < ALTERNATIVES; ask++) {
                    String wanted = get("a" + tier + seat + ask);
                    if (!wanted.isEmpty()) {
                        anyOf.add(Ask.parse(wanted));
                    }
                }
                if (!anyOf.isEmpty()) {
                    seats.add(List.copyOf(anyOf));
                }
            }
            if (!seats.isEmpty()) {
                tiers.add(seats);
            }
        }
        return tiers;
    }

    private LocalDate day(String field) {
        try {
            return get(field).isEmpty() ? null : LocalDate.parse(get(field));
        } catch (DateTimeParseException wrong) {
            throw Condition.invalid(get(field));
        }
    }

    /** The condition as alternatives of tests that all must hold. */
    static List<List<Condition.Test>> groups(Condition condition) {
        if (condition instanceof Condition.Test test) {
            return List.of(List.of(test));
        }
        if (condition instanceof Condition.Any any) {
            return any.of().stream().flatMap(part -> groups(part).stream()).toList();
        }
        List<List<Condition.Test>> product = List.of(List.of());
        for (Condition part : ((Condition.All) condition).of()) {
            List<List<Condition.Test>> next = new ArrayList<>();
            for (List<Condition.Test> left : product) {
                for (List<Condition.Test> right : groups(part)) {
                    List<Condition.Test> both = new ArrayList<>(left);
                    both.addAll(right);
                    next.add(both);
                }
            }
            product = next;
        }
        return product.equals(List.of(List.of())) ? List.of() : product;
    }
}
