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
        return List.of(
                fileLines(),
                Piece.erased(
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
                                "unit",
                                "coalesce(nullif(l.unit, ''), p.unit)",
                                "remark",
                                "l.comment"),
                        "from cart.cart k join organisation.company c on c.id = k.company_id left join cart.cart_line l on l.cart_id = k.id left join catalog.product p on p.id = l.product_id where k.person_id = ?1",
                        """
                        delete from cart.cart where person_id = ?1"""));
    }

    private static Piece fileLines() {
        return Piece.erased(
                "cart.order_file",
                columns(
                        "company",
                        "c.name",
                        "file",
                        "f.name",
                        "carts",
                        "f.cart_name",
                        "handed in",
                        "f.uploaded_at",
                        "code",
                        "l.code",
                        "quantity",
                        "l.quantity"),
                "from cart.order_file f join organisation.company c on c.id = f.company_id"
                        + " left join cart.order_file_line l on l.file_id = f.id where f.person_id = ?1",
                """
                delete from cart.order_file where person_id = ?1""");
    }
}
