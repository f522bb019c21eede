package org.kontor.ops.service;

import java.io.Serializable;

/** How many of the files that lines name were taken as pictures, as documents, and not. */
public record ImportFiles(long pictures, long documents, long refused) implements Serializable {

    public boolean any() {
        return pictures + documents + refused > 0;
    }
}
