package org.kontor.returns.service;

/**
 * Which returns are looked for.
 *
 * @param q beginning of the number of a return or an order; empty for all
 * @param order number of an order of which goods come back, or which replaces goods; empty for all
 * @param company number of a company; empty for all
 * @param pending only those of which a line is to be decided
 * @param first how many are passed over
 * @param size how many are wanted at most, 1 to 100
 */
public record ReturnSearch(String q, String order, String company, boolean pending, int first, int size) {

    private static final int MOST = 100;

    public ReturnSearch {
        q = q.strip();
        if (size < 1 || size > MOST || first < 0) {
            throw new IllegalArgumentException("first " + first + ", size " + size);
        }
    }

    /** The latest of one company. */
    public static ReturnSearch ofCompany(String number, int size) {
        return new ReturnSearch("", "", number, false, 0, size);
    }

    /** All of one order, and those whose goods it replaces. */
    public static ReturnSearch ofOrder(String number) {
        return new ReturnSearch("", number, "", false, 0, MOST);
    }
}
