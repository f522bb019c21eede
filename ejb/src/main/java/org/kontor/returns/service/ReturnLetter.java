package org.kontor.returns.service;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.kontor.kernel.Money;

/** A letter about a return in its reader's language, sentence by sentence; plain text and HTML say the same. */
final class ReturnLetter {

    private static final int MOST_SHOWN = 50;

    private final String number;
    private final String orderNumber;
    private final String reader;
    private final String link;
    private final Locale locale;
    private final ResourceBundle texts;
    private final List<String> sentences = new ArrayList<>();

    ReturnLetter(String number, String orderNumber, String reader, String language, String baseUrl) {
        boolean chinese = "zh".equals(language);
        this.number = number;
        this.orderNumber = orderNumber;
        this.reader = reader;
        this.link = baseUrl + "return/" + number;
        this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                "org.kontor.returns.mail_" + (chinese ? "zh" : "en"), Locale.ROOT, ReturnLetter.class.getClassLoader());
    }

    /** @param words of ours to the buyer; may be empty */
    void add(String words, String key, Object... values) {
        String sentence = say(key, values);
        sentences.add(words.isEmpty() ? sentence : say("because", sentence, words));
    }

    String amount(Money amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Money.scaleOf(amount.currency()));
        return format.format(amount.amount());
    }

    String quantity(BigDecimal quantity) {
        return NumberFormat.getNumberInstance(locale).format(quantity);
    }

    String subject() {
        return say("subject", number);
    }

    String text() {
        String list = shown().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        return String.join(
                        "\n\n",
                        say("greeting", reader),
                        say("lead", number, orderNumber),
                        list,
                        say("link"),
                        link,
                        say("regards"))
                + "\n";
    }

    String html() {
        String list =
                shown().stream().map(line -> "<li>" + escape(line) + "</li>").collect(Collectors.joining());
        return "<!doctype html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + escape(subject()) + "</title></head>"
                + "<body style=\"font-family:sans-serif;color:#1c2430;max-width:720px;margin:24px auto;padding:0 16px\">"
                + "<p>" + escape(say("greeting", reader)) + "</p><p>" + escape(say("lead", number, orderNumber))
                + "</p><ul>" + list + "</ul><p>" + escape(say("link")) + " <a href=\"" + escape(link) + "\">"
                + escape(link) + "</a></p><p>" + escape(say("regards")) + "</p></body></html>";
    }

    private List<String> shown() {
        return sentences.stream().limit(MOST_SHOWN).toList();
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
