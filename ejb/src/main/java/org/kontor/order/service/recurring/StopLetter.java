package org.kontor.order.service.recurring;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.SiteAddress;
import org.kontor.order.model.recurring.RunProblem;

/** The letter about a run that stopped: subject, plain text and HTML say the same. */
final class StopLetter {

    private static final int MOST_SHOWN = 20;

    private final String number;
    private final String name;
    private final LocalDate due;
    private final List<RunProblem> problems;
    private final String reader;
    private final Locale locale;
    private final ResourceBundle texts;

    StopLetter(String number, String name, LocalDate due, List<RunProblem> problems, CallerView reader) {
        this.number = number;
        this.name = name;
        this.due = due;
        this.problems = problems;
        this.reader = reader.personName();
        boolean chinese = "zh".equals(reader.language());
        this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                "org.kontor.order.recurring_mail_" + (chinese ? "zh" : "en"),
                Locale.ROOT,
                StopLetter.class.getClassLoader());
    }

    String subject() {
        return say("subject", number, name);
    }

    String text() {
        String list = sentences().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        return String.join(
                        "\n\n",
                        say("greeting", reader),
                        say("stopped", number, name, day()),
                        list,
                        say("waits"),
                        link(),
                        say("regards"))
                + "\n";
    }

    String html() {
        String list = sentences().stream()
                .map(line -> "<li>" + escape(line) + "</li>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + escape(subject()) + "</title></head>"
                + "<body style=\"font-family:sans-serif;color:#1c2430;max-width:720px;margin:24px auto;padding:0 16px\">"
                + "<p>" + escape(say("greeting", reader)) + "</p><p>" + escape(say("stopped", number, name, day()))
                + "</p><ul>" + list + "</ul><p>" + escape(say("waits")) + " <a href=\"" + escape(link()) + "\">"
                + escape(link()) + "</a></p><p>" + escape(say("regards")) + "</p></body></html>";
    }

    private List<String> sentences() {
        return problems.stream().limit(MOST_SHOWN).map(this::sentence).toList();
    }

    /** What belongs to no sentence of ours is told in general: the page says it in full. */
    private String sentence(RunProblem problem) {
        String key = problem.rule();
        if (!texts.containsKey(key)) {
            return say(problem.sku() == null ? "other" : "other-line", String.valueOf(problem.sku()));
        }
        String sentence = texts.getString(key);
        for (Map.Entry<String, String> detail : problem.details().entrySet()) {
            sentence = sentence.replace("{" + detail.getKey() + "}", detail.getValue());
        }
        return sentence;
    }

    private String day() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(due);
    }

    private String link() {
        return SiteAddress.base() + "recurring/" + number;
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
