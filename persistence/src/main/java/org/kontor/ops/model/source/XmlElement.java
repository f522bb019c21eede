package org.kontor.ops.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One element of a catalogue with what is inside. BMEcat 2005 says PRODUCT and PID where 1.2 says ARTICLE and AID: both are
 * asked for by the name of 1.2, and by the local name only, for there are four namespaces and none in use.
 */
final class XmlElement {

    private final String name;
    private final String plain;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.plain = plain(name);
        this.attributes = Map.copyOf(attributes);
    }

    static String plain(String name) {
        return name.toUpperCase(Locale.ROOT)
                .replace("PRODUCT", "ARTICLE")
                .replaceFirst("_PID$", "_AID")
                .replaceFirst("^PROD_ID", "ART_ID");
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    /** The name as the file has it. */
    String name() {
        return name;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String text() {
        return text.toString().strip();
    }

    List<XmlElement> all(String child) {
        return children.stream().filter(one -> one.plain.equals(child)).toList();
    }

    /** The first child of a name, or one that has nothing inside. */
    XmlElement first(String child) {
        return children.stream()
                .filter(one -> one.plain.equals(child))
                .findFirst()
                .orElseGet(() -> new XmlElement(child, Map.of()));
    }

    /** The text of the first child of a name; empty when there is none. */
    String text(String child) {
        return first(child).text();
    }

    /** The text of the first child of a name in a language; a child that names no language is in the file's own. */
    Optional<String> text(String child, String language, boolean own) {
        return all(child).stream()
                .filter(one -> own && one.attribute("lang").isEmpty()
                        || Languages.tag(one.attribute("lang")).equals(language))
                .map(XmlElement::text)
                .findFirst();
    }

    /** Shows every element with text of its own and its plain name. */
    void leaves(Consumer<XmlElement> seen) {
        if (!text().isEmpty()) {
            seen.accept(this);
        }
        children.forEach(child -> child.leaves(seen));
    }

    String plain() {
        return plain;
    }
}
