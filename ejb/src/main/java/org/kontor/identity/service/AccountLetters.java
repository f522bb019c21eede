package org.kontor.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Secrets;

/**
 * Writes the letters about accounts, in the language of whoever reads them. The secret of a link is sealed in what is
 * stored and stands in clear only in the letter that goes out.
 */
@ApplicationScoped
public class AccountLetters {

    private final Outbox outbox;
    private final Secrets secrets;
    private final Clock clock;

    protected AccountLetters() {
        this(null, null, null);
    }

    @Inject
    public AccountLetters(Outbox outbox, Secrets secrets, Clock clock) {
        this.outbox = outbox;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a letter is about; the name is the first part of its texts' keys. */
    public enum Matter {
        INVITATION("invitation/" + MailRequested.SECRET),
        RESET("reset/" + MailRequested.SECRET),
        CHANGED("forgotten"),
        FACTOR("security"),
        TRIAL("setup");

        private final String path;

        Matter(String path) {
            this.path = path;
        }

        private String key(String part) {
            return name().toLowerCase(Locale.ROOT) + "." + part;
        }
    }

    /** Whom a letter goes to. @param regarding the number that it has for us */
    public record Recipient(String email, String language, String regarding) {}

    /** @param secret null for a letter without one @param values what the sentences name */
    public void send(Matter matter, Recipient to, LinkToken secret, Object... values) {
        Words words = new Words(to.language());
        String link = baseUrl() + matter.path;
        String say = words.say(matter.key("say"), values);
        String follow = words.say(matter.key("follow"));
        String subject = words.say(matter.key("subject"), values);
        String rest = words.say(matter.key("not-you"));
        String hello = words.say("hello");
        String regards = words.say("regards");
        String text = String.join("\n\n", hello, say, follow + "\n" + link, rest, regards) + "\n";
        String html = "<!doctype html><html lang=\"" + words.locale.toLanguageTag()
                + "\"><head><meta charset=\"utf-8\"><title>" + escape(subject) + "</title></head>"
                + "<body style=\"font-family:sans-serif;color:#1c2430;max-width:640px;margin:24px auto;padding:0 16px\">"
                + paragraph(hello) + paragraph(say) + "<p>" + escape(follow) + "<br><a href=\"" + escape(link) + "\">"
                + escape(link) + "</a></p>" + paragraph(rest) + paragraph(regards) + "</body></html>";
        outbox.record(new MailRequested(
                to.regarding(), clock.instant(), to.email(), to.language(), subject, text, html, sealed(secret)));
    }

    /** In the words of the reader for what has no name. */
    public static String named(String language, String key) {
        return new Words(language).say(key);
    }

    private String sealed(LinkToken secret) {
        if (secret == null) {
            return null;
        }
        byte[] plain = secret.text().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(secrets.seal(plain, MailRequested.PLACE));
    }

    private static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
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

    /** The texts of one language. */
    private static final class Words {

        private final Locale locale;
        private final ResourceBundle texts;

        Words(String language) {
            locale = "zh".equals(language) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            texts = ResourceBundle.getBundle(
                    "org.kontor.identity.mail_" + ("zh".equals(language) ? "zh" : "en"),
                    Locale.ROOT,
                    AccountLetters.class.getClassLoader());
        }

        String say(String key, Object... values) {
            return new MessageFormat(texts.getString(key), locale).format(values);
        }
    }
}
