package org.kontor.identity.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;

/** What an address must look like before anything is sent to it; whether somebody reads there only a letter can tell. */
final class EmailAddress {

    private static final int LONGEST = 200;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@,;<>()\"\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");

    private EmailAddress() {}

    /** In the form in which addresses are compared. */
    static String of(String text) {
        String normal = Person.normal(text == null ? "" : text);
        if (normal.length() > LONGEST || !FORM.matcher(normal).matches()) {
            throw new RuleViolated(IdentityRule.EMAIL_UNKNOWN_FORM, Map.of("email", normal));
        }
        return normal;
    }
}
