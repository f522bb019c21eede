package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.inventory.service.inbound.SupplierShipmentQueries;
import org.kontor.inventory.service.inbound.SupplierShipmentRow;
import org.kontor.shell.PortalPage;

/** What suppliers sent, the latest first. */
@Named("officeSupplierShipments")
@RequestScoped
public class OfficeSupplierShipmentsPage extends PortalPage {

    private static final int SIZE = 50;

    @EJB
    private SupplierShipmentQueries queries;

    private List<SupplierShipmentRow> rows = List.of();
    private int page = 1;
    private int pages = 1;

    @Override
    protected void load() {
        pages = Math.max(1, (queries.count(getQ()) + SIZE - 1) / SIZE);
        page = sent("page").matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(sent("page")), pages) : 1;
        rows = queries.rows(getQ(), (page - 1) * SIZE, SIZE);
    }

    public List<SupplierShipmentRow> getRows() {
        return rows;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    /** Of the other pages of what is shown. */
    public String getPagerUrl() {
        return "/office/supplier-shipments?"
                + (getQ().isEmpty() ? "" : "q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8) + "&");
    }

    public String getQ() {
        return sent("q");
    }
}
