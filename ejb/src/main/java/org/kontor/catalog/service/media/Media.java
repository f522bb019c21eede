package org.kontor.catalog.service.media;

import java.io.Serializable;
import java.util.List;

/** Pictures and documents of an article, in their order. */
public record Media(List<Picture> pictures, List<Paper> papers) implements Serializable {

    public boolean pictured() {
        return !pictures.isEmpty();
    }
}
