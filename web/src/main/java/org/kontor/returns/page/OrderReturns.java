package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnResolutionQueries;
import org.kontor.returns.service.ReturnRow;
import org.kontor.returns.service.ReturnSearch;

/** The returns of one order, on the pages of that order. */
@Named("orderReturns")
@RequestScoped
public class OrderReturns {

    @EJB
    private ReturnQueries returns;

    @EJB
    private ReturnResolutionQueries resolutions;

    private final Map<String, List<String>> replaced = new HashMap<>();

    private final Map<String, List<ReturnRow>> read = new HashMap<>();

    /** Numbers of the returns whose goods an order that the reader has before him replaces. */
    public List<String> replacedBy(String orderNumber) {
        return replaced.computeIfAbsent(orderNumber, resolutions::replacedBy);
    }

    /** Of an order that the reader has before him; read once for a page. */
    public List<ReturnRow> of(String orderNumber) {
        return read.computeIfAbsent(orderNumber, number -> returns.find(ReturnSearch.ofOrder(number)));
    }
}
