package org.kontor.canary.r7a.order.model;

import jakarta.transaction.Transactional;

/** A model that opens a transaction. */
public class SaveCanary {

    @Transactional
    public void save() {}
}
