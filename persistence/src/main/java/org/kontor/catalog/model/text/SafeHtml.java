package org.kontor.catalog.model.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * The part of HTML that a text of an article may use: paragraphs, small headings, lists, tables, emphasis, raised and lowered
 * signs, and links to pages with https. A text without any sign of HTML becomes paragraphs at its empty lines.
 *
 * @param html what is left, written in one way
 * @param words the text alone
 * @param removed what was not left: elements, attributes, comments; empty when nothing was lost
 */
public record SafeHtml(String html, String words, List<String> removed) {

    public static final int LONGEST = 20_000;

    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!?]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final Pattern DECLARED = Pattern.compile("<[!?]");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "h3", "h4", "ul", "ol", "li", "strong", "b", "em", "i", "sub", "sup", "table", "caption",
                    "thead", "tbody", "tr", "th", "td", "a")
            .allowUrlProtocols("https")
            .allowAttributes("href")
            .matching(Pattern.compile("https://[\\x21-\\x7e]{1,500}"))
            .onElements("a")
            .allowAttributes("scope")
            .matching(true, "col", "row")
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[1-9][0-9]?"))
            .onElements("th", "td")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    public static SafeHtml of(String raw) {
        String html = MARKUP.matcher(raw).find() ? raw : paragraphs(raw);
        Set<String> removed = new LinkedHashSet<>();
        if (DECLARED.matcher(html).find()) {
            removed.add("<!-- -->");
        }
        HtmlText text = new HtmlText();
        HtmlSanitizer.sanitize(html, POLICY.apply(text, new Losses(), removed));
        return new SafeHtml(text.html(), text.words(), List.copyOf(removed));
    }

    /** Tells the receiver what may be shown of a text, wherever the text comes from. */
    public static void tell(String html, HtmlStreamEventReceiver receiver) {
        HtmlSanitizer.sanitize(html, POLICY.apply(receiver));
    }

    private static String paragraphs(String plain) {
        return Stream.of(plain.strip().split("\\R[ \\t]*(?:\\R[ \\t]*)+"))
                .filter(part -> !part.isBlank())
                .map(part -> "<p>"
                        + Stream.of(part.split("\\R")).map(HtmlText::escaped).collect(Collectors.joining("<br>"))
                        + "</p>")
                .collect(Collectors.joining());
    }

    /** Names what the policy drops. */
    private static final class Losses implements HtmlChangeListener<Set<String>> {

        @Override
        public void discardedTag(Set<String> removed, String element) {
            removed.add("<" + element + ">");
        }

        @Override
        public void discardedAttributes(Set<String> removed, String element, String... attributes) {
            List<String> sorted = new ArrayList<>(List.of(attributes));
            sorted.sort(null);
            sorted.forEach(attribute -> removed.add("<" + element + " " + attribute + ">"));
        }
    }
}
