package org.kontor.identity.service.apikey;

/** A key just made, with its secret: the only time anybody sees it. */
public record NewKeyView(long id, String name, String secret) {

    /** Never the secret: records print all they have. */
    @Override
    public String toString() {
        return "NewKeyView " + id;
    }
}
