package org.kontor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key by which the server seals secrets: made at the first start, readable by its owner alone, and kept. */
final class SecretKeyFile {

    private static final int KEY_BYTES = 32;

    private SecretKeyFile() {}

    /** @param folder of the server's data: who removes it also removes what the key could open */
    static Path in(Path folder) {
        Path file = folder.resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(folder);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep the key of secrets in " + file, failed);
        }
    }
}
