package org.kontor.ops.model;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.kontor.kernel.RuleViolated;

/**
 * The text bytes of a file, inflated when it is gzip, and never more of them than the limits allow: a file that
 * inflates beyond its ratio or size is refused while it is being read.
 */
final class BoundedInflater extends InputStream {

    private static final long FREE_BYTES = 1L << 20;

    private final Counting raw;
    private final InputStream in;
    private final boolean compressed;
    private final SourceLimits limits;
    private long textBytes;

    BoundedInflater(InputStream file, SourceLimits limits) throws IOException {
        this.limits = limits;
        this.raw = new Counting(file);
        BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
        buffered.mark(4);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        if (first == 'P' && second == 'K') {
            throw new RuleViolated(OpsRule.IMPORT_FILE_NOT_TEXT, Map.of("line", 1));
        }
        compressed = first == 0x1F && second == 0x8B;
        in = compressed ? inflating(buffered) : buffered;
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
