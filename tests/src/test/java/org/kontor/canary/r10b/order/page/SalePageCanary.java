package org.kontor.canary.r10b.order.page;

import java.util.List;
import org.kontor.canary.r10b.order.model.Sale;

/** A page that holds entities. */
public class SalePageCanary {

    List<Sale> sales;
}
