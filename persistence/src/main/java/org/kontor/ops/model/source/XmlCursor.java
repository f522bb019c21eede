package org.kontor.ops.model.source;

import java.io.Closeable;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.foreign.BoundedXml;
import org.kontor.ops.model.OpsRule;

/**
 * Walks through an XML file element by element. No document type is read, no entity of one is known, nothing outside the
 * file is fetched; depth and size of what is kept in memory are bounded. What is not well-formed refuses the file.
 */
final class XmlCursor implements Closeable {

    private static final int DEPTH = 40;

    private final XMLStreamReader reader;
    private final int maxChars;
    private int chars;

    XmlCursor(InputStream bytes, SourceLimits limits) {
        maxChars = limits.maxRecordChars();
        try {
            reader = BoundedXml.read(
                    bytes, maxChars, () -> new RuleViolated(OpsRule.IMPORT_XML_ELEMENT_TOO_LARGE, tooLarge()));
        } catch (XMLStreamException unreadable) {
            throw new RuleViolated(OpsRule.IMPORT_XML_NOT_WELL_FORMED, Map.of("line", 1));
        }
    }

    /** Moves to the beginning of the next element; false at the end of the file. */
    boolean next() {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private int step() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new RuleViolated(
                        OpsRule.IMPORT_XML_NAMES_ENTITY, Map.of("entity", reader.getLocalName(), "line", line()));
            }
            return event;
        } catch (XMLStreamException broken) {
            boolean entity = String.valueOf(broken.getMessage()).contains("The entity \"");
            throw new RuleViolated(
                    entity ? OpsRule.IMPORT_XML_NAMES_ENTITY : OpsRule.IMPORT_XML_NOT_WELL_FORMED,
                    Map.of(
                            "entity",
                            "",
                            "line",
                            broken.getLocation() == null
                                    ? line()
                                    : broken.getLocation().getLineNumber()));
        }
    }

    /** Name of the element at whose beginning the cursor stands. */
    String name() {
        return reader.getLocalName();
    }

    String attribute(String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    long line() {
        return reader.getLocation().getLineNumber();
    }

    /** The element at whose beginning the cursor stands, whole; the cursor stands at its end afterwards. */
    XmlElement element() {
        chars = 0;
        return element(0);
    }

    private XmlElement element(int depth) {
        if (depth > DEPTH) {
            throw new RuleViolated(OpsRule.IMPORT_XML_ELEMENT_TOO_LARGE, tooLarge());
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        XmlElement element = new XmlElement(name(), attributes);
        count(name().length());
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> element.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    count(reader.getTextLength());
                    element.add(reader.getText());
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return element;
                }
                default -> count(1);
            }
        }
    }

    /** Also while the reader begins, when it knows no line yet. */
    private Map<String, Object> tooLarge() {
        return Map.of("line", reader == null ? 1 : line(), "limit", maxChars);
    }

    private void count(int more) {
        chars += more;
        if (chars > maxChars) {
            throw new RuleViolated(OpsRule.IMPORT_XML_ELEMENT_TOO_LARGE, tooLarge());
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException ignored) {
            // the stream below is closed by its owner
        }
    }
}
