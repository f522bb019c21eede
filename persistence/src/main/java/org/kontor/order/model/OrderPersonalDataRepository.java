package org.kontor.order.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** Orders are papers of trade: the name of the buyer stays in them as long as the law asks, and then goes. */
@ApplicationScoped
public class OrderPersonalDataRepository extends PersonalDataRepository {

    private static final String BOOKS = "Papers of trade";

    @Override
    public String context() {
        return "order";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.kept(
                        "order_.sales_order",
                        columns(
                                "order",
                                "o.number",
                                "placed",
                                "o.placed_at",
                                "company",
                                "o.company_name",
                                "buyer",
                                "o.buyer_name",
                                "e-mail",
                                "o.buyer_email",
                                "status",
                                "o.status",
                                "total",
                                "o.gross_amount",
                                "currency",
                                "o.currency"),
                        "from order_.sales_order o where o.buyer_id = ?1 order by o.placed_at",
                        "select cast(privacy.anonymise_books(?1, 'Erased person ' || ?1) as text), 0",
                        BOOKS),
                Piece.kept(
                        "order_.order_history",
                        columns("order", "o.number", "at", "h.at", "step", "h.verb", "who", "h.actor"),
                        "from order_.order_history h join order_.sales_order o on o.id = h.order_id where o.buyer_id = ?1"
                                + " and h.actor = o.buyer_name order by h.id",
                        null,
                        BOOKS),
                Piece.kept("integration.outbox_message", Map.of(), "", null, BOOKS),
                Piece.kept("integration.partner_message", Map.of(), "", null, BOOKS),
                Piece.kept("order_.recurring_history", Map.of(), "", null, BOOKS),
                Piece.erased(
                        "order_.bought_hidden",
                        columns("article", "p.sku"),
                        "from order_.bought_hidden h join catalog.product p on p.id = h.product_id where h.person_id = ?1",
                        """
                        delete from order_.bought_hidden where person_id = ?1"""),
                new Piece(
                        "order_.recurring_order",
                        columns("number", "r.number", "name", "r.name", "status", "r.status", "next", "r.next_date"),
                        "from order_.recurring_order r where r.owner_id = ?1",
                        """
                        update order_.recurring_order set status = 'ENDED', next_date = null, next_at = null,
                          version = version + 1 where owner_id = ?1 and status <> 'ENDED'""",
                        """
                        update order_.recurring_order set owner_name = 'Erased person ' || owner_id, version = version + 1
                        where owner_id = ?1""",
                        BOOKS));
    }
}
