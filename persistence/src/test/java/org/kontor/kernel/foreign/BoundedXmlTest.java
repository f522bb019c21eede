package org.kontor.kernel.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedXmlTest {

    private static final int MOST = 100;

    /** Each goes on for ever after its beginning: only a bound that is held while reading ends it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b=\"",
                "<a b='\">",
                "<a ",
                "<",
                "<a><!-- <b/> ",
                "<a><!--->",
                "<a><![CDATA[ ]>",
                "<?x ",
                "<!DOCTYPE a [ <b> ",
                "<!DOCTYPE a SYSTEM \"[\"><a b=\"]>"
            })
    void whatHasNoEndIsNotHeld(String beginning) {
        assertThrows(TooLong.class, () -> walk(new WithoutEnd(beginning)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a b='<", "<!DOCTYPE a [ <!ENTITY x \"]\"> <!-- ]><a b=\">"})
    void whatIsNoXmlEndsAtOnce(String beginning) {
        assertThrows(XMLStreamException.class, () -> walk(new WithoutEnd(beginning)));
    }

    @Test
    void whatIsShortMayComeAsOftenAsItWants() throws XMLStreamException {
        String many = "<b c='>' d=\"'>\">x</b><!-- - -- >--><![CDATA[]] ]>]]><?y ?>".replace("-- >", "- >");
        assertEquals(1001, walk(bytes("<!DOCTYPE a SYSTEM 'x'><a>" + many.repeat(1000) + "x".repeat(500) + "</a>")));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,''",
        "UTF-16,''",
        "UTF-16LE,''",
        "UTF-16BE,''",
        "ISO-8859-1, encoding=",
        "windows-1252, encoding="
    })
    void itIsReadInTheEncodingThatItNames(String charset, String named) throws XMLStreamException {
        String declared = named.isEmpty() ? "" : " " + named + "'" + charset + "'";
        XMLStreamReader xml = BoundedXml.read(
                new ByteArrayInputStream(
                        ("<?xml version='1.0'" + declared + "?><a>é</a>").getBytes(Charset.forName(charset))),
                MOST,
                TooLong::new);
        xml.nextTag();
        assertEquals("é", xml.getElementText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0' encoding='klingon'?><a/>", "<a>\u00e9</a>"})
    void anotherEncodingIsNotGuessed(String text) {
        assertThrows(
                XMLStreamException.class,
                () -> walk(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return how many elements there were */
    private static int walk(InputStream bytes) throws XMLStreamException {
        XMLStreamReader xml = BoundedXml.read(bytes, MOST, TooLong::new);
        int elements = 0;
        while (xml.hasNext()) {
            elements += xml.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
        }
        return elements;
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class WithoutEnd extends InputStream {

        private final byte[] beginning;
        private int at;

        private WithoutEnd(String beginning) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() throws IOException {
            if (at > 10_000_000) {
                throw new IOException("read on and on");
            }
            return at < beginning.length ? beginning[at++] : 'x' + 0 * at++;
        }
    }
}
