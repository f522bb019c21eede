package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.problem.Sentences;

/**
 * The words of the pages in the reader's language: {@code #{text['order.title']}}. Each context keeps a pair of bundles of
 * its own; what stands before the first dot names the context. Places to fill are written {@code {0}} or {@code {name}}.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    private Reader reader;

    protected Texts() {}

    @Inject
    public Texts(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String get(Object key) {
        return Sentences.of(String.valueOf(key), Map.of(), reader.getLocale());
    }

    @Override
    public boolean containsKey(Object key) {
        return !get(key).equals(key);
    }

    public String of(String key, Object value) {
        return fill(get(key), Map.of("0", String.valueOf(value)));
    }

    public String of(String key, Object first, Object second) {
        return fill(get(key), Map.of("0", String.valueOf(first), "1", String.valueOf(second)));
    }

    public String of(String key, Object first, Object second, Object third) {
        return fill(
                get(key), Map.of("0", String.valueOf(first), "1", String.valueOf(second), "2", String.valueOf(third)));
    }

    /** With places named in the text: {@code {field}}. */
    public String named(String key, Map<String, String> values) {
        return fill(get(key), values);
    }

    /** The sentence for a number; English has a form of its own for one: {@code key.one}. */
    public String count(String key, Number number) {
        boolean one = number.longValue() == 1 && reader.getLanguage().equals("en") && containsKey(key + ".one");
        return of(one ? key + ".one" : key, String.format(reader.getLocale(), "%,d", number.longValue()));
    }

    /** What a broken rule says to the reader, with its figures. */
    public String rule(RuleViolated violated) {
        return fill(get(violated.ruleKey()), violated.details());
    }

    static String fill(String pattern, Map<String, String> values) {
        String filled = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** A dictionary is asked word by word, never read through. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
