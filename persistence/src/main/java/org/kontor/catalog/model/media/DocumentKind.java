package org.kontor.catalog.model.media;

/** What a document of an article is for. */
public enum DocumentKind {
    DATA_SHEET,
    CERTIFICATE,
    CAD,
    MANUAL
}
