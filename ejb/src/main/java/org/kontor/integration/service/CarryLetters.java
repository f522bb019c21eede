package org.kontor.integration.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.gateway.CallResult;
import org.kontor.integration.gateway.SmtpGateway;
import org.kontor.integration.model.ClaimedMessage;
import org.kontor.integration.model.EventJson;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Secrets;

/**
 * Carries letters from the outbox to the mail server: claimed in one transaction, sent in none, settled in another. A
 * letter whose fate is unknown goes out again under the same Message-ID; mail readers show such a letter once.
 */
@Stateless
@PermitAll
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CarryLetters {

    private static final int BATCH = 10;

    @EJB
    private ClaimMessages claims;

    @EJB
    private SettleMessage settle;

    @EJB
    private SmtpGateway mailServer;

    @Inject
    private IntegrationSettings settings;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    public void carry() {
        List<ClaimedMessage> batch = claims.claim(true, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::carry);
            batch = claims.claim(true, BATCH);
        }
    }

    /** The secret of a link is in clear in the letter that goes out, and nowhere else. */
    private MailRequested opened(MailRequested letter) {
        if (letter.sealed() == null) {
            return letter;
        }
        byte[] secret = secrets.open(Base64.getDecoder().decode(letter.sealed()), MailRequested.PLACE);
        return letter.with(new String(secret, StandardCharsets.UTF_8));
    }

    private void carry(ClaimedMessage message) {
        MailRequested letter;
        try {
            letter = opened(EventJson.read(message.payload(), MailRequested.class));
        } catch (JsonException | JsonbException | IllegalStateException unreadable) {
            settle.refused(message, "Not a letter: " + unreadable.getMessage());
            return;
        }
        CallResult result = mailServer.send(message.messageId(), letter, clock.instant());
        switch (result.outcome()) {
            case DONE, PENDING -> settle.sent(List.of(message), result.detail());
            case REFUSED -> settle.refused(message, result.detail());
            case DID_NOT_HAPPEN -> settle.failed(message, settings.mailRetry(), result.detail());
            case UNKNOWN -> settle.unknown(message, settings.mailRetry(), result.detail());
        }
    }
}
