package org.kontor.ops.model.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * Decodes text without ever guessing: a byte that is no character of the charset refuses the file and says where it
 * stands, and so do a NUL and a line without end. A byte order mark of UTF-8 is skipped, those of other encodings are
 * refused.
 */
final class StrictReader extends Reader {

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final int maxLineChars;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private long bytesBeforeBuffer;
    private long line = 1;
    private int lineChars;
    private boolean started;
    private boolean ended;

    StrictReader(InputStream in, Charset charset, int maxLineChars) {
        this.in = in;
        this.charset = charset;
        this.maxLineChars = maxLineChars;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            fill();
            skipMark();
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                throw notInCharset(result.length());
            }
            int count = chars.position() - offset;
            if (count > 0) {
                check(target, offset, count);
                return count;
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytesBeforeBuffer += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void skipMark() throws IOException {
        while (bytes.remaining() < 3 && !ended) {
            fill();
        }
        if (bytes.remaining() >= 3
                && charset.equals(StandardCharsets.UTF_8)
                && (bytes.get(0) & 0xFF) == 0xEF
                && (bytes.get(1) & 0xFF) == 0xBB
                && (bytes.get(2) & 0xFF) == 0xBF) {
            bytes.position(3);
        }
    }

    private RuleViolated notInCharset(int length) {
        byte[] wrong = new byte[Math.min(Math.max(length, 1), bytes.remaining())];
        bytes.get(bytes.position(), wrong);
        return new RuleViolated(
                OpsRule.IMPORT_FILE_NOT_IN_CHARSET,
                Map.of(
                        "charset", charset.name(),
                        "position", bytesBeforeBuffer + bytes.position(),
                        "bytes", HexFormat.of().formatHex(wrong)));
    }

    private void check(char[] target, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = target[i];
            if (c == '\n' || c == '\r') {
                lineChars = 0;
                line += c == '\n' ? 1 : 0;
            } else if (c == 0) {
                throw new RuleViolated(OpsRule.IMPORT_FILE_NOT_TEXT, Map.of("line", line));
            } else if (++lineChars > maxLineChars) {
                throw new RuleViolated(OpsRule.IMPORT_LINE_TOO_LONG, Map.of("line", line, "limit", maxLineChars));
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
