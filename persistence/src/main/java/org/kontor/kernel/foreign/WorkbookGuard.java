package org.kontor.kernel.foreign;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Unpacks every part of a workbook once, holding none of it, and refuses what would fill the memory of whoever believed it:
 * too many bytes, rows and columns where no sheet has them, a cell or a tag without end.
 */
final class WorkbookGuard {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

    private static final Pattern READ = Pattern.compile("/(officeDocument|worksheet|sharedStrings|styles)$");

    private final WorkbookLimits limits;
    private final Set<String> noXml = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private boolean text;
    private long unpacked;
    private long row;
    private int column;
    private long places;
    private long length;

    private WorkbookGuard(WorkbookLimits limits) {
        this.limits = limits;
    }

    static void check(Path file, WorkbookLimits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.maxParts()) {
                throw new IOException("The workbook has more parts than any");
            }
            for (ZipEntry part : zip.stream().toList()) {
                try (InputStream in = guard.counted(part.getName(), zip.getInputStream(part))) {
                    guard.part(part.getName(), in);
                }
            }
        }
        require(guard.noXml.stream().noneMatch(guard.read::contains));
    }

    /** What is no XML, such as a picture, is left alone; what the workbook reads, whatever its name, has to be. */
    private void part(String name, InputStream in) throws IOException {
        boolean sheet = false;
        text = false;
        row = 0;
        try {
            XMLStreamReader xml = BoundedXml.read(
                    in,
                    WorkbookLimits.MAX_TAG_CHARS,
                    () -> new IllegalStateException("A tag of the workbook has no end"));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    sheet |= xml.getLocalName().equals("sheetData");
                    begin(xml, sheet);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    text &= !holdsText(xml.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    length += xml.getTextLength();
                    require(length <= WorkbookLimits.MAX_CELL_CHARS);
                }
            }
        } catch (XMLStreamException damaged) {
            if (sheet || name.endsWith(".xml") || name.endsWith(".rels")) {
                throw new IOException(damaged);
            }
            noXml.add(lastOf(name));
        }
    }

    private void begin(XMLStreamReader xml, boolean sheet) throws IOException {
        String what = xml.getLocalName();
        String at = xml.getAttributeValue(null, "r");
        if (!text || what.equals("v")) {
            length = 0;
        }
        text |= holdsText(what);
        if (what.equals("Relationship")
                && READ.matcher(String.valueOf(xml.getAttributeValue(null, "Type")))
                        .find()) {
            read.add(lastOf(String.valueOf(xml.getAttributeValue(null, "Target"))));
        }
        if (sheet && what.equals("row")) {
            require(at == null || at.matches("[0-9]{1,7}"));
            long next = at == null ? row + 1 : Long.parseLong(at);
            require(next > row && next <= WorkbookLimits.MAX_ROWS);
            row = next;
            column = 0;
        } else if (sheet && what.equals("c")) {
            int next = at == null ? column + 1 : column(at);
            require(next > column && next <= WorkbookLimits.MAX_COLUMNS);
            places += next - column;
            column = next;
            require(places <= WorkbookLimits.MAX_PLACES);
        }
    }

    /** Cells and shared texts: all that stands inside belongs together. */
    private static boolean holdsText(String element) {
        return element.equals("si") || element.equals("c");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int column(String place) throws IOException {
        Matcher letters = PLACE.matcher(place);
        require(letters.matches());
        return letters.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    private static void require(boolean possible) throws IOException {
        if (!possible) {
            throw new IOException("No sheet has such a cell");
        }
    }

    private InputStream counted(String name, InputStream part) {
        boolean shared = name.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        return new Counted(part, shared ? limits.maxSharedBytes() : Long.MAX_VALUE);
    }

    private final class Counted extends FilterInputStream {

        private final long most;
        private long own;

        private Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            own += bytes;
            unpacked += bytes;
            if (own > most || unpacked > limits.maxBytes()) {
                throw new WorkbookTooLarge(unpacked);
            }
        }
    }
}
