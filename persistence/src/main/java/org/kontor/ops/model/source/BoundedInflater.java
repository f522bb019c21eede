package org.kontor.ops.model.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * The text bytes of a file, inflated when it is gzip, and never more of them than the limits allow: a file that
 * inflates beyond its ratio or size is refused while it is being read.
 */
final class BoundedInflater extends InputStream {

    private static final long FREE_BYTES = 1L << 20;
    private static final int HEAD_BYTES = 512;

    private final Counting raw;
    private final InputStream in;
    private final boolean compressed;
    private final SourceLimits limits;
    private final byte[] head;
    private int headRead;
    private long textBytes;

    BoundedInflater(InputStream file, SourceLimits limits) throws IOException {
        this.limits = limits;
        this.raw = new Counting(file);
        BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
        buffered.mark(4);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        compressed = first == 0x1F && second == 0x8B;
        in = compressed ? inflating(buffered) : buffered;
        this.head = head();
    }

    /** The first bytes of the text, which are read again. */
    private byte[] head() throws IOException {
        byte[] first = new byte[HEAD_BYTES];
        int length = 0;
        int count = 0;
        while (count >= 0 && length < HEAD_BYTES) {
            count = readOn(first, length, HEAD_BYTES - length);
            length += Math.max(count, 0);
        }
        return Arrays.copyOf(first, length);
    }

    /** How the text begins. */
    byte[] beginning() {
        return head.clone();
    }

    private static InputStream inflating(InputStream buffered) throws IOException {
        try {
            return new GZIPInputStream(buffered, 1 << 16);
        } catch (EOFException cutOff) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_TRUNCATED);
        } catch (ZipException damaged) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_DAMAGED);
        }
    }

    /** Bytes of the file as handed in that were used so far. */
    long fileBytes() {
        return raw.count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (headRead == head.length || length == 0) {
            return readOn(target, offset, length);
        }
        int count = Math.min(length, head.length - headRead);
        System.arraycopy(head, headRead, target, offset, count);
        headRead += count;
        return count;
    }

    private int readOn(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (EOFException cutOff) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_TRUNCATED, Map.of("position", raw.count));
        } catch (ZipException damaged) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_DAMAGED, Map.of("position", raw.count));
        }
        textBytes += Math.max(count, 0);
        boolean bomb = compressed && textBytes > FREE_BYTES && textBytes > raw.count * limits.maxRatio();
        if (bomb || textBytes > limits.maxTextBytes()) {
            throw new RuleViolated(
                    OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, Map.of("bytes", raw.count, "inflated", textBytes));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
