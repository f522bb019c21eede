package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kontor.cart.service.quick.AddQuickLines;
import org.kontor.cart.service.quick.FormsOnce;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.again.BoughtQueries;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.model.ShareRepository.Target;
import org.kontor.requisition.service.AddToRequisitionList;
import org.kontor.requisition.service.ChangeRequisitionList;
import org.kontor.requisition.service.CopyRequisitionItems;
import org.kontor.requisition.service.DeleteRequisitionList;
import org.kontor.requisition.service.EditRequisitionItems;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.requisition.service.RequisitionView;
import org.kontor.requisition.service.ShareRequisitionList;
import org.kontor.requisition.service.WantedItems;
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
    private CopyRequisitionItems copy;

    @EJB
    private FormsOnce forms;

    @EJB
    private AddToRequisitionList add;

    @EJB
    private ShareRequisitionList share;

    @EJB
    private ChangeRequisitionList change;

    @EJB
    private DeleteRequisitionList delete;

    @EJB
    private AddQuickLines cart;

    @EJB
    private BoughtQueries bought;

    @EJB
    private QuickOrderQueries typed;

    @Inject
    private QuickRows words;

    @Inject
    private Ids ids;

    private RequisitionView view;
    private Map<Long, Instant> last = Map.of();
    private List<RequisitionList> others = List.of();
    private List<Target> targets = List.of();
    private QuickAdded ordered;
    private List<QuickRow> unknown = List.of();
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
        switch (sent("do")) {
            case "order", "order-all" -> order(sent("do").equals("order"));
            case "copy", "move" -> {
                WantedItems wanted = WantedItems.of(id(), form.chosen());
                long into = form.number("to");
                boolean move = sent("do").equals("move");
                forms.once(once("copy"), "copy " + wanted + into + move, () -> copy.copy(wanted, into, move));
                done("list-copied");
            }
            case "add" -> add();
            case "share" -> {
                Access access = Set.of("READ", "ORDER", "EDIT").contains(sent("access"))
                        ? Access.valueOf(sent("access"))
                        : Access.READ;
                share.share(id(), sent("who"), access);
                done("list-shared");
            }
            case "rename" -> {
                change.change(id(), form.number("version"), sent("name"), sent("note"));
                done("list-saved");
            }
            case "delete" -> {
                delete.delete(id(), form.number("version"));
                redirect("/lists?done=list-deleted");
            }
            default -> save();
        }
    }

    private void save() {
        if (!sent("end").isEmpty()) {
            share.end(id(), form.number("end"));
            done("list-shared");
            return;
        }
        if (form.unreadable().isPresent()) {
            problems.add("q-" + form.unreadable().get(), "cart.quantity-unreadable");
            return;
        }
        edit.edit(id(), form.number("version"), form.quantities(), form.removed());
        done("list-saved");
    }

    private void order(boolean some) {
        if (some && form.chosen().isEmpty()) {
            throw new RuleViolated(RequisitionRule.NOTHING_CHOSEN);
        }
        WantedItems wanted = WantedItems.of(id(), some ? form.chosen() : null);
        ordered = cart.add(once(""), wanted.toString(), () -> queries.toOrder(wanted));
    }

    private void add() {
        String text = request().getParameter("lines");
        List<TypedLine> lines = typed.read(text == null ? "" : text);
        QuickAdded put =
                forms.once(once("add"), "list " + id(), lines, () -> add.add(id(), lines), QuickRow::isArticle);
        if (put.isRepeated()) {
            done(put.isWhole() ? "list-added" : "list-added-some");
            return;
        }
        unknown = put.order().rows().stream()
                .filter(row -> !row.isArticle() && !row.isMerged())
                .toList();
        if (unknown.isEmpty()) {
            done("list-added");
        }
    }

    /** What names this form; one without a token counts whenever it is sent. */
    private UUID once(String what) {
        return sent("token").isEmpty()
                ? ids.next()
                : UUID.nameUUIDFromBytes((what + id() + sent("token")).getBytes(StandardCharsets.UTF_8));
    }

    private void done(String what) {
        redirect("/list/" + id() + "?done=" + what);
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
        return ordered == null || ordered.isRepeated()
                ? List.of()
                : ordered.order().rows().stream()
                        .map(words::shown)
                        .filter(row -> !row.note().isEmpty())
                        .toList();
    }

    public List<QuickRows.Shown> getUnknown() {
        return unknown.stream().map(words::shown).toList();
    }

    public QuickAdded getOrdered() {
        return ordered;
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
