package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.order.service.blanket.BlanketQueries;

/** Of which blanket order an order calls goods off, on the pages of that order. */
@Named("orderBlankets")
@RequestScoped
public class OrderBlankets {

    @EJB
    private BlanketQueries blankets;

    private final Map<String, List<String>> read = new HashMap<>();

    /** Of an order that the reader has before him; read once for a page. */
    public List<String> of(String orderNumber) {
        return read.computeIfAbsent(orderNumber, blankets::calledOffBy);
    }
}
