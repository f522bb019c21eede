package org.kontor.catalog.model.text;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Writes what the sanitiser lets through, and the words alone beside it. */
final class HtmlText implements HtmlStreamEventReceiver {

    private static final Set<String> WITHIN_LINE = Set.of("strong", "b", "em", "i", "sub", "sup", "a");

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder words = new StringBuilder();

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        apart(element);
        html.append('<').append(element);
        for (int i = 0; i < attributes.size(); i += 2) {
            html.append(' ')
                    .append(attributes.get(i))
                    .append("=\"")
                    .append(escaped(attributes.get(i + 1)))
                    .append('"');
        }
        html.append('>');
    }

    @Override
    public void closeTag(String element) {
        apart(element);
        if (!element.equals("br")) {
            html.append("</").append(element).append('>');
        }
    }

    @Override
    public void text(String text) {
        html.append(escaped(text));
        words.append(text);
    }

    private void apart(String element) {
        if (!WITHIN_LINE.contains(element)) {
            words.append(' ');
        }
    }

    String html() {
        return html.toString().strip();
    }

    String words() {
        return words.toString().replaceAll("[\\s\u00a0]+", " ").strip();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
