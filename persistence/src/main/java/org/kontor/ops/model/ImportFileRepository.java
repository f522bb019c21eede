package org.kontor.ops.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** Files that were handed in, and their pieces. */
@ApplicationScoped
public class ImportFileRepository {

    @PersistenceContext
    private EntityManager entities;

    public ImportFile add(ImportFile file) {
        entities.persist(file);
        entities.flush();
        return file;
    }

    /** Breaks {@link OpsRule#IMPORT_FILE_NOT_FOUND}. */
    public ImportFile byId(long id) {
        ImportFile file = entities.find(ImportFile.class, id);
        if (file == null) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_NOT_FOUND, Map.of("file", id));
        }
        return file;
    }

    public void addPiece(long fileId, int no, byte[] bytes) {
        entities.createNativeQuery("insert into ops.import_piece (file_id, no, bytes) values (?1, ?2, ?3)")
                .setParameter(1, fileId)
                .setParameter(2, no)
                .setParameter(3, bytes)
                .executeUpdate();
    }

    public void delete(long fileId) {
        entities.createNativeQuery("delete from ops.import_file where id = ?1")
                .setParameter(1, fileId)
                .executeUpdate();
    }

    /** The bytes of a file, one piece in memory at a time; with or without a transaction. */
    public InputStream open(long fileId) {
        return new PieceStream(no -> piece(fileId, no));
    }

    private byte[] piece(long fileId, int no) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<byte[]> found = entities.createNativeQuery(
                        "select bytes from ops.import_piece where file_id = ?1 and no = ?2")
                .setParameter(1, fileId)
                .setParameter(2, no)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }
}
