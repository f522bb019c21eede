package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;
import org.kontor.ops.model.OpsRule;
import org.kontor.ops.model.source.SourceLimits;

/**
 * Takes a file in as it comes over the wire and keeps it where every node can read it, with memory for one piece. A
 * sender that breaks off, or sends more than allowed, leaves nothing behind.
 */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiveImportFile {

    private static final int PIECE_BYTES = 512 * 1024;

    @Inject
    private KeepImportFile keep;

    /**
     * @param name what the sender calls the file
     * @param bytes CSV, plain or gzip
     */
    public ImportFileView receive(String name, InputStream bytes) {
        long fileId = keep.begin(name);
        try {
            return copy(fileId, bytes, SourceLimits.configured().maxFileBytes());
        } catch (IOException broken) {
            keep.discard(fileId);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException refused) {
            keep.discard(fileId);
            throw refused;
        }
    }

    private ImportFileView copy(long fileId, InputStream bytes, long maxBytes) throws IOException {
        MessageDigest digest = Sha256.start();
        long size = 0;
        int no = 0;
        for (byte[] piece = bytes.readNBytes(PIECE_BYTES); piece.length > 0; piece = bytes.readNBytes(PIECE_BYTES)) {
            size += piece.length;
            if (size > maxBytes) {
                throw new RuleViolated(OpsRule.IMPORT_FILE_TOO_LARGE, Map.of("limit", maxBytes));
            }
            digest.update(piece);
            keep.piece(fileId, no++, piece);
        }
        if (size == 0) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_EMPTY);
        }
        return keep.finish(fileId, size, digest.digest());
    }
}
