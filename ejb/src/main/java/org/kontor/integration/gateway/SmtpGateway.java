package org.kontor.integration.gateway;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.gateway.CallResult.Outcome;

/** Hands one letter to the mail server. The Message-ID is made from the message's own id, the same for every try. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class SmtpGateway {

    private static final Pattern REPLY_CODE = Pattern.compile("(?m)^\\s*([245])\\d\\d[ -]");
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    @Resource(lookup = "java:/mail/Kontor")
    private Session configured;

    /** @param id makes the Message-ID */
    public CallResult send(String id, MailRequested letter, Instant now) {
        Session session = Session.getInstance(withTimeouts());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = compose(session, id, letter, now);
            try {
                transport.connect();
            } catch (MessagingException unreachable) {
                return new CallResult(Outcome.DID_NOT_HAPPEN, "No mail server: " + unreachable.getMessage());
            }
            return hand(transport, message);
        } catch (MessagingException unusable) {
            return new CallResult(Outcome.REFUSED, "Not a letter: " + unusable.getMessage());
        }
    }

    private static CallResult hand(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new CallResult(Outcome.DONE, null);
        } catch (SendFailedException answered) {
            return byReplyCode(answered);
        } catch (MessagingException brokenOff) {
            return new CallResult(Outcome.UNKNOWN, "Broken off: " + brokenOff.getMessage());
        }
    }

    private static CallResult byReplyCode(MessagingException answered) {
        String words = answered.getMessage();
        char first = '5';
        for (Exception cause = answered; cause != null; ) {
            Matcher code = REPLY_CODE.matcher(String.valueOf(cause.getMessage()));
            if (code.find()) {
                first = code.group(1).charAt(0);
                words = cause.getMessage();
            }
            cause = cause instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return new CallResult(first == '4' ? Outcome.DID_NOT_HAPPEN : Outcome.REFUSED, words.strip());
    }

    private Properties withTimeouts() {
        Properties properties = new Properties();
        configured.getProperties().forEach(properties::put);
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.localhost", "localhost");
        return properties;
    }

    private MimeMessage compose(Session session, String id, MailRequested letter, Instant now)
            throws MessagingException {
        String from = session.getProperty("mail.from");
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(letter.text(), "plain"));
        alternatives.addBodyPart(part(letter.html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
