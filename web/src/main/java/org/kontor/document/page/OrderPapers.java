package org.kontor.document.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.document.service.DocumentQueries;
import org.kontor.document.service.DocumentRow;
import org.kontor.document.service.DocumentSearch;

/** The papers of one order, on the pages of that order. */
@Named("orderPapers")
@RequestScoped
public class OrderPapers {

    @EJB
    private DocumentQueries documents;

    private final Map<String, List<DocumentRow>> read = new HashMap<>();

    /** Of an order that the reader has before him; read once for a page. */
    public List<DocumentRow> of(String orderNumber) {
        return read.computeIfAbsent(orderNumber, number -> documents.find(DocumentSearch.ofOrder(number)));
    }
}
