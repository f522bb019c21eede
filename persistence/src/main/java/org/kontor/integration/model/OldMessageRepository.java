package org.kontor.integration.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.kernel.OldRecordRepository;

/** Messages that nobody will ask for again; what waits or has failed is kept, however old. */
@ApplicationScoped
public class OldMessageRepository extends OldRecordRepository {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "integration.outbox_message",
                        """
                        delete from integration.outbox_message where id in (
                          select id from integration.outbox_message
                          where status in ('SENT', 'DISCARDED') and coalesce(sent_at, occurred_at) < ?1
                          limit ?2 for update skip locked)
                        """),
                new Kind(
                        "integration.inbox_message",
                        """
                        delete from integration.inbox_message where (consumer, message_id) in (
                          select consumer, message_id from integration.inbox_message
                          where received_at < ?1 limit ?2 for update skip locked)
                        """));
    }
}
