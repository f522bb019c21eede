package org.kontor.ops.model.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/** Looks at the addresses of a sheet's cells before its rows are made: one far to the right would make a row of any length. */
final class SheetWidth {

    private static final String LAST = "XFD";

    private SheetWidth() {}

    interface Part {
        InputStream open() throws IOException;
    }

    /** @throws RuleViolated {@link OpsRule#IMPORT_WORKBOOK_UNREADABLE} when a cell is beyond the last column there can be */
    static void check(Part part) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream bytes = new BufferedInputStream(part.open())) {
            if (!isXml(bytes)) {
                return;
            }
            XMLStreamReader reader = factory.createXMLStreamReader(bytes);
            if (reader.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !reader.getLocalName().equals("worksheet")) {
                return;
            }
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")
                        && isBeyond(reader.getAttributeValue(null, "r"))) {
                    throw new RuleViolated(OpsRule.IMPORT_WORKBOOK_UNREADABLE);
                }
            }
        } catch (XMLStreamException noXml) {
            // a sheet that breaks when its rows are read
        }
    }

    /** By the mark of its encoding, or by its first sign: pictures are no text. */
    private static boolean isXml(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        return first == '<'
                || first == 0
                || Character.isWhitespace(first)
                || first == 0xEF && second == 0xBB
                || first == 0xFE && second == 0xFF
                || first == 0xFF && second == 0xFE;
    }

    private static boolean isBeyond(String address) {
        int letters = 0;
        while (address != null && letters < address.length() && Character.isLetter(address.charAt(letters))) {
            letters++;
        }
        return letters > LAST.length()
                || letters == LAST.length() && address.substring(0, letters).compareToIgnoreCase(LAST) > 0;
    }
}
