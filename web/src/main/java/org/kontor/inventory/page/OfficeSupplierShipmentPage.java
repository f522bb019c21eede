package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.service.inbound.SupplierShipmentQueries;
import org.kontor.inventory.service.inbound.SupplierShipmentView;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** What a supplier sent at once: figures where the papers have them, and why not where they have none. */
@Named("officeSupplierShipment")
@RequestScoped
public class OfficeSupplierShipmentPage extends PortalPage {

    @EJB
    private SupplierShipmentQueries queries;

    @Inject
    private Format format;

    private SupplierShipmentView shipment;

    @Override
    protected void load() {
        shipment = queries.byId(Long.parseLong(argument()))
                .orElseThrow(() -> new RuleViolated(InventoryRule.SHIPMENT_NOT_FOUND, Map.of("number", argument())));
    }

    public SupplierShipmentView getShipment() {
        return shipment;
    }

    public String weight(SupplierShipmentView.Line line) {
        return line.weight() == null
                ? why(line.weightState(), line.weightLine())
                : texts.of("inventory.kilograms", format.number(line.weight()));
    }

    public String freight(SupplierShipmentView.Line line) {
        return line.freight() == null
                ? why(line.freightState(), line.freightLine())
                : format.money(line.freight(), line.currency());
    }

    public String insurance(SupplierShipmentView.Line line) {
        BigDecimal amount = line.insurance();
        return amount == null ? "–" : format.money(amount, line.currency());
    }

    private String why(String state, String line) {
        return texts.of("inventory.measure." + state, line == null ? "" : line);
    }
}
