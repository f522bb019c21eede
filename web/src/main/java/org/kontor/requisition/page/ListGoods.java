package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.kontor.cart.service.quick.AddQuickLines;
import org.kontor.cart.service.quick.FormsOnce;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.service.AddToRequisitionList;
import org.kontor.requisition.service.CopyRequisitionItems;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.requisition.service.WantedItems;

/** The forms that do something with the items of a list: order them, put them into another list, add more. Each counts once. */
@RequestScoped
public class ListGoods {

    @EJB
    private RequisitionQueries queries;

    @EJB
    private CopyRequisitionItems copy;

    @EJB
    private AddToRequisitionList add;

    @EJB
    private AddQuickLines cart;

    @EJB
    private QuickOrderQueries typed;

    @EJB
    private FormsOnce forms;

    @Inject
    private Ids ids;

    private QuickAdded ordered;
    private List<QuickRow> unknown = List.of();

    /** One list and the form that was sent from it. @param token empty when it names none: then it counts whenever it is sent */
    record Sent(long list, String token) {}

    void orderAll(Sent form) {
        order(form, WantedItems.of(form.list(), null));
    }

    /** @throws RuleViolated {@link RequisitionRule#NOTHING_CHOSEN} */
    void order(Sent form, List<Long> chosen) {
        if (chosen.isEmpty()) {
            throw new RuleViolated(RequisitionRule.NOTHING_CHOSEN);
        }
        order(form, WantedItems.of(form.list(), chosen));
    }

    private void order(Sent form, WantedItems wanted) {
        ordered = cart.add(once("", form), wanted.toString(), () -> queries.toOrder(wanted));
    }

    /** @param move whether they leave this list */
    void copy(Sent form, List<Long> chosen, long into, boolean move) {
        WantedItems wanted = WantedItems.of(form.list(), chosen);
        forms.once(once("copy", form), "copy " + wanted + into + move, () -> copy.copy(wanted, into, move));
    }

    /** @return what the page says afterwards; empty when there are lines that it has to show */
    String add(Sent form, String text) {
        List<TypedLine> lines = typed.read(text);
        QuickAdded put = forms.once(
                once("add", form),
                "list " + form.list(),
                lines,
                () -> add.add(form.list(), lines),
                QuickRow::isArticle);
        if (put.isRepeated()) {
            return put.isWhole() ? "list-added" : "list-added-some";
        }
        unknown = put.order().rows().stream()
                .filter(row -> !row.isArticle() && !row.isMerged())
                .toList();
        return unknown.isEmpty() ? "list-added" : "";
    }

    private UUID once(String what, Sent form) {
        return form.token().isEmpty()
                ? ids.next()
                : UUID.nameUUIDFromBytes((what + form.list() + form.token()).getBytes(StandardCharsets.UTF_8));
    }

    /** What came of ordering; null when nothing was ordered. */
    QuickAdded ordered() {
        return ordered;
    }

    /** Lines that could not be added. */
    List<QuickRow> unknown() {
        return unknown;
    }
}
