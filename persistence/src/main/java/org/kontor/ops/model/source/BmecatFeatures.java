package org.kontor.ops.model.source;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The properties of an article as one cell. Names and values of the catalogue's own language, and of none, make the
 * property, which says its language where that is another; those of the languages that we keep stand beside it, and those
 * of any other are named.
 */
final class BmecatFeatures {

    private static final List<String> KEPT = List.of("en", "de", "zh");

    private final String own;
    private final Set<String> notTaken;

    BmecatFeatures(String own, Set<String> notTaken) {
        this.own = own;
        this.notTaken = notTaken;
    }

    String cell(XmlElement article) {
        JsonArrayBuilder features = Json.createArrayBuilder();
        int count = 0;
        for (XmlElement group : article.all("ARTICLE_FEATURES")) {
            for (XmlElement feature : group.all("FEATURE")) {
                features.add(feature(feature));
                count++;
            }
        }
        return count == 0 ? "" : features.build().toString();
    }

    private JsonObjectBuilder feature(XmlElement feature) {
        List<XmlElement> names = feature.all("FNAME");
        List<XmlElement> values = feature.all("FVALUE");
        String first = values.isEmpty() ? own : language(values.get(0));
        boolean inOwn = values.stream().anyMatch(value -> language(value).equals(own));
        JsonObjectBuilder one = Json.createObjectBuilder()
                .add("name", in(names, own).stream().findFirst().orElse(feature.text("FNAME")))
                .add("values", Json.createArrayBuilder(in(values, inOwn ? own : first)))
                .add("unit", feature.text("FUNIT"));
        if (!inOwn && !first.equals(own)) {
            one.add("language", first);
        }
        for (String language : KEPT) {
            List<String> name = in(names, language);
            List<String> value = in(values, language);
            if (!language.equals(own) && !(name.isEmpty() && value.isEmpty())) {
                one.add(
                        language,
                        Json.createObjectBuilder()
                                .add("name", name.isEmpty() ? "" : name.get(0))
                                .add("values", Json.createArrayBuilder(value)));
            }
        }
        values.stream()
                .map(value -> language(value))
                .filter(language ->
                        !language.equals(own) && !KEPT.contains(language) && (inOwn || !language.equals(first)))
                .forEach(language -> notTaken.add("FVALUE in " + language));
        return one;
    }

    private List<String> in(List<XmlElement> words, String language) {
        return words.stream()
                .filter(word -> language(word).equals(language))
                .map(XmlElement::text)
                .toList();
    }

    /** Words that name no language, or none that there is, are in the catalogue's own. */
    private String language(XmlElement word) {
        String tag = Languages.tag(word.attribute("lang").toLowerCase(Locale.ROOT));
        return tag.isEmpty() ? own : tag;
    }
}
