package org.kontor.integration.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.kontor.kernel.Sha256;

/** The log of what partners and we said to each other. A message that comes or goes again is counted, not repeated. */
@ApplicationScoped
public class PartnerMessageRepository {

    /** One message in the log. */
    public record Entry(
            String partner,
            String direction,
            String type,
            String businessKey,
            String messageId,
            String outcome,
            String detail,
            String payload) {}

    @PersistenceContext
    private EntityManager entities;

    public void log(Entry entry, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into integration.partner_message (partner, direction, type, business_key, message_id, at,
                          outcome, detail, payload, sha256)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        on conflict (partner, direction, message_id) do update set times = partner_message.times + 1,
                          outcome = case when excluded.outcome = 'DUPLICATE' then partner_message.outcome
                            else excluded.outcome end,
                          detail = coalesce(excluded.detail, partner_message.detail)
                        """)
                .setParameter(1, entry.partner())
                .setParameter(2, entry.direction())
                .setParameter(3, entry.type())
                .setParameter(4, entry.businessKey())
                .setParameter(5, entry.messageId())
                .setParameter(6, OutboxRepository.utc(at))
                .setParameter(7, entry.outcome())
                .setParameter(8, entry.detail())
                .setParameter(9, entry.payload())
                .setParameter(10, Sha256.hex(entry.payload()))
                .executeUpdate();
    }
}
