package org.kontor.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says which rule a command broke and with what figures. Rolls the transaction back. The details are arguments of the
 * message in the reader's language and members of the problem document: never secrets, never another company's data.
 */
@ApplicationException(rollback = true)
public class RuleViolated extends RuntimeException {

    private final transient Rule rule;
    private final String ruleKey;
    private final int status;
    private final LinkedHashMap<String, String> details;

    public RuleViolated(Rule rule) {
        this(rule, Map.of());
    }

    /**
     * @param details named figures of the message, in the order given by the map; values are written by {@code toString}
     */
    public RuleViolated(Rule rule, Map<String, ?> details) {
        super(rule.key() + (details.isEmpty() ? "" : " " + details));
        this.rule = rule;
        this.ruleKey = rule.key();
        this.status = rule.status();
        this.details = new LinkedHashMap<>();
        details.forEach((name, value) -> this.details.put(name, String.valueOf(value)));
    }

    /** The same with one figure added or written anew, as for a reader's language. */
    public RuleViolated with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new RuleViolated(rule, more);
    }

    /** The rule itself; null after this exception travelled to another virtual machine. */
    public Rule rule() {
        return rule;
    }

    public String ruleKey() {
        return ruleKey;
    }

    public int status() {
        return status;
    }

    public Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }
}
