package org.kontor.tests.identity;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;

/** What the sandbox's mail server took for somebody. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Mailbox() {}

    public static long count(String email) {
        return Kontor.sql().count("select count(*) from sandbox.mail where recipient = ?", email);
    }

    /** The text of the letter after so many others. */
    public static String next(String email, long before) {
        Probe.until("a letter to " + email, PATIENCE, () -> count(email), seen -> seen > before);
        return Kontor.sql()
                .one(
                        "select body_text from sandbox.mail where recipient = ? order by received_at desc, id desc limit 1",
                        email);
    }

    /** The secret of the link in a letter: {@code invitation} or {@code reset}. */
    public static String token(String letter, String kind) {
        Matcher link = Pattern.compile("/" + kind + "/([A-Za-z0-9_-]{43})").matcher(letter);
        if (!link.find()) {
            throw new AssertionError("no link to " + kind + " in: " + letter);
        }
        return link.group(1);
    }
}
