package org.kontor.catalog.service;

import java.io.Serializable;

/**
 * What is needed to draw an article.
 *
 * @param key parameters of the picture; null when the article has none
 */
public record DrawingView(String sku, String key) implements Serializable {

    /** Raised when pictures of the same parameters look different from now on. */
    private static final int STYLE = 1;

    /** Changes whenever the picture does. */
    public String version() {
        return STYLE + "-" + Integer.toHexString(String.valueOf(key).hashCode());
    }
}
