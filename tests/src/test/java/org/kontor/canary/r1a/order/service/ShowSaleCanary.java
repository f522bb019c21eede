package org.kontor.canary.r1a.order.service;

import org.kontor.canary.r1a.order.page.SalePage;

/** A service that knows a page. */
public class ShowSaleCanary {

    SalePage page;
}
