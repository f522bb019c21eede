package org.kontor.verification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Secrets;
import org.kontor.verification.model.ApplicationRepository.Contact;

/**
 * Writes to those who apply, in their language: what has happened, what to do, and where. The secret of a link is sealed
 * in what is stored and stands in clear only in the letter that goes out.
 */
@ApplicationScoped
public class Letters {

    private final Outbox outbox;
    private final Secrets secrets;

    protected Letters() {
        this(null, null);
    }

    @Inject
    public Letters(Outbox outbox, Secrets secrets) {
        this.outbox = outbox;
        this.secrets = secrets;
    }

    /** @param page below the portal's address, up to where the secret stands @param secret null for a page without one */
    public record Link(String page, LinkToken secret) {

        private String address() {
            return page + (secret == null ? "" : MailRequested.SECRET);
        }

        static Link confirming(LinkToken secret) {
            return new Link("apply/confirm/", secret);
        }

        /** A page for who signs in. */
        public static Link to(String page) {
            return new Link(page, null);
        }

        static Link showing(LinkToken secret) {
            return new Link("application/", secret);
        }
    }

    /**
     * @param kind which letter
     * @param way the page the letter leads to; null for the portal itself
     * @param words what somebody wrote, or a date; null for none
     */
    public void send(String kind, Contact to, Link way, String words, Instant now) {
        Locale locale = "zh".equals(to.language()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.kontor.verification.mail_" + ("zh".equals(to.language()) ? "zh" : "en"),
                Locale.ROOT,
                Letters.class.getClassLoader());
        String link = baseUrl() + (way == null ? "" : way.address());
        String subject = say(texts, locale, kind + ".subject", to.company());
        String greeting = say(texts, locale, "greeting", to.name());
        String body = say(texts, locale, kind + ".text", to.company(), words == null ? "" : words);
        String action = say(texts, locale, kind + ".action");
        String regards = say(texts, locale, "regards");
        String quoted = words == null ? "" : words;
        String text = greeting + "\n\n" + body + "\n"
                + (quoted.isEmpty() ? "" : "\n    " + quoted.replace("\n", "\n    ") + "\n") + "\n" + action + "\n"
                + link + "\n\n" + regards + "\n";
        String html = "<!doctype html><html lang=\"" + locale.toLanguageTag()
                + "\"><head><meta charset=\"utf-8\"><title>"
                + escape(subject) + "</title></head>"
                + "<body style=\"font-family:sans-serif;color:#1c2430;max-width:640px;margin:24px auto;padding:0 16px\"><p>"
                + escape(greeting) + "</p><p>" + escape(body) + "</p>"
                + (quoted.isEmpty()
                        ? ""
                        : "<blockquote style=\"margin:16px 0;padding:8px 16px;border-left:3px solid #1d5fbf;white-space:pre-wrap\">"
                                + escape(quoted) + "</blockquote>")
                + "<p><a href=\"" + escape(link)
                + "\" style=\"display:inline-block;padding:10px 18px;border-radius:6px;background:#1d5fbf;color:#ffffff;"
                + "text-decoration:none;font-weight:600\">" + escape(action) + "</a></p><p style=\"color:#52606d\">"
                + escape(link) + "</p><p>" + escape(regards) + "</p></body></html>";
        outbox.record(new MailRequested(to.number(), now, to.email(), to.language(), subject, text, html, sealed(way)));
    }

    private String sealed(Link way) {
        if (way == null || way.secret() == null) {
            return null;
        }
        byte[] plain = way.secret().text().getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(secrets.seal(plain, MailRequested.PLACE));
    }

    private static String say(ResourceBundle texts, Locale locale, String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    private static String baseUrl() {
        String configured = System.getenv("KONTOR_BASE_URL");
        String base = configured == null || configured.isBlank() ? "http://localhost:8080/" : configured.strip();
        return base.endsWith("/") ? base : base + "/";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
