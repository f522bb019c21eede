package org.kontor.kernel.foreign;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
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

    private static final int HEAD_BYTES = 64;
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

    private final WorkbookLimits limits;
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
            Set<String> names = new HashSet<>();
            for (ZipEntry part : zip.stream().toList()) {
                require(names.add(part.getName()));
                try (Counted in = guard.new Counted(zip.getInputStream(part))) {
                    guard.part(part.getName(), in);
                }
            }
        }
    }

    /**
     * What does not begin like XML in any encoding, such as a picture, is left alone: nobody reads rows from it. Of what does,
     * only drawings of old may be damaged.
     */
    private void part(String name, Counted in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(HEAD_BYTES);
        byte[] head = bytes.readNBytes(HEAD_BYTES);
        bytes.reset();
        if (!beginsLikeXml(head)) {
            require(!name.endsWith(".xml") && !name.endsWith(".rels"));
            return;
        }
        boolean sheet = false;
        text = false;
        row = 0;
        try {
            XMLStreamReader xml = BoundedXml.read(
                    bytes,
                    WorkbookLimits.MAX_TAG_CHARS,
                    () -> new IllegalStateException("A tag of the workbook has no end"));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    sheet |= xml.getLocalName().equals("sheetData");
                    if (xml.getLocalName().equals("si")) {
                        in.most = limits.maxSharedBytes();
                    }
                    begin(xml, sheet);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    text &= !holdsText(xml.getLocalName());
                } else if (text && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                    length += xml.getTextLength();
                    require(length <= WorkbookLimits.MAX_CELL_CHARS);
                }
            }
        } catch (XMLStreamException damaged) {
            if (sheet || head[0] != '<' || !name.endsWith(".vml")) {
                throw new IOException(damaged);
            }
        }
    }

    /** Marks of byte orders, blanks and the zeros of wide encodings before the first sign do not count. */
    private static boolean beginsLikeXml(byte[] head) {
        for (byte one : head) {
            int value = one & 0xFF;
            boolean nothing = value == 0 || value == 0xEF || value == 0xBB || value == 0xBF || value >= 0xFE;
            if (!nothing && " \t\r\n".indexOf(value) < 0) {
                return value == '<';
            }
        }
        return false;
    }

    private void begin(XMLStreamReader xml, boolean sheet) throws IOException {
        String what = xml.getLocalName();
        String at = xml.getAttributeValue(null, "r");
        if (!text || what.equals("v")) {
            length = 0;
        }
        text |= holdsText(what);
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

    private final class Counted extends FilterInputStream {

        private long most = Long.MAX_VALUE;
        private long own;

        private Counted(InputStream in) {
            super(in);
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
