package org.kontor.ops.api;

import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/** What stands in the address of a request about imports. */
final class ImportParameters {

    private static final int MAX_PAGE = 200;

    private ImportParameters() {}

    /** @throws RuleViolated {@link OpsRule#IMPORT_PARAMETER_UNREADABLE} unless from 1 to 200 */
    static int size(String text) {
        return number("size", text, MAX_PAGE);
    }

    static boolean truth(String name, String text) {
        return switch (text.strip()) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no", "" -> false;
            default ->
                throw new RuleViolated(OpsRule.IMPORT_PARAMETER_UNREADABLE, Map.of("parameter", name, "value", text));
        };
    }

    static int number(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // falls through to the rule
        }
        throw new RuleViolated(OpsRule.IMPORT_PARAMETER_UNREADABLE, Map.of("parameter", name, "value", text));
    }
}
