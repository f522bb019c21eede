package org.kontor.catalog.service.media;

import java.io.Serializable;
import java.util.Locale;
import org.kontor.catalog.model.media.DocumentKind;

/** A document of an article. @param language null for all */
public record Paper(
        long id, DocumentKind kind, String language, String title, String name, String mediaType, long bytes)
        implements Serializable {

    public String url() {
        return "/document/" + id;
    }

    public long kilobytes() {
        return Math.max(1, bytes / 1024);
    }

    /** What its file is called by those who use it: PDF, STEP. */
    public String format() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
