package org.kontor.fulfilment.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.kontor.fulfilment.service.ChoosePacking;
import org.kontor.fulfilment.service.PackingQueries;
import org.kontor.fulfilment.service.ScheduledRow;
import org.kontor.shell.PortalPage;

/** What waits to be packed, and whether the house packs at all. */
@Named("officeDeliveries")
@RequestScoped
public class OfficeDeliveriesPage extends PortalPage {

    private static final int SIZE = 50;

    @EJB
    private PackingQueries queries;

    @EJB
    private ChoosePacking choose;

    private List<ScheduledRow> found = List.of();
    private boolean packing;

    @Override
    protected void load() {
        found = queries.waiting((getPage() - 1) * SIZE, SIZE);
        packing = queries.packsHere();
    }

    @Override
    protected void submit() {
        if (!Set.of("on", "off").contains(sent("packing"))) {
            refuse(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        choose.packHere(sent("packing").equals("on"));
        redirect("/office/deliveries?done=saved");
    }

    public List<ScheduledRow> getRows() {
        return found.stream().limit(SIZE).toList();
    }

    public boolean isMore() {
        return found.size() > SIZE;
    }

    public boolean isPacking() {
        return packing;
    }

    public int getPage() {
        return sent("page").matches("[1-9][0-9]{0,4}") ? Integer.parseInt(sent("page")) : 1;
    }
}
