package org.kontor.organisation.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;

/** What a company may settle for itself, unit by unit. Each has our default and the form of its values. */
public enum Setting {
    SHIP_TO("ship-to", "", Kind.ADDRESS, "[0-9]{1,18}"),
    PAYMENT_TERMS("payment-terms", "", Kind.DAYS, "(0|[1-9][0-9]{0,2})(,(0|[1-9][0-9]{0,2})){0,7}"),
    PO_NUMBER_REQUIRED("po-number-required", "no", Kind.FLAG, "yes|no"),
    PO_NUMBER_UNIQUE("po-number-unique", "no", Kind.FLAG, "yes|no"),
    COST_CENTRE_REQUIRED("cost-centre-required", "no", Kind.FLAG, "yes|no"),
    COMMENT_REQUIRED("comment-required", "no", Kind.FLAG, "yes|no"),
    APPROVAL_EXPIRY_DAYS("approval-expiry-days", "7", Kind.NUMBER, "[1-9]|[1-8][0-9]|90"),
    AMENDMENT_MINUTES("amendment-minutes", "0", Kind.MINUTES, "0|[1-9]|[1-5][0-9]|60");

    /** How a value is chosen. */
    public enum Kind {
        FLAG,
        NUMBER,
        MINUTES,
        DAYS,
        ADDRESS
    }

    private final String key;
    private final String standard;
    private final Kind kind;
    private final Pattern form;

    Setting(String key, String standard, Kind kind, String form) {
        this.key = key;
        this.standard = standard;
        this.kind = kind;
        this.form = Pattern.compile(form);
    }

    /** @throws RuleViolated {@link OrganisationRule#SETTING_UNKNOWN} */
    public static Setting of(String key) {
        return find(key).orElseThrow(() -> new RuleViolated(OrganisationRule.SETTING_UNKNOWN, Map.of("setting", key)));
    }

    /** Nothing for a key that no version of the program knows any more. */
    public static Optional<Setting> find(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** The value as it is kept. @throws RuleViolated {@link OrganisationRule#SETTING_VALUE_WRONG} */
    public String checked(String value) {
        String plain = value == null ? "" : value.replaceAll("\\s", "");
        if (!form.matcher(plain).matches()) {
            throw new RuleViolated(OrganisationRule.SETTING_VALUE_WRONG, Map.of("setting", key));
        }
        return plain;
    }

    public String key() {
        return key;
    }

    /** What holds when nobody says anything; empty for "no choice made". */
    public String standard() {
        return standard;
    }

    public Kind kind() {
        return kind;
    }
}
