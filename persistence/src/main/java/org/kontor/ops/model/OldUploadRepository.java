package org.kontor.ops.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.kernel.OldRecordRepository;

/** The content of files that were handed in and taken; that they were, and what came of it, is kept. */
@ApplicationScoped
public class OldUploadRepository extends OldRecordRepository {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "ops.import_piece",
                        """
                delete from ops.import_piece where (file_id, no) in (
                  select p.file_id, p.no from ops.import_piece p
                  join ops.import_file f on f.id = p.file_id and f.received_at < ?1
                  where not exists (select from ops.import_run r where r.file_id = f.id
                    and (r.ended_at is null or r.ended_at >= ?1))
                  limit ?2 for update of p skip locked)
                """));
    }
}
