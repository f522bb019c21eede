package org.kontor.catalog.service.structure;

/**
 * How much an attribute is used; what is above {@link #MOST} is not counted to its end.
 *
 * @param values how many different ones there are
 * @param articles how many have one
 */
public record AttributeUse(long values, long articles) {

    public static final int MOST = 10_000;
}
