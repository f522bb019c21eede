package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.kernel.OldRecordRepository;

/** Sessions that have ended, and links by which a password was or could be set. The audit trail keeps who signed in. */
@ApplicationScoped
public class OldSessionRepository extends OldRecordRepository {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "identity.session",
                        """
                        delete from identity.session where id in (
                          select id from identity.session where ends_at < ?1 or revoked_at < ?1
                          limit ?2 for update skip locked)
                        """),
                new Kind(
                        "identity.password_reset",
                        """
                        delete from identity.password_reset where id in (
                          select id from identity.password_reset where expires_at < ?1 limit ?2 for update skip locked)
                        """));
    }
}
