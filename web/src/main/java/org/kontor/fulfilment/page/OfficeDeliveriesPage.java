package org.kontor.fulfilment.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.kontor.fulfilment.service.ChoosePacking;
import org.kontor.fulfilment.service.PackingQueries;
import org.kontor.fulfilment.service.PickQueries;
import org.kontor.fulfilment.service.ScheduledRow;
import org.kontor.fulfilment.service.ShortPickQueries;
import org.kontor.fulfilment.service.ShortPickRow;
import org.kontor.shell.PortalPage;

/** What waits to be packed, and whether the house packs at all. */
@Named("officeDeliveries")
@RequestScoped
public class OfficeDeliveriesPage extends PortalPage {

    private static final int SIZE = 50;
    private static final int MOST_MISSING = 20;
    private static final Set<String> ON_OFF = Set.of("on", "off");

    @EJB
    private PackingQueries queries;

    @EJB
    private PickQueries picks;

    @EJB
    private ShortPickQueries shorts;

    @EJB
    private ChoosePacking choose;

    private List<ScheduledRow> found = List.of();
    private List<ShortPickRow> missing = List.of();
    private boolean packing;
    private boolean picking;

    @Override
    protected void load() {
        found = queries.waiting((getPage() - 1) * SIZE, SIZE);
        missing = shorts.open(MOST_MISSING);
        packing = queries.packsHere();
        picking = picks.mustBeComplete();
    }

    @Override
    protected void submit() {
        if (ON_OFF.contains(sent("packing"))) {
            choose.packHere(sent("packing").equals("on"));
        } else if (ON_OFF.contains(sent("picking"))) {
            choose.pickFirst(sent("picking").equals("on"));
        } else {
            refuse(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        redirect("/office/deliveries?done=saved");
    }

    public List<ScheduledRow> getRows() {
        return found.stream().limit(SIZE).toList();
    }

    /** Goods that were not on the shelf, the longest waiting first, and no more than are seen to in a day. */
    public List<ShortPickRow> getMissing() {
        return missing;
    }

    public boolean isMore() {
        return found.size() > SIZE;
    }

    public boolean isPacking() {
        return packing;
    }

    /** Whether only what was picked completely may be handed over. */
    public boolean isPicking() {
        return picking;
    }

    public int getPage() {
        return sent("page").matches("[1-9][0-9]{0,4}") ? Integer.parseInt(sent("page")) : 1;
    }
}
