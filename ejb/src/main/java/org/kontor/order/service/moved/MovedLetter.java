package org.kontor.order.service.moved;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.kontor.inventory.event.PromiseMoved.MovedLine;

/** The letter about goods that come later than was promised: subject, plain text and HTML say the same. */
final class MovedLetter {

    private static final int MOST_SHOWN = 20;

    private final LateOrder order;
    private final List<MovedLine> lines;
    private final String link;
    private final Locale locale;
    private final ResourceBundle texts;

    MovedLetter(LateOrder order, List<MovedLine> lines, String baseUrl) {
        this.order = order;
        this.lines = lines;
        this.link = baseUrl + "order/" + order.number();
        boolean chinese = "zh".equals(order.language());
        this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                "org.kontor.order.moved_mail_" + (chinese ? "zh" : "en"),
                Locale.ROOT,
                MovedLetter.class.getClassLoader());
    }

    String subject() {
        return say("subject", order.number());
    }

    String text() {
        String list = sentences().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        return String.join(
                        "\n\n",
                        say("greeting", name()),
                        say("late", order.number()),
                        list,
                        say("choice"),
                        link,
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
                + "<p>" + escape(say("greeting", name())) + "</p><p>" + escape(say("late", order.number()))
                + "</p><ul>" + list + "</ul><p>" + escape(say("choice")) + " <a href=\"" + escape(link) + "\">"
                + escape(link) + "</a></p><p>" + escape(say("regards")) + "</p></body></html>";
    }

    private List<String> sentences() {
        return lines.stream().limit(MOST_SHOWN).map(this::sentence).toList();
    }

    private String sentence(MovedLine line) {
        String article = order.articles().getOrDefault(line.lineNo(), "");
        return line.after() == null
                ? say("unknown", line.lineNo(), article, day(line.before()))
                : say("moved", line.lineNo(), article, day(line.before()), day(line.after()));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String name() {
        return order.buyer() == null ? "" : order.buyer();
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
