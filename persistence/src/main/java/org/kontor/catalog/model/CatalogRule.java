package org.kontor.catalog.model;

import org.kontor.kernel.Rule;

/** What can be wrong with a question to the catalogue or with an article. */
public enum CatalogRule implements Rule {
    PRODUCT_NOT_FOUND("catalog.product-not-found", 404),
    CATEGORY_NOT_FOUND("catalog.category-not-found", 404),
    CATEGORY_WRONG("catalog.category-wrong", 422),
    CATEGORY_TAKEN("catalog.category-taken", 422),
    CATEGORY_CHANGED_MEANWHILE("catalog.category-changed-meanwhile", 409),
    CATEGORY_WITHIN_ITSELF("catalog.category-within-itself", 422),
    CATEGORY_IN_USE("catalog.category-in-use", 422),
    FILED_UNKNOWN("catalog.filed-unknown", 422),
    FILED_TOO_MANY("catalog.filed-too-many", 422),
    CATALOGUE_NOT_FOUND("catalog.catalogue-not-found", 404),
    CATALOGUE_WRONG("catalog.catalogue-wrong", 422),
    CATALOGUE_TAKEN("catalog.catalogue-taken", 422),
    CATALOGUE_CHANGED_MEANWHILE("catalog.catalogue-changed-meanwhile", 409),
    CATALOGUE_IN_USE("catalog.catalogue-in-use", 422),
    GROUP_UNKNOWN("catalog.group-unknown", 422),
    ATTRIBUTE_NOT_FOUND("catalog.attribute-not-found", 400),
    QUERY_TOO_LONG("catalog.query-too-long", 400),
    PAGE_OUT_OF_RANGE("catalog.page-out-of-range", 400),
    PAGE_SIZE_OUT_OF_RANGE("catalog.page-size-out-of-range", 400),
    SORT_UNKNOWN("catalog.sort-unknown", 400),
    TOO_MANY_FILTERS("catalog.too-many-filters", 400),
    GTIN_CHECK_DIGIT_MUST_FIT("catalog.gtin-check-digit-must-fit", 422),
    OWN_NUMBER_INVALID("catalog.own-number-invalid", 422),
    OWN_NUMBER_ARTICLE_UNKNOWN("catalog.own-number-article-unknown", 422),
    OWN_NUMBER_ARTICLE_NOT_CLEAR("catalog.own-number-article-not-clear", 422),
    OWN_NUMBER_REPEATED("catalog.own-number-repeated", 422),
    OWN_NUMBERS_UNREADABLE("catalog.own-numbers-unreadable", 422),
    OWN_NUMBERS_TOO_MANY("catalog.own-numbers-too-many", 422),
    ASSORTMENT_NOT_FOUND("catalog.assortment-not-found", 404),
    ASSORTMENT_NAME_WRONG("catalog.assortment-name-wrong", 422),
    ASSORTMENT_NAME_TAKEN("catalog.assortment-name-taken", 422),
    ASSORTMENT_CHANGED_MEANWHILE("catalog.assortment-changed-meanwhile", 409),
    ASSORTMENT_IN_USE("catalog.assortment-in-use", 422),
    ASSORTMENT_RULE_OF_NOTHING("catalog.assortment-rule-of-nothing", 422),
    ASSORTMENT_COMPANY_UNKNOWN("catalog.assortment-company-unknown", 422),
    LIFE_OUT_OF_ORDER("catalog.life-out-of-order", 422),
    PRODUCT_CHANGED_MEANWHILE("catalog.product-changed-meanwhile", 409),
    PROPOSAL_NOT_FOUND("catalog.proposal-not-found", 404),
    PROPOSAL_WAITS("catalog.proposal-waits", 409),
    PROPOSAL_DECIDED("catalog.proposal-decided", 409),
    PROPOSAL_NEEDS_A_COLLEAGUE("catalog.proposal-needs-a-colleague", 422),
    PROPOSAL_OF_ANOTHER("catalog.proposal-of-another", 422),
    NOTHING_PROPOSED("catalog.nothing-proposed", 422),
    REFUSAL_NEEDS_A_REASON("catalog.refusal-needs-a-reason", 422),
    WORDS_TOO_LONG("catalog.words-too-long", 422),
    TEXT_TOO_LONG("catalog.text-too-long", 422),
    KEYWORDS_TOO_LONG("catalog.keywords-too-long", 422),
    LONG_TEXT_TOO_LONG("catalog.long-text-too-long", 422),
    TEXT_NOT_SAFE("catalog.text-not-safe", 422),
    FILE_MISSING("catalog.file-missing", 422),
    FILE_TOO_LARGE("catalog.file-too-large", 422),
    FILES_TOO_LARGE("catalog.files-too-large", 422),
    PICTURE_TYPE_UNKNOWN("catalog.picture-type-unknown", 422),
    PICTURE_TOO_LARGE("catalog.picture-too-large", 422),
    PICTURE_BROKEN("catalog.picture-broken", 422),
    PICTURES_TOO_MANY("catalog.pictures-too-many", 422),
    CAPTION_TOO_LONG("catalog.caption-too-long", 422),
    DOCUMENT_TYPE_UNKNOWN("catalog.document-type-unknown", 422),
    DOCUMENT_THERE_ALREADY("catalog.document-there-already", 422),
    DOCUMENTS_TOO_MANY("catalog.documents-too-many", 422),
    MEDIA_UNKNOWN("catalog.media-unknown", 404),
    RELATED_UNKNOWN("catalog.related-unknown", 422),
    RELATED_TO_ITSELF("catalog.related-to-itself", 422),
    SUCCESSORS_IN_A_CIRCLE("catalog.successors-in-a-circle", 422),
    ATTRIBUTE_UNKNOWN("catalog.attribute-unknown", 404),
    ATTRIBUTE_WRONG("catalog.attribute-wrong", 422),
    ATTRIBUTE_CHANGED_MEANWHILE("catalog.attribute-changed-meanwhile", 409),
    VALUE_DOES_NOT_FIT("catalog.value-does-not-fit", 422),
    VALUES_DO_NOT_FIT("catalog.values-do-not-fit", 422),
    VALUES_TOO_MANY("catalog.values-too-many", 422),
    ATTRIBUTE_PRICES("catalog.attribute-prices", 422),
    CHOICES_WRONG("catalog.choices-wrong", 422),
    CHOICE_IN_USE("catalog.choice-in-use", 422),
    ATTRIBUTE_VALUE_UNKNOWN("catalog.attribute-value-unknown", 422),
    SKU_MUST_NOT_BE_EMPTY("catalog.sku-must-not-be-empty", 422),
    SKU_WRONG("catalog.sku-wrong", 422),
    MANUFACTURER_NUMBER_WRONG("catalog.manufacturer-number-wrong", 422),
    SKU_TAKEN("catalog.sku-taken", 422),
    SKU_READ_AS_ANOTHER("catalog.sku-read-as-another", 422),
    NAME_MUST_NOT_BE_EMPTY("catalog.name-must-not-be-empty", 422);

    private final String key;
    private final int status;

    CatalogRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
