package org.kontor.fulfilment.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.fulfilment.service.DeliveryView;
import org.kontor.fulfilment.service.HandOverShipment;
import org.kontor.fulfilment.service.HandlingUnitView;
import org.kontor.fulfilment.service.PackShipment;
import org.kontor.fulfilment.service.PackingQueries;
import org.kontor.fulfilment.service.PickQueries;
import org.kontor.fulfilment.service.PickView;
import org.kontor.fulfilment.service.ReportShortPick;
import org.kontor.fulfilment.service.ShortPickQueries;
import org.kontor.fulfilment.service.ShortPickRow;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.shell.OfficeRoutes;
import org.kontor.shell.PortalPage;

/** One delivery as it is packed: its lines, its handling units and their labels, and the word that a carrier may come. */
@Named("officeDelivery")
@RequestScoped
public class OfficeDeliveryPage extends PortalPage {

    @EJB
    private PickQueries picks;

    @EJB
    private PackingQueries packing;

    @EJB
    private PackShipment pack;

    @EJB
    private HandOverShipment handOver;

    @EJB
    private ShortPickQueries shorts;

    @EJB
    private ReportShortPick report;

    private List<ShortPickRow> missing = List.of();
    private PickView pick;
    private DeliveryView shipment;
    private List<HandlingUnitView> units = List.of();

    @Override
    protected void load() {
        pick = picks.of(OfficeRoutes.argument());
        shipment = pick.delivery();
        missing = pick.isShort() ? shorts.of(shipment.number()) : List.of();
        units = packing.unitsOf(shipment.number());
    }

    @Override
    protected void submit() {
        String number = OfficeRoutes.argument();
        String done;
        switch (sent("verb")) {
            case "pack" -> {
                pack.pack(
                        number, whole("count"), TypedQuantity.of(sent("weight")).orElse(null), whole("seen"));
                done = "packed";
            }
            case "unpack" -> {
                pack.unpack(number, sent("sscc"));
                done = "unpacked";
            }
            case "found" -> {
                report.settle(number, whole("line"));
                done = "short-settled";
            }
            case "hand-over" -> {
                handOver.handOver(number);
                done = "handed-over";
            }
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/delivery/" + number + "?done=" + done);
    }

    private int whole(String field) {
        return sent(field).matches("[0-9]{1,6}") ? Integer.parseInt(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "fulfilment.weight-wrong" -> "weight";
            case "fulfilment.units-wrong" -> "count";
            default -> "";
        };
    }

    public DeliveryView getShipment() {
        return shipment;
    }

    /** What was not on the shelf and is not there yet. */
    public List<ShortPickRow> getMissing() {
        return missing;
    }

    public PickView getPick() {
        return pick;
    }

    public List<HandlingUnitView> getUnits() {
        return units;
    }

    /** Until the carrier has it, by whom it is allowed to. */
    public boolean isOpen() {
        return (shipment.state() == ShipmentState.SCHEDULED || shipment.state() == ShipmentState.ANNOUNCED)
                && reader.may(Permission.STAFF_STOCK_MANAGE);
    }

    public boolean isReady() {
        return isOpen() && shipment.state() == ShipmentState.SCHEDULED && !units.isEmpty() && missing.isEmpty();
    }
}
