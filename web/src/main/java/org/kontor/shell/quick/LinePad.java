package org.kontor.shell.quick;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.shell.QuickRows;

/** The grid into which many lines are typed or pasted: what came with the form, what became of it, and what is shown. */
@Named("pad")
@RequestScoped
public class LinePad {

    private static final int EMPTY_ROWS = 10;

    /** More rows than this are carried unseen: problems are shown first. */
    private static final int SHOWN = 60;

    @EJB
    private QuickOrderQueries lookup;

    @Inject
    private QuickRows rows;

    private QuickForm form = new QuickForm(List.of(), 0);
    private QuickOrder order;
    private List<QuickRow> all = List.of();
    private String pasted = "";

    /** Takes the lines of the form, without the one that is left out, and with the quantity that is taken instead. */
    public void take(HttpServletRequest request) {
        pasted = text(request, "paste");
        form = QuickForm.of(request).without(text(request, "drop")).taking(text(request, "take"));
        pasted = "";
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public List<TypedLine> lines() {
        return form.lines();
    }

    /** Looks the lines up as they would go into one of the caller's carts. */
    public void judge(List<TypedLine> lines, long cartId) {
        show(lookup.resolve(lines, cartId));
    }

    /** Looks the lines up as an order of their own. */
    public QuickOrder judge() {
        show(lookup.alone(form.lines()));
        return order;
    }

    private void show(QuickOrder judged) {
        order = judged;
        all = Stream.of(judged.problems(), judged.accepted(), judged.merged())
                .flatMap(List::stream)
                .toList();
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

    /** Of these rows, those about which there is something to say. */
    public List<QuickRows.Shown> noted(List<QuickRow> accepted) {
        return accepted.stream()
                .map(rows::shown)
                .filter(row -> !row.note().isEmpty())
                .limit(SHOWN)
                .toList();
    }

    /** Null as long as nothing has been looked up. */
    public QuickOrder getOrder() {
        return order;
    }

    /** Pasted text that could not be taken apart. */
    public String getPasted() {
        return pasted;
    }

    /** Number of the pasted line that was taken for a heading; 0 when there is none. */
    public int getHeading() {
        return form.heading();
    }
}
