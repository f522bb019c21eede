package org.kontor.cart.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.cart.model.quick.FormUseRepository.Figures;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.Ids;
import org.kontor.shell.PortalPage;
import org.kontor.shell.QuickRows;
import org.kontor.shell.quick.QuickTargets;

/** Many lines fast: typed or pasted, looked up together; what is right goes on, what is wrong stays and says why. */
@Named
@RequestScoped
public class QuickOrderPage extends PortalPage {

    private static final int EMPTY_ROWS = 10;

    /** More rows than this are carried unseen: problems are shown first. */
    private static final int SHOWN = 60;

    @EJB
    private QuickOrderQueries lookup;

    @Inject
    private QuickTargets targets;

    @Inject
    private Ids ids;

    @Inject
    private QuickRows rows;

    private QuickForm form = new QuickForm(List.of(), 0);
    private QuickOrder order;
    private QuickAdded added;
    private String pasted = "";
    private String token;
    private List<QuickRow> all = List.of();
    private List<QuickTargets.Choice> carts = List.of();
    private List<QuickTargets.Choice> lists = List.of();

    @Override
    protected void load() {
        token = ids.next().toString();
        carts = targets.carts();
        lists = targets.lists();
        if (order != null) {
            all = Stream.of(order.problems(), order.accepted(), order.merged())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @Override
    protected void submit() {
        pasted = request().getParameter("paste") == null ? "" : request().getParameter("paste");
        form = QuickForm.of(request()).without(sent("drop")).taking(sent("take"));
        pasted = "";
        if (sent("do").equals("add")) {
            put();
        } else {
            order = lookup.resolve(form.lines(), QuickTargets.cart(sent("into")));
        }
    }

    private void put() {
        UUID once = sent("token").isEmpty()
                ? ids.next()
                : UUID.nameUUIDFromBytes(sent("token").getBytes(StandardCharsets.UTF_8));
        QuickTargets.Put put = targets.put(sent("into"), once, form.lines());
        added = put.added();
        if (added.isRepeated()) {
            return;
        }
        boolean toSay = !put.left().isEmpty()
                || !added.order().merged().isEmpty()
                || getTaken().stream().anyMatch(row -> !row.note().isEmpty());
        if (!toSay) {
            redirect(getTarget() + "?done=" + (isList() ? "list-added" : "added"));
        } else {
            order = put.left().isEmpty() ? null : lookup.resolve(put.left(), QuickTargets.cart(sent("into")));
        }
    }

    /** Rows of the grid; empty ones to type into when nothing has been looked up. */
    public List<QuickRows.Shown> getShown() {
        return all.stream().limit(SHOWN).map(rows::shown).toList();
    }

    public List<Integer> getEmptyRows() {
        int from = all.stream().mapToInt(QuickRow::line).max().orElse(0) + 1;
        int many = all.isEmpty() ? EMPTY_ROWS : 1;
        return Stream.iterate(from, line -> line + 1).limit(many).toList();
    }

    public String getKept() {
        List<TypedLine> kept = new ArrayList<>();
        all.stream().skip(SHOWN).forEach(row -> kept.add(row.typed()));
        return QuickForm.write(kept);
    }

    public int getUnseen() {
        return Math.max(0, all.size() - SHOWN);
    }

    /** Of what was just added, the lines about which there is something to say. */
    public List<QuickRows.Shown> getTaken() {
        return added == null || added.isRepeated()
                ? List.of()
                : added.order().accepted().stream()
                        .map(rows::shown)
                        .filter(row -> !row.note().isEmpty())
                        .limit(SHOWN)
                        .toList();
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

    public QuickOrder getOrder() {
        return order;
    }

    public String getToken() {
        return token;
    }

    public String getPasted() {
        return pasted;
    }

    public int getHeading() {
        return form.heading();
    }
}
