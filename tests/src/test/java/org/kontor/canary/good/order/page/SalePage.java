package org.kontor.canary.good.order.page;

import jakarta.inject.Inject;
import org.kontor.canary.good.order.service.PlaceSale;

/** A page. */
public class SalePage {

    @Inject
    private PlaceSale place;

    public void act() {
        place.place(1);
    }
}
