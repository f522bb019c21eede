package org.kontor.shell;

/** What stands around every page of a buyer, and is read together with it. */
public interface AroundPage {

    /** Reads now what would else be read when the page is written. */
    void readAhead();
}
