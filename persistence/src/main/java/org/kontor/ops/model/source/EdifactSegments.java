package org.kontor.ops.model.source;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * The segments of an UN/EDIFACT interchange (ISO 9735) one after the other. An interchange that does not come to its end, or
 * whose counts and references do not agree with what it holds, refuses the file.
 */
final class EdifactSegments implements Closeable {

    private static final Pattern SYNTAX = Pattern.compile("UNB.UNO([A-Y])");

    private final EDIStreamReader reader;
    private boolean ended;

    EdifactSegments(BoundedInflater bytes, SourceLimits limits) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_IGNORE_EXTRANEOUS_CHARACTERS, true);
        try {
            reader = factory.createEDIStreamReader(
                    new Bounded(bytes, terminator(bytes.beginning()), limits.maxRecordChars()),
                    charset(bytes.beginning()));
        } catch (EDIStreamException unknown) {
            throw unreadable(1);
        }
    }

    /** Of the segments that come, where it ends is told by the file itself, or it is the usual sign. */
    private static int terminator(byte[] head) {
        return head.length > 8 && head[2] == 'A' ? head[8] : '\'';
    }

    /** ISO 9735, the character repertoires by their letters: A and B are parts of ASCII, C to K of ISO 8859. */
    private static String charset(byte[] head) {
        Matcher syntax = SYNTAX.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return switch (syntax.find() ? syntax.group(1) : "A") {
            case "D" -> "ISO-8859-2";
            case "E" -> "ISO-8859-5";
            case "F" -> "ISO-8859-7";
            case "Y" -> "UTF-8";
            default -> "ISO-8859-1";
        };
    }

    /**
     * The next segment; null after the end of the interchange.
     *
     * @throws RuleViolated {@link OpsRule#IMPORT_EDIFACT_UNREADABLE}
     */
    EdifactSegment next() {
        try {
            EdifactSegment segment = null;
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                switch (event) {
                    case START_SEGMENT -> segment = new EdifactSegment(reader.getText(), line(), new TreeMap<>());
                    case ELEMENT_DATA -> put(segment);
                    case END_SEGMENT -> {
                        return segment;
                    }
                    case END_INTERCHANGE -> ended = true;
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> throw unreadable(line());
                    default -> {
                        // beginnings and ends of what the segments say themselves
                    }
                }
            }
            if (!ended) {
                throw unreadable(line());
            }
            return null;
        } catch (EDIStreamException broken) {
            if (broken.getCause() instanceof IOException) {
                throw new RuleViolated(OpsRule.IMPORT_FILE_DAMAGED);
            }
            throw unreadable(line());
        }
    }

    private void put(EdifactSegment segment) {
        Location at = reader.getLocation();
        segment.values()
                .put(
                        at.getElementPosition() + "=" + Math.max(1, at.getComponentPosition()),
                        reader.getText().strip());
    }

    private int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private static RuleViolated unreadable(int line) {
        return new RuleViolated(OpsRule.IMPORT_EDIFACT_UNREADABLE, Map.of("line", line));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A segment without end is not held in memory. */
    private static final class Bounded extends FilterInputStream {

        private final int terminator;
        private final int most;
        private int length;

        private Bounded(InputStream in, int terminator, int most) {
            super(in);
            this.terminator = terminator;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int read = super.read(target, offset, count);
            for (int i = offset; i < offset + read; i++) {
                count(target[i]);
            }
            return read;
        }

        private void count(int one) {
            length = one == terminator ? 0 : length + 1;
            if (length > most) {
                throw unreadable(1);
            }
        }
    }
}
