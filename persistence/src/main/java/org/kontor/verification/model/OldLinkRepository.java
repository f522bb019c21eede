package org.kontor.verification.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.kernel.OldRecordRepository;

/** Ways to an application that open nothing any more. */
@ApplicationScoped
public class OldLinkRepository extends OldRecordRepository {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "verification.application_link",
                        """
                delete from verification.application_link where token_sha256 in (
                  select token_sha256 from verification.application_link where expires_at < ?1 or used_at < ?1
                  limit ?2 for update skip locked)
                """));
    }
}
