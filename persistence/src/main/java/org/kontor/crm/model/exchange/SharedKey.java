package org.kontor.crm.model.exchange;

/** One shared thing: its kind and our number of it. */
public record SharedKey(SharedKind kind, String number) {

    /** By which the other side is asked and answers. */
    public String text() {
        return kind + "/" + number;
    }
}
