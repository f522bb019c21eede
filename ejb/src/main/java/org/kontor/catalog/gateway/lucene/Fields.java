package org.kontor.catalog.gateway.lucene;

import org.apache.lucene.facet.FacetsConfig;

/** The fields of an article's document. */
final class Fields {

    static final String ID = "id";
    static final String VERSION = "version";
    /** Exact numbers: ours, the maker's, the trade item number; as keys. */
    static final String NUMBER = "number";
    /** Ours alone, as a key. */
    static final String SKU = "sku";
    /** Words of names, maker and numbers. */
    static final String NAME = "name";
    /** Words of what it is made of and belongs to. */
    static final String ABOUT = "about";

    static final String TEXT = "text";
    /** German stems of the words of name and about. */
    static final String GERMAN = "german";
    /** Letters and digits of words of the name apart. */
    static final String PIECE = "piece";
    /** Neighbouring words of the name, or of a number, written as one. */
    static final String JOINED = "joined";

    /** Beginnings of words with digits, and of exact numbers: there are too many of them to look through while somebody types. */
    static final String WORD_BEGINS = "word-begins";

    static final String NUMBER_BEGINS = "number-begins";
    static final String MAKER = "maker";
    /** What in names and numbers looks like a number: such that begins or ends what was typed. */
    static final String LIKE = "like";
    /** Every three neighbours of the same. */
    static final String THREE = "three";
    /** Codes of its categories in all catalogues and those above. */
    static final String WITHIN = "within";
    /** Attribute and value. */
    static final String VALUE = "value";
    /** Followed by the attribute: its number. */
    static final String AMOUNT_OF = "amount-";

    static final String BY_NAME_EN = "by-name-en";
    static final String BY_NAME_ZH = "by-name-zh";
    static final String BY_SKU = "by-sku";
    static final String CREATED = "created";

    /** The dimension of categories, one of each catalogue, beside those of attributes, which bear the attribute's id. */
    static final String CATEGORY = "category";

    static final String SEPARATOR = "\u001f";

    private Fields() {}

    static FacetsConfig facets() {
        FacetsConfig facets = new FacetsConfig();
        facets.setMultiValued(CATEGORY, true);
        return facets;
    }

    static String value(long attribute, String value) {
        return attribute + SEPARATOR + value;
    }
}
