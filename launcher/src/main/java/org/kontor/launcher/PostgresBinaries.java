package org.kontor.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs from their Maven artefact, unpacked once per checkout. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with bin/, lib/ and share/, unpacked when it is not there yet. */
    static Path unpackedIn(Path folder) {
        String name = "postgres-" + system() + "-" + machine();
        URL packed = PostgresBinaries.class.getResource("/" + name + ".txz");
        if (packed == null) {
            throw new CannotStart("No PostgreSQL for this machine (" + name
                    + ") comes with Kontor. Use your own: set KONTOR_DB_URL, KONTOR_DB_USER and KONTOR_DB_PASSWORD.");
        }
        Path home = folder.resolve(name + version(packed));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try (InputStream archive = packed.openStream()) {
            Files.createDirectories(folder);
            Path part = Files.createTempDirectory(folder, "unpacking");
            unpack(archive, part);
            moveInto(part, home);
            return home;
        } catch (IOException failed) {
            throw new CannotStart("Cannot unpack PostgreSQL into " + folder, failed);
        }
    }

    private static void moveInto(Path part, Path home) throws IOException {
        try {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
            Folders.remove(part);
        }
    }

    private static void unpack(InputStream archive, Path to) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** From the name of the artefact, so that another version is unpacked beside this one. */
    private static String version(URL packed) {
        Matcher jar = Pattern.compile("-\\d[\\d.]*(?=\\.jar!)").matcher(packed.toString());
        return jar.find() ? jar.group() : "";
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("win") ? "windows" : "linux";
    }

    private static String machine() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("amd64") ? "x86_64" : name.equals("aarch64") ? "arm_64" : name;
    }
}
