package org.kontor.canary.r1b.kernel;

import org.kontor.canary.r1b.order.model.Sale;

/** A kernel that knows a context. */
public class WorthCanary {

    Sale sale;
}
