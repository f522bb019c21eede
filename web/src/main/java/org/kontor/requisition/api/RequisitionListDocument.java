package org.kontor.requisition.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.ShareRepository;
import org.kontor.requisition.service.RequisitionView;

/**
 * A list of what is needed again and again, as the caller may use it.
 *
 * @param folder in which the caller keeps it; empty for none
 * @param access READ, ORDER, EDIT or OWN; each includes those before it
 * @param version says upon which state a change is made
 */
public record RequisitionListDocument(
        long id,
        String name,
        String note,
        String folder,
        String owner,
        String access,
        int itemCount,
        String changedBy,
        Instant changedAt,
        long version) {

    static RequisitionListDocument of(RequisitionList list) {
        return new RequisitionListDocument(
                list.id(),
                list.name(),
                list.note(),
                list.folder(),
                list.ownerName(),
                list.access().name(),
                list.itemCount(),
                list.changedBy(),
                list.changedAt(),
                list.version());
    }

    /**
     * The same with its items at the caller's prices of now.
     *
     * @param shares left out for whoever does not own it
     */
    public record Whole(RequisitionListDocument list, List<Item> items, List<Share> shares) {

        static Whole of(RequisitionView view) {
            return new Whole(
                    RequisitionListDocument.of(view.list()),
                    IntStream.range(0, view.items().size())
                            .mapToObj(i -> Item.of(
                                    view.items().get(i), view.order().rows().get(i)))
                            .toList(),
                    view.list().access() == Access.OWN
                            ? view.shares().stream().map(Share::of).toList()
                            : null);
        }
    }

    /**
     * @param id by which the item is changed, ordered and copied
     * @param state what it would be as a line of an order: ok, rounded, replaced, not-found, no-price, not-allowed, low-stock
     */
    public record Item(
            long id,
            String sku,
            String name,
            String unit,
            BigDecimal quantity,
            String state,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal net,
            BigDecimal available) {

        static Item of(RequisitionRepository.Item item, QuickRow row) {
            return new Item(
                    item.id(),
                    item.sku(),
                    row.article() == null ? null : row.article().name(),
                    row.unit() == null
                            ? (item.unit().isEmpty() ? null : item.unit())
                            : row.unit().unit(),
                    item.quantity(),
                    row.outcome(),
                    row.price() == null ? null : row.price().amount(),
                    row.price() == null ? null : row.price().base(),
                    row.net() == null ? null : row.net().amount(),
                    row.available());
        }
    }

    /** @param kind unit or person */
    public record Share(long id, String kind, String name, String access) {

        static Share of(ShareRepository.Share share) {
            return new Share(
                    share.id(),
                    share.unit() ? "unit" : "person",
                    share.name(),
                    share.access().name());
        }
    }

    /** @param who what is said to share with it: p or u and a number */
    public record Target(String who, String kind, String name) {

        static Target of(ShareRepository.Target target) {
            return new Target(target.who(), target.unit() ? "unit" : "person", target.name());
        }
    }
}
