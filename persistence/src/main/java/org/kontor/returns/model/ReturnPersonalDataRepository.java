package org.kontor.returns.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.kernel.PersonalDataRepository;

/** Returns are papers of trade like the orders they speak of: who asked stays in them as long as the law says. */
@ApplicationScoped
public class ReturnPersonalDataRepository extends PersonalDataRepository {

    @Override
    public String context() {
        return "returns";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(Piece.kept(
                "returns.goods_return",
                columns(
                        "return",
                        "r.number",
                        "order",
                        "r.order_number",
                        "asked",
                        "r.requested_at",
                        "by",
                        "r.requester_name",
                        "words",
                        "r.words"),
                "from returns.goods_return r where r.requester_id = ?1 order by r.id",
                """
                update returns.goods_return set requester_name = 'Erased person ' || requester_id, words = '',
                  version = version + 1 where requester_id = ?1""",
                "Papers of trade"));
    }
}
