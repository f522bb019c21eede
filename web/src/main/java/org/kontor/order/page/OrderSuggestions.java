package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.list.OrderCriteria;
import org.kontor.order.service.list.OrderSearch;
import org.kontor.shell.SuggestionSource;

/** The reader's own orders by a number of theirs. */
@Dependent
public class OrderSuggestions implements SuggestionSource {

    private static final int SHORTEST = 4;
    private static final int MOST = 3;

    @EJB
    private OrderQueries orders;

    @Inject
    private CallerQueries callers;

    @Override
    public String group() {
        return "orders";
    }

    @Override
    public List<Hint> suggest(String typed, Locale language) {
        String wanted = typed.strip();
        CallerView caller = callers.current();
        boolean number = wanted.length() >= SHORTEST && wanted.chars().anyMatch(Character::isDigit);
        if (!number || caller.companyId() == null || !caller.permissions().contains(Permission.ORDER_READ)) {
            return List.of();
        }
        return orders.mine(OrderSearch.newest(OrderCriteria.of(Set.of(), wanted), 0, MOST)).rows().stream()
                .map(order -> new Hint(order.number(), order.poNumber(), "/order/" + order.number()))
                .toList();
    }
}
