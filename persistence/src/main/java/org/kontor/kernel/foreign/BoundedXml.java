package org.kontor.kernel.foreign;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML that others wrote, as a stream of events. Nothing outside of it is fetched and no entity is known that it defines. A
 * parser holds a tag, a comment or a marked section whole: none of them may be longer than told, so a small file that
 * unpacks to one attribute without end fills no memory.
 */
public final class BoundedXml extends Reader {

    private static final int HEAD_BYTES = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]{1,40})");

    private enum State {
        TEXT,
        OPENED,
        TAG,
        COMMENT,
        SECTION,
        INSTRUCTION,
        DOCTYPE,
        SUBSET
    }

    private final Reader text;
    private final int mostChars;
    private final Supplier<? extends RuntimeException> tooLong;
    private final StringBuilder opened = new StringBuilder();
    private State state = State.TEXT;
    private int length;
    private int quote;
    private int last;
    private int lastButOne;

    private BoundedXml(Reader text, int mostChars, Supplier<? extends RuntimeException> tooLong) {
        this.text = text;
        this.mostChars = mostChars;
        this.tooLong = tooLong;
    }

    /**
     * @param bytes in the encoding that they name; closed by whoever opened them
     * @param mostChars of one tag, comment or section
     * @param tooLong thrown out of the reader where one is longer
     * @throws XMLStreamException when it is no XML, or in an encoding that nobody knows
     */
    public static XMLStreamReader read(InputStream bytes, int mostChars, Supplier<? extends RuntimeException> tooLong)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return factory.createXMLStreamReader(new BoundedXml(decoded(bytes), mostChars, tooLong));
        } catch (IOException | IllegalCharsetNameException | UnsupportedCharsetException unreadable) {
            throw new XMLStreamException(unreadable);
        }
    }

    /** XML 1.0, appendix F: by its mark, by how its first sign is written, by its declaration. */
    private static Reader decoded(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
            return strict(in, StandardCharsets.UTF_8);
        }
        if (begins(head, 0xFE, 0xFF) || begins(head, 0xFF, 0xFE)) {
            return strict(in, StandardCharsets.UTF_16);
        }
        if (begins(head, 0, '<')) {
            return strict(in, StandardCharsets.UTF_16BE);
        }
        if (begins(head, '<', 0)) {
            return strict(in, StandardCharsets.UTF_16LE);
        }
        Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return strict(in, named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8);
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int read = text.read(target, offset, count);
        for (int i = offset; i < offset + read; i++) {
            if (state != State.TEXT) {
                within(target[i]);
            } else if (target[i] == '<') {
                state = State.OPENED;
                length = 0;
                opened.setLength(0);
            }
        }
        return read;
    }

    private void within(char c) {
        if (++length > mostChars) {
            throw tooLong.get();
        }
        switch (state) {
            case OPENED -> open(c);
            case TAG -> state = unquoted(c) && c == '>' ? State.TEXT : State.TAG;
            case DOCTYPE -> {
                boolean outside = unquoted(c);
                state = outside && c == '[' ? State.SUBSET : outside && c == '>' ? State.TEXT : State.DOCTYPE;
            }
            case SUBSET -> state = c == ']' ? State.DOCTYPE : State.SUBSET;
            case COMMENT -> ends(c, '-', '-');
            case SECTION -> ends(c, ']', ']');
            default -> ends(c, 0, '?');
        }
    }

    private void open(char c) {
        opened.append(c);
        String begun = opened.toString();
        quote = 0;
        last = 0;
        lastButOne = 0;
        if (begun.equals("?")) {
            state = State.INSTRUCTION;
        } else if (begun.equals("!--")) {
            state = State.COMMENT;
        } else if (begun.equals("![CDATA[")) {
            state = State.SECTION;
        } else if (!"!--".startsWith(begun) && !"![CDATA[".startsWith(begun)) {
            state = begun.startsWith("!") ? State.DOCTYPE : State.TAG;
            within(c);
        }
    }

    /** Whether a sign stands outside of quotation marks; keeps them in mind. */
    private boolean unquoted(char c) {
        if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            return false;
        }
        boolean outside = quote == 0;
        quote = c == quote ? 0 : quote;
        return outside;
    }

    private void ends(char c, int first, int second) {
        if (c == '>' && last == second && (first == 0 || lastButOne == first)) {
            state = State.TEXT;
        }
        lastButOne = last;
        last = c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
