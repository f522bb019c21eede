package org.kontor.cart.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.kernel.PersonalDataRepository;

/** Carts are personal, and need not be kept. */
@ApplicationScoped
public class CartPersonalDataRepository extends PersonalDataRepository {

    private static final String BOOKS = "Papers of trade";

    @Override
    public String context() {
        return "cart";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(Piece.erased(
                "cart.cart",
                columns(
                        "company",
                        "c.name",
                        "name",
                        "k.name",
                        "comment",
                        "k.comment",
                        "changed",
                        "k.changed_at",
                        "article",
                        "p.sku",
                        "quantity",
                        "l.quantity",
                        "remark",
                        "l.comment"),
                "from cart.cart k join organisation.company c on c.id = k.company_id left join cart.cart_line l on l.cart_id = k.id left join catalog.product p on p.id = l.product_id where k.person_id = ?1",
                """
                        delete from cart.cart where person_id = ?1"""));
    }
}
