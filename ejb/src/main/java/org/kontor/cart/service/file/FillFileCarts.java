package org.kontor.cart.service.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRepository.Owner;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.file.OrderFile;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.service.CartUnits;
import org.kontor.cart.service.quick.QuickRow;

/** Puts lines of a file into carts of its own, one after the other, each as full as a cart may be. */
@ApplicationScoped
public class FillFileCarts {

    @Inject
    private CartRepository carts;

    @Inject
    private NamedCartRepository named;

    /** @param cartOf the cart of each line */
    record Filled(OrderFile file, Map<Integer, Long> cartOf) {}

    Filled fill(OrderFile file, List<QuickRow> accepted, String currency, Instant at) {
        Owner owner = new Owner(file.companyId(), file.personId());
        Map<Integer, Long> cartOf = new HashMap<>();
        if (!accepted.isEmpty()) {
            named.lock(owner);
        }
        OrderFile now = file;
        int next = 0;
        while (next < accepted.size()) {
            int room = room(owner, now);
            if (room == 0) {
                now = another(owner, now, currency, at);
                room = CartContents.MAX_LINES;
            }
            List<QuickRow> part = accepted.subList(next, Math.min(next + room, accepted.size()));
            Map<Item, BigDecimal> quantities = new LinkedHashMap<>();
            for (QuickRow row : part) {
                quantities.put(CartUnits.item(row.article(), row.unit()), row.quantity());
                cartOf.put(row.line(), now.cartId());
            }
            carts.addAll(owner.cart(now.cartId()), currency, quantities, at);
            next += part.size();
        }
        return new Filled(now, cartOf);
    }

    /** None when there is no cart yet, or its buyer has deleted it meanwhile, or ordered it. */
    private int room(Owner owner, OrderFile file) {
        return file.cartId() == 0
                ? 0
                : carts.find(owner.cart(file.cartId()))
                        .filter(cart -> !cart.current())
                        .map(cart -> CartContents.MAX_LINES - cart.lines().size())
                        .orElse(0);
    }

    private OrderFile another(Owner owner, OrderFile file, String currency, Instant at) {
        List<NamedCart> present = named.lock(owner);
        NamedCart.requireRoom(present);
        Set<String> names = present.stream()
                .filter(cart -> cart.name() != null)
                .map(cart -> cart.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        int no = file.cartCount() + 1;
        while (names.contains(file.nameOfCart(no).toLowerCase(Locale.ROOT))) {
            no++;
        }
        String free = named.freeName(owner, Owner.CURRENT, file.nameOfCart(no));
        return file.filling(named.make(owner, currency, free, file.name(), at), no);
    }
}
