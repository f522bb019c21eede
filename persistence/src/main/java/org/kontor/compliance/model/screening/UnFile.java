package org.kontor.compliance.model.screening;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kontor.compliance.model.screening.Listed.Kind;
import org.kontor.compliance.model.screening.Listed.Name;

/** The consolidated list of the United Nations: one file with people and entities, also in their own script. */
final class UnFile {

    private final List<Listed> entries = new ArrayList<>();
    private String version;
    private boolean person;
    private Map<String, String> fields = new HashMap<>();
    private List<Name> names = new ArrayList<>();
    private Map<String, String> part = new HashMap<>();

    /** @throws XMLStreamException when it is no such list */
    static SanctionList read(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        UnFile file = new UnFile();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    file.begin(reader);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT ->
                    file.end(reader.getLocalName(), text.toString().strip());
                default -> {
                    // nothing that is told
                }
            }
        }
        return new SanctionList("UN", file.version, file.entries);
    }

    private void begin(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (name.equals("CONSOLIDATED_LIST")) {
            version = reader.getAttributeValue(null, "dateGenerated");
        } else if (name.equals("INDIVIDUAL") || name.equals("ENTITY")) {
            person = name.equals("INDIVIDUAL");
            fields = new HashMap<>();
            names = new ArrayList<>();
        } else if (name.endsWith("_ALIAS") || name.endsWith("_ADDRESS")) {
            part = new HashMap<>();
        }
    }

    private void end(String name, String text) {
        switch (name) {
            case "INDIVIDUAL", "ENTITY" -> entries.add(entry());
            case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" -> alias();
            case "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS" -> address();
            default -> {
                if (!text.isEmpty()) {
                    part.put(name, text);
                    fields.putIfAbsent(name, text);
                }
            }
        }
    }

    private Listed entry() {
        List<Name> all = new ArrayList<>();
        all.add(Name.of(joined(fields, "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"), Kind.PRIMARY));
        if (fields.containsKey("NAME_ORIGINAL_SCRIPT")) {
            all.add(Name.of(fields.get("NAME_ORIGINAL_SCRIPT"), Kind.ALIAS));
        }
        all.addAll(names);
        return new Listed(
                fields.getOrDefault("REFERENCE_NUMBER", fields.get("DATAID")),
                person,
                fields.getOrDefault("UN_LIST_TYPE", ""),
                fields.getOrDefault("COMMENTS1", ""),
                all);
    }

    /** Several names of one quality may stand in one field. */
    private void alias() {
        Kind kind = part.getOrDefault("QUALITY", "").toLowerCase(Locale.ROOT).equals("low") ? Kind.WEAK : Kind.ALIAS;
        Stream.of(part.getOrDefault("ALIAS_NAME", "").split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> names.add(Name.of(text, kind)));
    }

    private void address() {
        if (part.containsKey("STREET")) {
            names.add(new Name(joined(part, "STREET", "CITY"), Kind.ADDRESS, part.getOrDefault("COUNTRY", "")));
        }
    }

    private static String joined(Map<String, String> fields, String... which) {
        return Stream.of(which).map(fields::get).filter(text -> text != null).collect(Collectors.joining(" "));
    }
}
