package org.kontor.shell.quick;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.service.named.NamedCartQueries;
import org.kontor.cart.service.quick.AddQuickLines;
import org.kontor.cart.service.quick.FormsOnce;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.service.AddToRequisitionList;
import org.kontor.requisition.service.RequisitionQueries;

/** Where typed lines can go: the current cart, one put by, or a list that the caller may change. */
@RequestScoped
public class QuickTargets {

    @EJB
    private NamedCartQueries carts;

    @EJB
    private RequisitionQueries lists;

    @EJB
    private AddQuickLines add;

    @EJB
    private FormsOnce forms;

    @EJB
    private AddToRequisitionList putDown;

    /** @param left lines that did not go, those too that went together with one of them */
    public record Put(QuickAdded added, List<TypedLine> left) {}

    /** Something that lines can be put into; {@code target} is how a form names it. */
    public record Choice(String target, String name) {}

    public List<Choice> carts() {
        return carts.all().stream()
                .filter(cart -> !cart.current())
                .map(cart -> new Choice("c" + cart.id(), cart.name()))
                .toList();
    }

    public List<Choice> lists() {
        return lists.all().stream()
                .filter(list -> list.access().includes(Access.EDIT))
                .map(list -> new Choice("l" + list.id(), list.name()))
                .toList();
    }

    /** @param target {@code c} and the id of a cart, {@code l} and that of a list; nothing for the current cart */
    public Put put(String target, UUID once, List<TypedLine> lines) {
        QuickAdded added = isList(target)
                ? forms.once(
                        once, "list " + id(target), lines, () -> putDown.add(id(target), lines), QuickRow::isArticle)
                : add.add(once, lines, cart(target));
        if (added.isRepeated()) {
            return new Put(added, List.of());
        }
        List<QuickRow> rows = added.order().rows();
        List<Integer> refused = rows.stream()
                .filter(row -> !row.isMerged() && !went(target, row))
                .map(QuickRow::line)
                .toList();
        return new Put(
                added,
                rows.stream()
                        .filter(row ->
                                refused.contains(row.isMerged() ? row.mergedInto() : Integer.valueOf(row.line())))
                        .map(QuickRow::typed)
                        .toList());
    }

    /** An article without price or stock now stands well on a list, but not in a cart. */
    private static boolean went(String target, QuickRow row) {
        return isList(target) ? row.isArticle() : row.isAccepted();
    }

    public static boolean isList(String target) {
        return target.matches("l[0-9]{1,18}");
    }

    /**
     * The cart that a line would go into; the current one, when it is to go on a list.
     *
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND} when the target is neither
     */
    public static long cart(String target) {
        if (!target.isEmpty() && !isList(target) && !isCart(target)) {
            throw new RuleViolated(CartRule.CART_NOT_FOUND);
        }
        return isCart(target) ? id(target) : CartRepository.Owner.CURRENT;
    }

    private static boolean isCart(String target) {
        return target.matches("c[1-9][0-9]{0,17}");
    }

    /** The page of the target. */
    public static String address(String target) {
        if (isList(target)) {
            return "/list/" + id(target);
        }
        return isCart(target) ? "/cart/" + id(target) : "/cart";
    }

    private static long id(String target) {
        return Long.parseLong(target.substring(1));
    }
}
