package org.kontor.fulfilment.service;

/** The house's company prefix of GS1, under which it numbers its handling units. */
final class CompanyPrefix {

    /** GS1's own for demonstrations (prefix 952); no parcel of a real house may bear it. */
    private static final String DEMONSTRATION = "9521234";

    private CompanyPrefix() {}

    /** {@code KONTOR_GS1_PREFIX}: 4 to 12 digits. */
    static String ofHouse() {
        String configured = System.getenv("KONTOR_GS1_PREFIX");
        return configured == null || configured.isBlank() ? DEMONSTRATION : configured.strip();
    }
}
