package org.kontor.kernel.foreign;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook; only those that are asked for are unpacked, and counted as they are. */
final class Parts implements Closeable {

    private final ZipFile zip;
    private final WorkbookLimits limits;
    private long unpacked;

    Parts(Path file, WorkbookLimits limits) throws IOException {
        this.limits = limits;
        zip = new ZipFile(file.toFile());
        if (zip.size() > limits.maxParts()) {
            zip.close();
            throw new IOException("The workbook has more parts than any");
        }
    }

    long maxSharedBytes() {
        return limits.maxSharedBytes();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The part as XML; whoever asks closes its bytes by closing all parts. */
    XMLStreamReader xml(String name, long most) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            throw new IOException("The workbook lacks " + name);
        }
        try {
            return BoundedXml.read(
                    new Counted(zip.getInputStream(part), most),
                    WorkbookLimits.MAX_TAG_CHARS,
                    () -> new IllegalStateException("A tag of the workbook has no end"));
        } catch (XMLStreamException noXml) {
            throw new IOException(noXml);
        }
    }

    XMLStreamReader xml(String name) throws IOException {
        return xml(name, Long.MAX_VALUE);
    }

    /** Shows each element of a part at its beginning; nothing for a part that is not there. */
    void each(String name, Consumer<XMLStreamReader> element) throws IOException {
        if (!has(name)) {
            return;
        }
        XMLStreamReader xml = xml(name);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element.accept(xml);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
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
