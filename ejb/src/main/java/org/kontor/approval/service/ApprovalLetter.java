package org.kontor.approval.service;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.kontor.kernel.Money;

/** One letter in its reader's language: sentences, facts and a link. Plain text and HTML say the same. */
final class ApprovalLetter {

    private final ReaderQueries.ReaderView reader;
    private final String number;
    private final Locale locale;
    private final ResourceBundle texts;
    private final List<String> sentences = new ArrayList<>();
    private final List<String[]> facts = new ArrayList<>();

    ApprovalLetter(ReaderQueries.ReaderView reader, String number) {
        boolean chinese = "zh".equals(reader.language());
        this.reader = reader;
        this.number = number;
        this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                "org.kontor.approval.mail_" + (chinese ? "zh" : "en"),
                Locale.ROOT,
                ApprovalLetter.class.getClassLoader());
    }

    String number() {
        return number;
    }

    void say(String key, Object... values) {
        sentences.add(format(key, values));
    }

    void fact(String key, String value) {
        facts.add(new String[] {texts.getString(key), value});
    }

    /** The name of a rule, or a demand of the commitment in words. */
    void reason(String why) {
        for (String one : why.split(", ")) {
            fact("reason", texts.containsKey("why." + one) ? texts.getString("why." + one) : one);
        }
    }

    String money(String currency, BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int scale = Money.scaleOf(currency);
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return currency + " " + format.format(amount);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZoneId.of(reader.timeZone())));
    }

    String text(String key) {
        return format(key, number);
    }

    String plain(String follow) {
        StringBuilder text = new StringBuilder(format("greeting", reader.name())).append("\n\n");
        sentences.forEach(sentence -> text.append(sentence).append("\n\n"));
        facts.forEach(fact -> text.append(fact[0]).append(": ").append(fact[1]).append('\n'));
        return text.append('\n')
                .append(text(follow))
                .append('\n')
                .append(link())
                .append("\n\n")
                .append(texts.getString("regards"))
                .append('\n')
                .toString();
    }

    String html(String subject, String follow) {
        String said = sentences.stream()
                .map(sentence -> "<p>" + escape(sentence) + "</p>")
                .collect(Collectors.joining());
        String table = facts.stream()
                .map(fact -> "<tr><td style=\"padding:4px 16px 4px 0;color:#5b6675;vertical-align:top\">"
                        + escape(fact[0]) + "</td><td style=\"padding:4px 0;font-weight:600\">" + escape(fact[1])
                        + "</td></tr>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + escape(text(subject)) + "</title></head>"
                + "<body style=\"font-family:sans-serif;color:#1c2430;max-width:720px;margin:24px auto;padding:0 16px\">"
                + "<p>" + escape(format("greeting", reader.name())) + "</p>" + said
                + "<table style=\"border-collapse:collapse;margin:16px 0\">" + table + "</table>"
                + "<p><a href=\"" + escape(link()) + "\" style=\"display:inline-block;padding:12px 20px;"
                + "background:#1f4fa3;color:#ffffff;text-decoration:none;border-radius:4px\">" + escape(text(follow))
                + "</a></p><p>" + escape(texts.getString("regards")) + "</p></body></html>";
    }

    private String link() {
        String configured = System.getenv("KONTOR_BASE_URL");
        String base = configured == null || configured.isBlank() ? "http://localhost:8080/" : configured.strip();
        return (base.endsWith("/") ? base : base + "/") + "approvals/" + number;
    }

    private String format(String key, Object... values) {
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
