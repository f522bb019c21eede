package org.kontor.ops.model.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.UnitWords;

/** One article of a catalogue as cells of our own form; what no column of ours holds is named. */
final class BmecatArticle {

    /** Elements whose text is looked at, by their names of 1.2. */
    private static final Set<String> TAKEN = Set.of(
            "SUPPLIER_AID",
            "DESCRIPTION_SHORT",
            "DESCRIPTION_LONG",
            "EAN",
            "INTERNATIONAL_AID",
            "MANUFACTURER_AID",
            "MANUFACTURER_NAME",
            "FNAME",
            "FVALUE",
            "FUNIT",
            "FORDER",
            "ORDER_UNIT",
            "QUANTITY_MIN",
            "QUANTITY_INTERVAL",
            "PRICE_QUANTITY",
            "PRICE_AMOUNT",
            "PRICE_CURRENCY",
            "PRICE_FACTOR",
            "LOWER_BOUND",
            "TERRITORY",
            "DATE",
            "TIME",
            "TIMEZONE",
            "ART_ID_TO",
            "CUSTOMS_NUMBER",
            "COUNTRY_OF_ORIGIN",
            "WEIGHT",
            "KEYWORD",
            "CONTENT_UNIT",
            "NO_CU_PER_OU",
            "MIME_TYPE",
            "MIME_SOURCE",
            "MIME_DESCR",
            "MIME_ALT",
            "MIME_PURPOSE",
            "MIME_ORDER");

    /** Cells whose amounts have a point before their decimals, which is how BMEcat writes them everywhere. */
    private static final List<String> NUMBERS =
            List.of("order_multiple", "min_quantity", "weight_grams", "prices", "content_quantity");

    private static final Map<String, String> REFERENCES = Map.of(
            "followup", "SUCCESSOR",
            "similar", "ALTERNATIVE",
            "select", "ALTERNATIVE",
            "accessories", "ACCESSORY",
            "sparepart", "SPARE_PART");

    private final BmecatCatalogue catalogue;
    private final String own;
    private final List<String> others;
    private final Set<Integer> numbers;

    BmecatArticle(BmecatCatalogue catalogue) {
        this.catalogue = catalogue;
        this.own = catalogue.languages().get(0);
        this.others = catalogue.languages().subList(1, catalogue.languages().size());
        List<String> header = header();
        this.numbers = NUMBERS.stream().map(header::indexOf).collect(Collectors.toUnmodifiableSet());
    }

    List<String> header() {
        return List.copyOf(cells(new XmlElement("ARTICLE", Map.of()), new LinkedHashSet<>())
                .keySet());
    }

    SourceRecord record(long recordNo, long lineNo, XmlElement article) {
        Set<String> notTaken = new LinkedHashSet<>();
        Map<String, String> cells = cells(article, notTaken);
        article.leaves(leaf -> {
            if (!TAKEN.contains(leaf.plain())) {
                notTaken.add(leaf.name());
            }
        });
        return new SourceRecord(recordNo, lineNo, List.copyOf(cells.values()), numbers, List.copyOf(notTaken));
    }

    private Map<String, String> cells(XmlElement article, Set<String> notTaken) {
        XmlElement details = article.first("ARTICLE_DETAILS");
        XmlElement order = article.first("ARTICLE_ORDER_DETAILS");
        XmlElement logistics = article.first("ARTICLE_LOGISTIC_DETAILS");
        String sku = article.text("SUPPLIER_AID");
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("sku", sku);
        cells.put("mode", mode(article));
        cells.put("name", details.text("DESCRIPTION_SHORT", own, true).orElse(""));
        cells.put("text", details.text("DESCRIPTION_LONG", own, true).orElse(""));
        cells.put("language", own);
        for (String language : others) {
            cells.put(
                    "name:" + language,
                    details.text("DESCRIPTION_SHORT", language, false).orElse(""));
            cells.put(
                    "text:" + language,
                    details.text("DESCRIPTION_LONG", language, false).orElse(""));
        }
        cells.put("category_path", catalogue.path(sku));
        cells.put("manufacturer", details.text("MANUFACTURER_NAME"));
        cells.put("manufacturer_number", details.text("MANUFACTURER_AID"));
        cells.put("gtin", gtin(details, notTaken));
        cells.put("unit", UnitWords.code(order.text("ORDER_UNIT")));
        cells.put("order_multiple", order.text("QUANTITY_INTERVAL"));
        cells.put("min_quantity", order.text("QUANTITY_MIN"));
        cells.put("weight_grams", grams(logistics.first("ARTICLE_DIMENSIONS").text("WEIGHT")));
        cells.put("origin_country", logistics.text("COUNTRY_OF_ORIGIN"));
        cells.put("tariff_code", logistics.first("CUSTOMS_TARIFF_NUMBER").text("CUSTOMS_NUMBER"));
        cells.put("prices", new BmecatPrices(catalogue.currency(), notTaken).cell(article, order));
        cells.put("features", new BmecatFeatures(own, notTaken).cell(article));
        cells.put("references", references(article, notTaken));
        cells.put("keywords", keywords(details));
        cells.put("content_unit", UnitWords.code(order.text("CONTENT_UNIT")));
        cells.put("content_quantity", order.text("NO_CU_PER_OU"));
        BmecatFiles files = BmecatFiles.of(article, own, notTaken);
        cells.put("pictures", files.pictures());
        cells.put("documents", files.documents());
        cells.put("catalogue", catalogue.key());
        cells.put("delivery", catalogue.whole() ? "whole" : "");
        return cells;
    }

    private String mode(XmlElement article) {
        if (catalogue.onlyPrices()) {
            return "prices";
        }
        return article.attribute("mode");
    }

    /** The number of GS1; of other systems only the name is told. */
    private static String gtin(XmlElement details, Set<String> notTaken) {
        for (XmlElement number : details.all("INTERNATIONAL_AID")) {
            String type = number.attribute("type");
            if (type.isEmpty() || type.equals("gtin") || type.equals("ean")) {
                return number.text();
            }
            notTaken.add(number.name() + " " + type);
        }
        return details.text("EAN");
    }

    /** Kilograms in the file, grams here; what is no number stays as it is and is refused by name. */
    private static String grams(String kilograms) {
        return kilograms.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? new BigDecimal(kilograms)
                        .movePointRight(3)
                        .stripTrailingZeros()
                        .toPlainString()
                : kilograms;
    }

    /** Of every language: whoever searches writes any of them. */
    private static String keywords(XmlElement details) {
        return details.all("KEYWORD").stream()
                .map(XmlElement::text)
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String references(XmlElement article, Set<String> notTaken) {
        List<String> references = new ArrayList<>();
        for (XmlElement reference : article.all("ARTICLE_REFERENCE")) {
            String type = reference.attribute("type");
            if (REFERENCES.containsKey(type)) {
                references.add(REFERENCES.get(type) + " " + reference.text("ART_ID_TO"));
            } else {
                notTaken.add(reference.name() + " " + type);
            }
        }
        return String.join(" | ", references);
    }
}
