package org.kontor.tests.security;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.security.MatrixPeople.Answer;
import org.kontor.tests.security.MatrixPeople.Somebody;

/** What the matrix thinks of an answer: what it leaks, what it tells by being different, what the table does not say. */
final class MatrixJudge {

    /** What allows the scripts of one answer to run: another one each time. */
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    final Set<String> leaks = new ConcurrentSkipListSet<>();
    final Set<String> told = new ConcurrentSkipListSet<>();
    final Set<String> differences = new ConcurrentSkipListSet<>();
    private final String mark;
    private final MatrixCompany own;
    private final MatrixCompany other;

    MatrixJudge(String mark, MatrixCompany own, MatrixCompany other) {
        this.mark = mark;
        this.own = own;
        this.other = other;
    }

    /** No byte of the other company: neither as it is nor in the ways in which bytes are written. */
    void look(Somebody somebody, String what, Answer answer) {
        String all = answer.status() + " " + answer.headers() + " " + answer.body();
        boolean denied = answer.status() >= 400;
        int at = (somebody.staff() && !denied) ? -1 : Canary.find(all, mark);
        if (at >= 0) {
            leaks.add(somebody.role() + " " + what + ": "
                    + all.substring(Math.max(0, at - 60), Math.min(all.length(), at + 20))
                            .replaceAll("\\s+", " "));
        }
        if (answer.status() >= 500) {
            differences.add(somebody.role() + " " + what + ": " + answer.status());
        }
    }

    void compare(Somebody somebody, String what, Answer foreign, Answer absent) {
        boolean makes = what.startsWith("POST ");
        if (!somebody.staff() && !plain(foreign, makes).equals(plain(absent, makes))) {
            told.add(somebody.role() + " " + what + ": absent " + absent.status() + ", foreign " + foreign.status()
                    + Canary.difference(plain(absent, makes), plain(foreign, makes)));
        }
    }

    /** Reality against the table: who lacks the permission is refused, who has it is not. */
    void judge(Somebody somebody, String operation) {
        Set<String> needed = PermissionsIT.OPERATIONS.get(operation);
        if (needed == null) {
            return;
        }
        boolean may = needed.contains("") || needed.stream().anyMatch(somebody.permissions()::contains);
        int status = somebody.send(MatrixTable.probe(operation)).status();
        boolean denied = status == 403 || !somebody.in() && status == 401;
        if (may == denied || status >= 500) {
            differences.add(somebody.role() + " " + operation + ": may " + may + ", answered " + status);
        }
    }

    /** @param makes whether something was made, which has a number and an instant of its own, and may be begun meanwhile */
    private String plain(Answer answer, boolean makes) {
        String text = answer.status() + " " + answer.location() + " " + answer.body();
        Matcher nonce = NONCE.matcher(text);
        if (nonce.find()) {
            text = text.replace(nonce.group(1), "R");
        }
        for (String digits : List.of(own.digits, other.digits, other.toNever(other.digits))) {
            text = text.replace(digits, "N");
        }
        if (makes) {
            text = text.replaceAll("(\"id\":|/order-files/)[0-9]+", "I")
                    .replaceAll("\"[a-z]+At\":\"[^\"]+\"", "T")
                    .replaceAll("\"percent\":[0-9]+", "P")
                    .replaceAll("\"status\":\"(WAITING|RUNNING)\"", "S");
        }
        return text.replaceAll("\\s*<span class=\"count\"[^>]*>[^<]*</span>", "")
                .replace(other.waiting(), "W")
                .replace("999999", "W")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("K-[0-9A-F]{8}", "K")
                .replaceAll("/application/[A-Za-z0-9_-]{43}", "A")
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "C")
                .replaceAll("(name=\"jakarta.faces.ViewState\"[^>]*) value=\"[^\"]*\"", "$1 V")
                .replaceAll("data-most=\"[0-9]+\"", "M")
                .replaceAll("(rendered|value|data-[a-z]+)=\"[0-9]{10,}\"", "T")
                .replaceAll("[0-9]{13}", "T");
    }
}
