package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.quick.FormsOnce;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.OrderQueries;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.service.AddToRequisitionList;
import org.kontor.requisition.service.MakeRequisitionList;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.shell.PortalPage;

/** Puts an article, the cart or an order on a list that is there, or on a new one. */
@Named
@RequestScoped
public class AddToListPage extends PortalPage {

    private static final int LONGEST = 100_000;

    @EJB
    private RequisitionQueries queries;

    @EJB
    private MakeRequisitionList make;

    @EJB
    private FormsOnce forms;

    @EJB
    private AddToRequisitionList add;

    @EJB
    private CartQueries cart;

    @EJB
    private OrderQueries orders;

    @EJB
    private QuickOrderQueries typed;

    @Inject
    private Ids ids;

    private List<RequisitionList> lists = List.of();
    private String lines = "";

    @Override
    protected void load() {
        lists = queries.all().stream()
                .filter(list -> list.access().includes(Access.EDIT))
                .toList();
        if (!isPost()) {
            lines = String.join("\n", given());
        }
    }

    private List<String> given() {
        List<String> given = new ArrayList<>();
        if (!sent("sku").isEmpty()) {
            given.add(line(sent("sku"), sent("quantity").isEmpty() ? "1" : sent("quantity"), sent("unit")));
        }
        if (sent("from").equals("cart")) {
            cart.current().lines().forEach(line -> given.add(line(line.sku(), plain(line.quantity()), line.unitKey())));
        }
        if (!sent("order").isEmpty()) {
            orders.byNumber(sent("order")).lines().stream()
                    .filter(line -> line.productId() != null)
                    .forEach(line ->
                            given.add(line(line.sku(), plain(line.quantity()), line.packed() ? line.unit() : "")));
        }
        return given;
    }

    @Override
    protected void submit() {
        String text = request().getParameter("lines");
        lines = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
        List<TypedLine> wanted = typed.read(lines);
        if (wanted.isEmpty()) {
            problems.add("lines", "cart.nothing-typed");
            return;
        }
        boolean fresh = !sent("list").matches("[0-9]{1,18}");
        long id = fresh ? make.make(sent("name"), "") : Long.parseLong(sent("list"));
        UUID once = sent("token").isEmpty()
                ? ids.next()
                : UUID.nameUUIDFromBytes(("down" + sent("token")).getBytes(StandardCharsets.UTF_8));
        boolean all = forms.once(once, "list " + id, wanted, () -> add.add(id, wanted), QuickRow::isArticle)
                .isWhole();
        redirect("/list/" + id + "?done=" + (all ? "list-added" : "list-added-some"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() instanceof RequisitionRule ? "name" : "lines";
    }

    /** @param unit empty for the base unit */
    private static String line(String sku, String quantity, String unit) {
        return sku + "\t" + quantity + (unit.isEmpty() ? "" : "\t" + unit);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    public List<RequisitionList> getLists() {
        return lists;
    }

    public String getLines() {
        return lines;
    }

    public String getToken() {
        return ids.next().toString();
    }

    public boolean isChosen(RequisitionList list) {
        return sent("list").equals(String.valueOf(list.id()));
    }
}
