package org.kontor.catalog.gateway.lucene;

import static org.kontor.catalog.gateway.SearchText.beginnings;
import static org.kontor.catalog.gateway.SearchText.digits;
import static org.kontor.catalog.gateway.SearchText.joined;
import static org.kontor.catalog.gateway.SearchText.key;
import static org.kontor.catalog.gateway.SearchText.terms;
import static org.kontor.catalog.gateway.SearchText.threes;
import static org.kontor.catalog.gateway.SearchText.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.kontor.catalog.gateway.GermanStems;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.SearchText;
import org.kontor.catalog.gateway.SortKey;

/** Makes documents of articles, one after the other: the next may be made when the one before is written. */
final class ProductDocument {

    private static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int SHORTEST_NUMBER = 4;
    private static final int WORDS_OF_A_NUMBER = 5;

    private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PRESENT = type(IndexOptions.DOCS, true);

    private final FacetsConfig facets = Fields.facets();
    private final GermanStems german = new GermanStems();
    private final SortKey english = new SortKey(Locale.ENGLISH);
    private final Map<String, Terms> streams = new HashMap<>();
    private final SortKey chinese = new SortKey(Locale.CHINA);

    Document of(IndexedProduct product) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.ID, Long.toString(product.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, product.id()));
        document.add(new LongPoint(Fields.ID, product.id()));
        document.add(new NumericDocValuesField(Fields.VERSION, product.version()));
        addWords(document, product);
        addNumbers(document, product);
        addFilters(document, product);
        addOrders(document, product);
        return facets.build(document);
    }

    private void addWords(Document document, IndexedProduct product) {
        List<String> name = new ArrayList<>();
        product.names().forEach(one -> name.addAll(words(one)));
        Set<String> known = new LinkedHashSet<>(name);
        for (String more : new String[] {product.maker(), product.makerNumber(), product.sku()}) {
            words(more).stream().filter(known::add).forEach(name::add);
        }
        List<String> about = new ArrayList<>();
        product.values().forEach(value -> value.words().forEach(one -> about.addAll(words(one))));
        product.categoryNames().forEach(category -> about.addAll(words(category)));
        List<String> text = new ArrayList<>();
        product.texts().forEach(one -> text.addAll(words(one.substring(0, Math.min(one.length(), LONGEST_TEXT)))));
        add(document, Fields.NAME, terms(name), SCORED);
        add(document, Fields.ABOUT, terms(about), SCORED);
        add(document, Fields.TEXT, terms(text), SCORED);
        add(document, Fields.PIECE, pieces(name), PRESENT);
        Set<String> begins = new LinkedHashSet<>();
        name.stream().filter(SearchText::digits).forEach(word -> begins.addAll(beginnings(word)));
        add(document, Fields.WORD_BEGINS, begins, PRESENT);
        Set<String> stems = new LinkedHashSet<>();
        name.forEach(word -> stems.add(german.of(word)));
        about.forEach(word -> stems.add(german.of(word)));
        stems.remove(null);
        add(document, Fields.GERMAN, stems, PRESENT);
        List<String> maker = words(product.maker());
        if (!maker.isEmpty()) {
            add(document, Fields.MAKER, Set.copyOf(List.of(String.join("", maker), maker.get(0))), PRESENT);
        }
    }

    private static Set<String> pieces(Collection<String> words) {
        Set<String> pieces = new LinkedHashSet<>();
        words.forEach(word -> pieces.addAll(SearchText.pieces(word)));
        return pieces;
    }

    private void addNumbers(Document document, IndexedProduct product) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> joined = new LinkedHashSet<>();
        Set<String> like = new LinkedHashSet<>();
        List<String> numbers = new ArrayList<>(product.gtins());
        numbers.add(product.sku());
        numbers.add(product.makerNumber());
        for (String number : numbers) {
            exact.add(key(number));
            joined.addAll(joined(words(number), WORDS_OF_A_NUMBER));
        }
        exact.remove("");
        like.addAll(exact);
        for (String name : product.names()) {
            List<String> words = words(name);
            joined.addAll(joined(words, WORDS_OF_A_NUMBER));
            words.forEach(word -> like.add(word.replace(".", "")));
            like.addAll(joined(words, 3));
        }
        like.removeIf(number -> !exact.contains(number) && (number.length() < SHORTEST_NUMBER || !digits(number)));
        Set<String> threes = new LinkedHashSet<>();
        like.forEach(number -> threes.addAll(threes(number)));
        document.add(new StringField(Fields.SKU, key(product.sku()), Field.Store.NO));
        add(document, Fields.NUMBER, exact, PRESENT);
        Set<String> begins = new LinkedHashSet<>();
        exact.forEach(number -> begins.addAll(beginnings(number)));
        add(document, Fields.NUMBER_BEGINS, begins, PRESENT);
        add(document, Fields.JOINED, joined, PRESENT);
        add(document, Fields.LIKE, like, PRESENT);
        add(document, Fields.THREE, threes, PRESENT);
    }

    private static void addFilters(Document document, IndexedProduct product) {
        product.within().forEach(code -> document.add(new StringField(Fields.WITHIN, code, Field.Store.NO)));
        if (product.category() != null) {
            document.add(new SortedSetDocValuesFacetField(
                    Fields.CATEGORY, product.category().toString()));
        }
        product.places()
                .forEach(place -> document.add(new SortedSetDocValuesFacetField(Fields.CATEGORY, place.toString())));
        for (IndexedProduct.Value value : product.values()) {
            if (value.words().stream().mapToInt(String::length).sum() > LONGEST_VALUE) {
                continue;
            }
            long attribute = value.attribute();
            for (String one : value.words()) {
                document.add(new StringField(Fields.VALUE, Fields.value(attribute, one), Field.Store.NO));
            }
            if (value.number() != null) {
                document.add(new DoublePoint(
                        Fields.AMOUNT_OF + attribute, value.number().doubleValue()));
            }
            document.add(new SortedSetDocValuesFacetField(Long.toString(attribute), FacetLabel.of(value)));
        }
    }

    private void addOrders(Document document, IndexedProduct product) {
        String name = product.names().get(0);
        String last = product.names().get(product.names().size() - 1);
        document.add(new SortedDocValuesField(Fields.BY_NAME_EN, new BytesRef(english.of(name))));
        document.add(new SortedDocValuesField(Fields.BY_NAME_ZH, new BytesRef(chinese.of(last))));
        document.add(new SortedDocValuesField(Fields.BY_SKU, new BytesRef(english.of(product.sku()))));
        document.add(new NumericDocValuesField(Fields.CREATED, product.createdMicros()));
    }

    private void add(Document document, String field, Collection<String> terms, FieldType type) {
        if (!terms.isEmpty()) {
            document.add(new Field(
                    field, streams.computeIfAbsent(field, name -> new Terms()).of(terms), type));
        }
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
