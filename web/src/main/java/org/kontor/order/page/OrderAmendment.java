package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.order.service.AmendmentQueries;
import org.kontor.order.service.AmendmentView;
import org.kontor.shell.Reader;

/** On the page of an order: until when its buyer can change it, and which order took whose place. */
@Named("orderAmendment")
@RequestScoped
public class OrderAmendment {

    @EJB
    private AmendmentQueries amendments;

    @Inject
    private Reader reader;

    private final Map<String, AmendmentView> read = new HashMap<>();

    /** Read once for a page. */
    public AmendmentView of(String orderNumber) {
        return read.computeIfAbsent(orderNumber, amendments::ofOrder);
    }

    /** Whether the reader can change it now. */
    public boolean isOpen(String orderNumber) {
        return reader.may(Permission.ORDER_PLACE) && of(orderNumber).isOpen();
    }
}
