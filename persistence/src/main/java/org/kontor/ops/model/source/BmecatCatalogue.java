package org.kontor.ops.model.source;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * What a catalogue says of all its articles: whose it is, languages, currency, its tree of groups and which article is in
 * which. The tree stands before the articles and the places after them, so whoever takes them walks through the file once
 * for these alone.
 */
final class BmecatCatalogue {

    static final int MAX_PLACES = 1_000_000;

    private static final int LONGEST_CODE = 60;

    private record Group(String parent, String name) {}

    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private String id = "";
    private String supplier = "";
    private String currency = "";
    private String transaction = "";

    /** Reads what stands before the articles; breaks a rule when it is no BMEcat. */
    static BmecatCatalogue read(XmlCursor file) {
        BmecatCatalogue catalogue = new BmecatCatalogue();
        if (!file.next() || !file.name().equals("BMECAT")) {
            throw new RuleViolated(OpsRule.IMPORT_XML_IS_NO_BMECAT, Map.of("element", file.name()));
        }
        while (file.next()) {
            switch (XmlElement.plain(file.name())) {
                case "CATALOG" -> catalogue.head(file.element());
                case "SUPPLIER" -> catalogue.supplier(file.element());
                case "T_NEW_CATALOG", "T_UPDATE_ARTICLES", "T_UPDATE_PRICES" -> {
                    catalogue.transaction = file.name();
                    return catalogue;
                }
                default -> {
                    // the buyer, agreements
                }
            }
        }
        throw new RuleViolated(OpsRule.IMPORT_XML_IS_NO_BMECAT, Map.of("element", "BMECAT"));
    }

    /** Walks through the whole file for its tree and for the places of its articles. */
    void walk(XmlCursor file) {
        while (file.next()) {
            switch (XmlElement.plain(file.name())) {
                case "CATALOG_STRUCTURE" -> group(file.element());
                case "ARTICLE_TO_CATALOGGROUP_MAP" -> place(file.element());
                default -> {
                    // articles are read later
                }
            }
        }
    }

    private void head(XmlElement catalog) {
        id = catalog.text("CATALOG_ID");
        currency = catalog.text("CURRENCY");
        List<String> named = new ArrayList<>();
        for (XmlElement language : catalog.all("LANGUAGE")) {
            String tag = Languages.tag(language.text());
            if (!tag.isEmpty()) {
                named.add(language.attribute("default").equals("true") ? 0 : named.size(), tag);
            }
        }
        languages.addAll(named);
    }

    /** By its number if it has one: names change. */
    private void supplier(XmlElement named) {
        String number = named.text("SUPPLIER_ID");
        supplier = number.isEmpty() ? named.text("SUPPLIER_NAME") : number;
    }

    private void group(XmlElement structure) {
        groups.put(
                structure.text("GROUP_ID"),
                new Group(
                        structure.attribute("type").equals("root") ? "" : structure.text("PARENT_ID"),
                        structure.text("GROUP_NAME")));
    }

    private void place(XmlElement map) {
        if (places.size() >= MAX_PLACES) {
            throw new RuleViolated(OpsRule.IMPORT_XML_HAS_TOO_MANY_PLACES, Map.of("limit", MAX_PLACES));
        }
        places.putIfAbsent(map.text("ART_ID"), map.text("CATALOG_GROUP_ID").intern());
    }

    /** The way from the root to the group of an article as JSON; empty when it is in none. The root itself is no category. */
    String path(String sku) {
        Deque<String> way = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        String at = places.getOrDefault(sku, "");
        while (groups.containsKey(at) && !groups.get(at).parent().isEmpty() && seen.add(at)) {
            way.addFirst(at);
            at = groups.get(at).parent();
        }
        JsonArrayBuilder path = Json.createArrayBuilder();
        way.forEach(group -> path.add(Json.createObjectBuilder()
                .add("code", code(supplier, id, group))
                .add("was", code("", id.isEmpty() ? "bmecat" : id, group))
                .add("name", groups.get(group).name())));
        return way.isEmpty() ? "" : path.build().toString();
    }

    /** Of the supplier and the catalogue and the group: group numbers of two catalogues never meet. */
    private static String code(String... parts) {
        String code = Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_.-]+", "-");
        return code.length() <= LONGEST_CODE
                ? code
                : code.substring(0, LONGEST_CODE - 9) + "-" + "%08x".formatted(code.hashCode());
    }

    /** The name of the catalogue among all; empty when it says neither whose it is nor which. */
    String key() {
        return supplier.isEmpty() && id.isEmpty() ? "" : code(supplier, id);
    }

    /** Whether it holds all that the supplier has. */
    boolean whole() {
        return transaction.equals("T_NEW_CATALOG");
    }

    /** The file's languages, its own first; English when it names none. */
    List<String> languages() {
        return languages.isEmpty() ? List.of("en") : List.copyOf(languages);
    }

    String currency() {
        return currency;
    }

    boolean onlyPrices() {
        return transaction.equals("T_UPDATE_PRICES");
    }
}
