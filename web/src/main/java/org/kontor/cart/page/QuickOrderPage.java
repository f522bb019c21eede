package org.kontor.cart.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.kontor.cart.model.quick.FormUseRepository.Figures;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.kernel.Ids;
import org.kontor.shell.PortalPage;
import org.kontor.shell.QuickRows;
import org.kontor.shell.quick.LinePad;
import org.kontor.shell.quick.QuickTargets;

/** Many lines fast: typed or pasted, looked up together; what is right goes on, what is wrong stays and says why. */
@Named
@RequestScoped
public class QuickOrderPage extends PortalPage {

    @Inject
    private LinePad pad;

    @Inject
    private QuickTargets targets;

    @Inject
    private Ids ids;

    private QuickAdded added;
    private String token;
    private List<QuickTargets.Choice> carts = List.of();
    private List<QuickTargets.Choice> lists = List.of();

    @Override
    protected void load() {
        token = ids.next().toString();
        carts = targets.carts();
        lists = targets.lists();
    }

    @Override
    protected void submit() {
        pad.take(request());
        if (sent("do").equals("add")) {
            put();
        } else {
            pad.judge(pad.lines(), QuickTargets.cart(sent("into")));
        }
    }

    private void put() {
        UUID once = sent("token").isEmpty()
                ? ids.next()
                : UUID.nameUUIDFromBytes(sent("token").getBytes(StandardCharsets.UTF_8));
        QuickTargets.Put put = targets.put(sent("into"), once, pad.lines());
        added = put.added();
        if (added.isRepeated()) {
            return;
        }
        boolean toSay = !put.left().isEmpty()
                || !added.order().merged().isEmpty()
                || !getTaken().isEmpty();
        if (!toSay) {
            redirect(getTarget() + "?done=" + (isList() ? "list-added" : "added"));
        } else if (!put.left().isEmpty()) {
            pad.judge(put.left(), QuickTargets.cart(sent("into")));
        }
    }

    /** Of what was just added, the lines about which there is something to say. */
    public List<QuickRows.Shown> getTaken() {
        return added == null || added.isRepeated()
                ? List.of()
                : pad.noted(added.order().accepted());
    }

    public List<QuickTargets.Choice> getCarts() {
        return carts;
    }

    public List<QuickTargets.Choice> getLists() {
        return lists;
    }

    /** Whether the lines go on a list. */
    public boolean isList() {
        return QuickTargets.isList(sent("into"));
    }

    /** The page of what the lines go into. */
    public String getTarget() {
        return QuickTargets.address(sent("into"));
    }

    public Figures getDone() {
        return added == null ? null : added.figures();
    }

    public boolean isRepeated() {
        return added != null && added.isRepeated();
    }

    public String getToken() {
        return token;
    }
}
