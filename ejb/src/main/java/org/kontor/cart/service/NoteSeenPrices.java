package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.SeenPriceRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.UnitPrice;

/** Remembers at which prices a buyer was shown his cart, so that another price is not slipped to him later. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class NoteSeenPrices {

    @Inject
    private SeenPriceRepository prices;

    @EJB
    private CallerQueries callers;

    /** Lines seen before keep the price that was seen then; no statement when there is nothing new. */
    public void note(CartView shown) {
        Map<Item, UnitPrice> fresh = shown.lines().stream()
                .filter(line -> line.seen() == null && line.price() != null)
                .collect(Collectors.toMap(CartLineView::item, CartLineView::price));
        if (!fresh.isEmpty()) {
            prices.noteSeen(CartOwner.of(callers.current()).cart(shown.id()), fresh);
        }
    }
}
