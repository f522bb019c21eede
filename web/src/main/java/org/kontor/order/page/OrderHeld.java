package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.kontor.order.service.hold.HeldView;
import org.kontor.order.service.hold.HoldQueries;

/** That an order is held back, on its page, as far as the buyer is to know. */
@Named("orderHeld")
@RequestScoped
public class OrderHeld {

    @EJB
    private HoldQueries holds;

    private final Map<String, HeldView> read = new HashMap<>();

    /** Null when nothing holds it; read once for a page. */
    public HeldView of(String orderNumber) {
        if (!read.containsKey(orderNumber)) {
            read.put(orderNumber, holds.told(orderNumber).orElse(null));
        }
        return read.get(orderNumber);
    }
}
