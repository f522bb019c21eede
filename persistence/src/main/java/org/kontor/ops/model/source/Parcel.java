package org.kontor.ops.model.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * A catalogue together with the files that it names, in one ZIP that is laid on disk. Nothing is unpacked before its names,
 * their number and the sizes that they tell are looked at, and of no file more than it told; nothing of it is ever written
 * under a name that stands inside.
 */
public final class Parcel implements Closeable {

    static final int MOST_FILES = 20_000;

    /** No picture and no document may be larger. */
    private static final int MOST_FILE_BYTES = 25 << 20;

    private static final long FREE_BYTES = 1L << 20;
    private static final Set<String> CATALOGUES = Set.of("xml", "csv", "tsv", "xlsx", "edi");

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> byPath = new TreeMap<>();
    private final Map<String, List<ZipEntry>> byLast = new HashMap<>();

    private Parcel(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Lays a ZIP down. The caller deletes it. */
    static Path laidDown(InputStream bytes) throws IOException {
        Path file = Files.createTempFile("kontor-import", ".zip");
        try (OutputStream copy = Files.newOutputStream(file)) {
            bytes.transferTo(copy);
            return file;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /** Whether it is one document whose parts are zipped, or nothing that a reader of ZIP opens. */
    static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        } catch (ZipException | IllegalArgumentException damaged) {
            return true;
        }
    }

    /** The parcel that bytes are; null when they are something else, such as a catalogue alone. The caller closes it. */
    public static Parcel of(InputStream bytes, SourceLimits limits) throws IOException {
        try (BoundedInflater in = new BoundedInflater(bytes, limits)) {
            if (FileForm.of(in) != FileForm.ZIP) {
                return null;
            }
            Path file = laidDown(in);
            if (isWorkbook(file)) {
                Files.deleteIfExists(file);
                return null;
            }
            return open(file, limits);
        }
    }

    /** @param file is deleted when the parcel is closed, and when it cannot be opened */
    static Parcel open(Path file, SourceLimits limits) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            Parcel parcel = new Parcel(file, zip);
            parcel.look(limits);
            return parcel;
        } catch (IOException | RuntimeException refused) {
            if (zip != null) {
                zip.close();
            }
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    private void look(SourceLimits limits) throws IOException {
        if (zip.size() > MOST_FILES) {
            throw new RuleViolated(OpsRule.IMPORT_PARCEL_TOO_MANY, Map.of("limit", MOST_FILES));
        }
        long unpacked = 0;
        long most = Math.min(limits.maxTextBytes(), Math.max(FREE_BYTES, Files.size(file) * limits.maxRatio()));
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            String path = entry.getName().replace('\\', '/');
            if (!isSafe(path) || !names.add(path.toLowerCase(Locale.ROOT))) {
                throw new RuleViolated(OpsRule.IMPORT_PARCEL_NAME_UNSAFE, Map.of("name", shown(path)));
            }
            unpacked += Math.max(0, entry.getSize());
            if (unpacked > most) {
                throw new RuleViolated(
                        OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, Map.of("bytes", Files.size(file), "inflated", unpacked));
            }
            String last = last(path);
            if (!entry.isDirectory() && !path.startsWith("__MACOSX/") && !last.startsWith(".")) {
                byPath.put(key(path), entry);
                byLast.computeIfAbsent(key(last), none -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** No way out of the folder that somebody might unpack it into, and nothing that no file is called. */
    private static boolean isSafe(String path) {
        return !path.startsWith("/")
                && !path.matches("[A-Za-z]:.*")
                && path.codePoints().noneMatch(Character::isISOControl)
                && path.length() <= 500
                && List.of(path.split("/")).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private static String shown(String path) {
        String plain = path.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return plain.substring(0, Math.min(plain.length(), 200));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String key(String path) {
        return path.replace('\\', '/').replaceFirst("^\\./", "").toLowerCase(Locale.ROOT);
    }

    /** The one catalogue in it, and how much of it may be unpacked. */
    RecordSource catalogue(Opening opening, SourceLimits limits) throws IOException {
        List<ZipEntry> catalogues = byPath.values().stream()
                .filter(entry -> CATALOGUES.contains(
                        last(entry.getName()).replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT)))
                .toList();
        if (catalogues.size() != 1) {
            throw new RuleViolated(OpsRule.IMPORT_PARCEL_NEEDS_ONE_CATALOGUE, Map.of("count", catalogues.size()));
        }
        ZipEntry catalogue = catalogues.get(0);
        return opening.open(() -> zip.getInputStream(catalogue), limits.withText(Math.max(0, catalogue.getSize())));
    }

    /** How the catalogue is opened once it is found. */
    @FunctionalInterface
    interface Opening {

        RecordSource open(RecordSource.FileBytes file, SourceLimits limits) throws IOException;
    }

    /**
     * The bytes of a file as a catalogue names it: by its path, else by the last part of it where no other file is called so.
     *
     * @throws RuleViolated {@link OpsRule#FILE_ON_THE_NETWORK}, {@link OpsRule#FILE_NOT_IN_THE_PARCEL}, {@link
     *     OpsRule#FILE_NAME_AMBIGUOUS}, {@link OpsRule#FILE_NOT_READABLE}, {@link OpsRule#FILE_LARGER_THAN_ANY}
     */
    public byte[] file(String name) {
        Map<String, Object> named = Map.of("name", shown(name));
        if (name.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
            throw new RuleViolated(OpsRule.FILE_ON_THE_NETWORK, named);
        }
        ZipEntry entry = byPath.get(key(name));
        if (entry == null) {
            List<ZipEntry> called = byLast.getOrDefault(last(key(name)), List.of());
            if (called.size() != 1) {
                throw new RuleViolated(
                        called.isEmpty() ? OpsRule.FILE_NOT_IN_THE_PARCEL : OpsRule.FILE_NAME_AMBIGUOUS, named);
            }
            entry = called.get(0);
        }
        if (entry.getSize() > MOST_FILE_BYTES) {
            throw new RuleViolated(
                    OpsRule.FILE_LARGER_THAN_ANY, Map.of("name", shown(name), "most", MOST_FILE_BYTES >> 20));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_FILE_BYTES + 1);
            if (bytes.length == entry.getSize()) {
                return bytes;
            }
        } catch (IOException damaged) {
            throw new RuleViolated(OpsRule.FILE_NOT_READABLE, named);
        }
        throw new RuleViolated(OpsRule.FILE_NOT_READABLE, named);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(file);
    }
}
