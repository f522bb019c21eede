package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.inventory.service.purchase.PurchaseQueries;
import org.kontor.inventory.service.reorder.OrderAgain;
import org.kontor.inventory.service.reorder.ReorderList;
import org.kontor.inventory.service.reorder.ReorderQueries;
import org.kontor.inventory.service.reorder.ReorderRow;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.shell.PortalPage;

/** What is to be ordered again, by supplier and site; what stays ticked becomes purchase orders. */
@Named("officeReorder")
@RequestScoped
public class OfficeReorderPage extends PortalPage {

    private static final int SIZE = 50;
    private static final String ADDRESS = "/office/reorder";

    /** What one purchase order would be of. */
    public record Group(String supplier, String site, List<ReorderRow> rows) {}

    @EJB
    private ReorderQueries queries;

    @EJB
    private PurchaseQueries purchases;

    @EJB
    private OrderAgain orderAgain;

    @Inject
    private Ids ids;

    private ReorderList found;
    private int page;
    private List<PurchaseQueries.Site> sites = List.of();
    private List<ReorderQueries.Made> made = List.of();

    @Override
    protected void load() {
        page = sent("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(sent("page")) : 1;
        found = find();
        if (found.rows().isEmpty() && page > 1) {
            page = 1;
            found = find();
        }
        sites = purchases.sites();
        made = sent("made").isEmpty() ? List.of() : queries.made(sent("made"));
    }

    private ReorderList find() {
        return queries.find(sent("site"), sent("q"), (page - 1) * SIZE, SIZE);
    }

    @Override
    protected void submit() {
        Map<Long, OrderAgain.Wanted> wanted = new LinkedHashMap<>();
        ticked().forEach(id -> wanted.put(
                Long.valueOf(id),
                new OrderAgain.Wanted(SentFigures.quantity(sent("quantity-" + id)), sent("take-" + id))));
        orderAgain.order(getKey(), wanted);
        redirect(getPagerUrl() + "made=" + getKey());
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.details().containsKey("level")
                ? "quantity-" + violated.details().get("level")
                : "";
    }

    /** Ids of the terms whose rows were ticked. */
    private Set<String> ticked() {
        return request().getParameterMap().keySet().stream()
                .filter(name -> name.matches("take-[0-9]{1,18}"))
                .map(name -> name.substring("take-".length()))
                .limit(SIZE)
                .collect(Collectors.toSet());
    }

    /** Everything is ticked until somebody takes his ticks away. */
    public boolean isTicked(ReorderRow row) {
        return !isPost() || ticked().contains(String.valueOf(row.need().levelId()));
    }

    /** What was typed for a row, or what is proposed. */
    public String quantity(ReorderRow row) {
        String typed = sent("quantity-" + row.need().levelId());
        return isPost() && !typed.isEmpty()
                ? typed
                : TypedQuantity.plain(row.need().proposed());
    }

    public List<Group> getGroups() {
        Map<List<String>, List<ReorderRow>> groups = new LinkedHashMap<>();
        found.rows().forEach(row -> groups.computeIfAbsent(
                        List.of(row.need().terms().supplier(), row.site(reader.getLanguage())),
                        key -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                .toList();
    }

    public long getTotal() {
        return found.total();
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    /** Of the other pages of what is shown. */
    public String getPagerUrl() {
        return ADDRESS + "?site=" + URLEncoder.encode(sent("site"), StandardCharsets.UTF_8) + "&q="
                + URLEncoder.encode(sent("q"), StandardCharsets.UTF_8) + "&";
    }

    public List<PurchaseQueries.Site> getSites() {
        return sites;
    }

    public List<ReorderQueries.Made> getMade() {
        return made;
    }

    /** Of this form; a form that was refused keeps its own. */
    public String getKey() {
        return sent("key").matches("[0-9a-f-]{36}") ? sent("key") : ids.next().toString();
    }
}
