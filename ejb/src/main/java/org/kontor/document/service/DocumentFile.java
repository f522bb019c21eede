package org.kontor.document.service;

/** A paper with its file, byte for byte as it was made. */
public record DocumentFile(String number, String kind, byte[] content) {

    /** Under which it is stored by whoever fetches it. */
    public String name() {
        return number + ".pdf";
    }
}
