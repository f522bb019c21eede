package org.kontor.catalog.service.assortment;

/**
 * The condition that an article is one that a company may see: no draft, and in its assortments. What it may not see is, to it, not there: every statement that
 * reads articles for a company has this condition, and answers as if the others were unknown.
 */
public final class Visible {

    private Visible() {}

    /**
     * @param product the name of {@code catalog.product} in the statement
     * @param company the statement's placeholder of the company's id; null has all assortments
     */
    public static String to(String product, String company) {
        return " " + product
                + ".released_at <= current_timestamp and catalog.shows((select catalog.assortments_of(cast(" + company
                + " as bigint))), " + product + ".id, " + product + ".category_id) ";
    }

    /** That no assortment hides the article: such can be shown to anybody. */
    public static String toAll(String product) {
        return " not exists (select from catalog.assortment hiding where not catalog.shows(array[hiding.id], " + product
                + ".id, " + product + ".category_id)) ";
    }
}
