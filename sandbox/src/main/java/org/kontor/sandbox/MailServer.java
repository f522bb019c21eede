package org.kontor.sandbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import java.util.logging.Logger;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server of the demo: takes every letter on the loopback interface and delivers none of them anywhere. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());
    private static final int LARGEST_BYTES = 10_000_000;

    @Inject
    private Book book;

    private SMTPServer server;

    @PostConstruct
    void start() {
        book.prepare();
        int port = Integer.parseInt(System.getenv().getOrDefault("KONTOR_SMTP_PORT", "2525"));
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("sandbox.kontor.example")
                .softwareName("Kontor sandbox")
                .maxMessageSize(LARGEST_BYTES)
                .messageHandler((context, from, to, data) -> take(from, to, data))
                .build();
        try {
            server.start();
        } catch (RuntimeException portTaken) {
            LOG.severe(() -> "No mail server on port " + port + ": " + portTaken.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    private void take(String from, String to, byte[] source) throws RejectException {
        SandboxSettings settings = book.settings();
        try {
            MimeMessage letter =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            String id = letter.getMessageID();
            if (Chance.happens(settings.rate("mailRefuseRate"), settings.seed(), "mail-refuse/" + id)) {
                throw new RejectException(550, "Mailbox unavailable");
            }
            if (Chance.happens(
                    settings.rate("mailLaterRate"), settings.seed(), "mail-later/" + id + "/" + System.nanoTime())) {
                throw new RejectException(451, "Try again later");
            }
            StringBuilder text = new StringBuilder();
            StringBuilder html = new StringBuilder();
            read(letter, text, html);
            book.update(
                    """
                    insert into sandbox.mail (sender, recipient, message_id, subject, body_text, body_html, source)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    from,
                    to,
                    id,
                    letter.getSubject(),
                    text.toString(),
                    html.toString(),
                    source);
        } catch (MessagingException | IOException unreadable) {
            throw new RejectException(554, "Cannot read this letter");
        }
    }

    private static void read(Part part, StringBuilder text, StringBuilder html) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                read(inner, text, html);
            }
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }
}
