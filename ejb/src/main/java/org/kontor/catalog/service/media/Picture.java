package org.kontor.catalog.service.media;

import java.io.Serializable;

/** A picture of an article. @param caption in the reader's language or another; null when there is none */
public record Picture(String hash, int width, int height, String caption) implements Serializable {

    /** Its address; what is behind it never changes. @param edge one of {@code 160}, {@code 640}, {@code 1600} */
    public String url(int edge) {
        return url(hash, edge);
    }

    public static String url(String hash, int edge) {
        return "/picture/" + hash + "-" + edge;
    }

    /** How large it is shown in a square of this edge. */
    public int width(int edge) {
        return Math.max(1, Math.min(width, width >= height ? edge : Math.round((float) edge * width / height)));
    }

    public int height(int edge) {
        return Math.max(1, Math.min(height, height >= width ? edge : Math.round((float) edge * height / width)));
    }
}
