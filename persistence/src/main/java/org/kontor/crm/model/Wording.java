package org.kontor.crm.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;

/** What people type about customers: stripped, neither missing nor longer than there is room for. */
final class Wording {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private Wording() {}

    /** @throws RuleViolated {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG} */
    static String needed(String field, String typed, int most) {
        String text = optional(field, typed, most);
        if (text.isEmpty()) {
            throw new RuleViolated(CrmRule.TEXT_MISSING, Map.of("field", field));
        }
        return text;
    }

    /** @throws RuleViolated {@link CrmRule#TEXT_TOO_LONG} */
    static String optional(String field, String typed, int most) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > most) {
            throw new RuleViolated(CrmRule.TEXT_TOO_LONG, Map.of("field", field, "most", most));
        }
        return text;
    }

    /** @throws RuleViolated {@link CrmRule#EMAIL_UNREADABLE}, {@link CrmRule#TEXT_TOO_LONG} */
    static String email(String field, String typed) {
        String text = optional(field, typed, 254);
        if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
            throw new RuleViolated(CrmRule.EMAIL_UNREADABLE, Map.of("field", field));
        }
        return text;
    }
}
