package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.kernel.Ids;
import org.kontor.order.service.again.BoughtQueries;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.ShareRepository.Target;
import org.kontor.requisition.service.EditRequisitionItems;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.requisition.service.RequisitionView;
import org.kontor.shell.PortalPage;
import org.kontor.shell.QuickRows;

/** One list: ordering from it, changing it, sharing it. */
@Named
@RequestScoped
public class ListPage extends PortalPage {

    @EJB
    private RequisitionQueries queries;

    @EJB
    private EditRequisitionItems edit;

    @EJB
    private BoughtQueries bought;

    @Inject
    private ListGoods goods;

    @Inject
    private ListSettings settings;

    @Inject
    private QuickRows words;

    @Inject
    private Ids ids;

    private RequisitionView view;
    private Map<Long, Instant> last = Map.of();
    private List<RequisitionList> others = List.of();
    private List<Target> targets = List.of();
    private ListForm form;

    @Override
    protected void load() {
        view = queries.one(id());
        if (reader.may("order.read") && !view.items().isEmpty()) {
            last = bought.lastOrdered(view.items().stream()
                    .map(RequisitionRepository.Item::productId)
                    .toList());
        }
        others = queries.all().stream()
                .filter(list -> list.id() != id() && list.access().includes(Access.EDIT))
                .toList();
        if (may("OWN")) {
            targets = queries.targets();
        }
    }

    @Override
    protected void submit() {
        form = new ListForm(request());
        ListGoods.Sent once = new ListGoods.Sent(id(), sent("token"));
        String verb = sent("do");
        if (ListSettings.does(verb)) {
            redirect(settings.act(id(), verb, form.number("version"), this::sent));
            return;
        }
        switch (verb) {
            case "order" -> goods.order(once, form.chosen());
            case "order-all" -> goods.orderAll(once);
            case "copy", "move" -> {
                goods.copy(once, form.chosen(), form.number("to"), verb.equals("move"));
                redirect(address(id(), "list-copied"));
            }
            case "add" -> add(once);
            default -> save();
        }
    }

    private void add(ListGoods.Sent once) {
        String lines = request().getParameter("lines");
        String done = goods.add(once, lines == null ? "" : lines);
        if (!done.isEmpty()) {
            redirect(address(id(), done));
        }
    }

    private void save() {
        if (!sent("end").isEmpty()) {
            redirect(settings.end(id(), form.number("end")));
            return;
        }
        if (form.unreadable().isPresent()) {
            problems.add("q-" + form.unreadable().get(), "cart.quantity-unreadable");
            return;
        }
        edit.edit(id(), form.number("version"), form.quantities(), form.removed());
        redirect(address(id(), "list-saved"));
    }

    /** @param done what the page says */
    static String address(long list, String done) {
        return "/list/" + list + "?done=" + done;
    }

    private long id() {
        return Long.parseLong(argument());
    }

    public RequisitionView getView() {
        return view;
    }

    /** What the items are now, as the quick order says it. */
    public List<ItemRow> getRows() {
        return IntStream.range(0, view.items().size())
                .mapToObj(i -> new ItemRow(
                        view.items().get(i),
                        words.shown(view.order().rows().get(i)),
                        last.get(view.items().get(i).productId())))
                .toList();
    }

    /** Whether the list is shown as a sheet to print and scan from. */
    public boolean isPrint() {
        return sent("print").equals("1");
    }

    /**
     * The bars of a row: the number on the packaging of its unit, else the article's. A packaging without a number of its own
     * has none: the article's would be read as pieces.
     */
    public String bars(ItemRow row) {
        String gtin = row.seen() ? row.shown().row().unit().gtin() : null;
        if (gtin == null && !row.item().unit().isEmpty()) {
            return "";
        }
        String number = gtin == null ? row.item().sku() : gtin;
        return Barcode.svg(number, gtin != null, texts.of("requisition.barcode", number));
    }

    /** What others changed since this form was shown. */
    public List<ListForm.Difference> getDifferences() {
        return isPost() && problems.isAny() && form != null ? form.differences(view.items()) : List.of();
    }

    public List<QuickRows.Shown> getResults() {
        return getOrdered() == null || getOrdered().isRepeated()
                ? List.of()
                : getOrdered().order().rows().stream()
                        .map(words::shown)
                        .filter(row -> !row.note().isEmpty())
                        .toList();
    }

    public List<QuickRows.Shown> getUnknown() {
        return goods.unknown().stream().map(words::shown).toList();
    }

    public QuickAdded getOrdered() {
        return goods.ordered();
    }

    public List<RequisitionList> getOthers() {
        return others;
    }

    public List<Target> getTargets() {
        return targets;
    }

    public String getToken() {
        return ids.next().toString();
    }

    public boolean may(String access) {
        return view.list().access().includes(Access.valueOf(access));
    }
}
