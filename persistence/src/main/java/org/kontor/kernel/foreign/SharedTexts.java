package org.kontor.kernel.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts that cells name by their place. How they are pronounced is no part of them. */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> read(Parts parts, String part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (!parts.has(part)) {
            return texts;
        }
        try {
            XMLStreamReader xml = parts.xml(part, parts.maxSharedBytes());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(text(xml, "si"));
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
        return texts;
    }

    /** The words inside an element at whose beginning the reader stands; it stands at the end of it afterwards. */
    static String text(XMLStreamReader xml, String end) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean word = false;
        boolean spoken = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                spoken |= xml.getLocalName().equals("rPh");
                word = xml.getLocalName().equals("t") && !spoken;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                word = false;
                spoken &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(end)) {
                    return text.toString();
                }
            } else if (word && xml.hasText()) {
                append(text, xml);
            }
        }
    }

    static void append(StringBuilder text, XMLStreamReader xml) throws IOException {
        text.append(xml.getText());
        if (text.length() > WorkbookLimits.MAX_CELL_CHARS) {
            throw new IOException("No cell holds so much");
        }
    }
}
