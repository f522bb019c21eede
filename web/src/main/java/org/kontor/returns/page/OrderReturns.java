package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnRow;
import org.kontor.returns.service.ReturnSearch;

/** The returns of one order, on the pages of that order. */
@Named("orderReturns")
@RequestScoped
public class OrderReturns {

    @EJB
    private ReturnQueries returns;

    private final Map<String, List<ReturnRow>> read = new HashMap<>();

    /** Of an order that the reader has before him. */
    public List<ReturnRow> of(String orderNumber) {
        return all(orderNumber).stream()
                .filter(row -> row.orderNumber().equals(orderNumber))
                .toList();
    }

    /** Those whose goods an order that the reader has before him replaces. */
    public List<ReturnRow> replacedBy(String orderNumber) {
        return all(orderNumber).stream()
                .filter(row -> !row.orderNumber().equals(orderNumber))
                .toList();
    }

    /** Read once for a page. */
    private List<ReturnRow> all(String orderNumber) {
        return read.computeIfAbsent(orderNumber, number -> returns.find(ReturnSearch.ofOrder(number)));
    }
}
