package org.kontor.identity.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;

/**
 * What a new password must be, after NIST SP 800-63B: long, and none of those that everybody tries first. No rules about
 * kinds of characters: they make passwords worse, not better. Common ones are known by how they are made, a word of
 * everybody's or a run on the keyboard, dressed with figures and signs.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** What is left of a common password when its words are taken away must not carry it. */
    private static final int OWN_PART = 5;

    private static final int LONGEST_PATTERN = 4;

    /** Longest first: a word within another is taken with it. */
    private static final List<String> WORDS = List.of(
            "administrator",
            "changeme",
            "password",
            "passwort",
            "kennwort",
            "passphrase",
            "princess",
            "football",
            "baseball",
            "superman",
            "sunshine",
            "trustno",
            "iloveyou",
            "starwars",
            "whatever",
            "computer",
            "internet",
            "letmein",
            "welcome",
            "willkommen",
            "default",
            "monkey",
            "dragon",
            "master",
            "shadow",
            "secret",
            "geheim",
            "kontor",
            "company",
            "summer",
            "sommer",
            "winter",
            "spring",
            "autumn",
            "hello",
            "hallo",
            "admin",
            "login",
            "guest",
            "user",
            "test",
            "demo",
            "root",
            "pass",
            "woaini",
            "mima",
            "huanying");

    private static final List<String> RUNS = List.of(
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "q1w2e3r4t5z6u7i8o9p0",
            "q1w2e3r4t5y6u7i8o9p0",
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789");
    private static final int SHORTEST_RUN = 4;
    private static final Pattern FIGURES_AND_SIGNS = Pattern.compile("[^\\p{L}]+");

    private PasswordPolicy() {}

    /**
     * @param email of whose password it shall be: what is made of it is common, too
     * @throws RuleViolated too short, too long or too common
     */
    public static void check(String password, String email) {
        String normal = Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFKC);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw new RuleViolated(IdentityRule.PASSWORD_TOO_SHORT, Map.of("least", SHORTEST));
        }
        if (length > LONGEST) {
            throw new RuleViolated(IdentityRule.PASSWORD_TOO_LONG, Map.of("most", LONGEST));
        }
        if (isCommon(normal.toLowerCase(Locale.ROOT), email == null ? "" : email.toLowerCase(Locale.ROOT))) {
            throw new RuleViolated(IdentityRule.PASSWORD_TOO_COMMON);
        }
    }

    private static boolean isCommon(String password, String email) {
        if (isRepetition(password) || password.equals(email)) {
            return true;
        }
        String rest = password;
        for (String part : email.split("[^\\p{L}\\p{N}]+")) {
            rest = part.length() >= SHORTEST_RUN ? rest.replace(part, "") : rest;
        }
        // Runs first: figures of a run on the keyboard are no disguise.
        rest = withoutRuns(rest);
        rest = withoutWords(rest);
        rest = withoutWords(undisguised(rest));
        String own = FIGURES_AND_SIGNS.matcher(rest).replaceAll("");
        boolean touched = rest.length() < password.length();
        return own.length() < OWN_PART && (touched || own.isEmpty() && distinct(rest) < OWN_PART);
    }

    private static String withoutWords(String text) {
        String rest = text;
        for (String word : WORDS) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    /** Figures and signs that stand for letters. */
    private static String undisguised(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** Without the pieces that run along the keyboard, the alphabet or the figures, in either direction. */
    private static String withoutRuns(String text) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int run = runAt(text, at);
            if (run >= SHORTEST_RUN) {
                at += run;
            } else {
                rest.append(text.charAt(at));
                at++;
            }
        }
        return rest.toString();
    }

    private static int runAt(String text, int at) {
        int longest = 0;
        for (String run : RUNS) {
            String back = new StringBuilder(run).reverse().toString();
            for (int end = text.length(); end > at + longest; end--) {
                String piece = text.substring(at, end);
                if (run.contains(piece) || back.contains(piece)) {
                    longest = piece.length();
                }
            }
        }
        return longest;
    }

    /** The same one to four characters again and again. */
    private static boolean isRepetition(String text) {
        for (int size = 1; size <= LONGEST_PATTERN; size++) {
            String pattern = text.substring(0, size);
            if (pattern.repeat(text.length() / size + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static long distinct(String text) {
        return text.chars().distinct().count();
    }
}
