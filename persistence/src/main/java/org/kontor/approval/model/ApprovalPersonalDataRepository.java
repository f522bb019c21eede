package org.kontor.approval.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** Who decided on an order is part of its papers; absences are nobody else's business. */
@ApplicationScoped
public class ApprovalPersonalDataRepository extends PersonalDataRepository {

    private static final String BOOKS = "Papers of trade";

    @Override
    public String context() {
        return "approval";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.erased(
                        "approval.absence",
                        columns("from", "a.from_day", "until", "a.until_day"),
                        "from approval.absence a where a.person_id = ?1",
                        """
                        delete from approval.absence where person_id = ?1"""),
                Piece.kept(
                        "approval.flow_decision",
                        columns(
                                "order",
                                "f.order_number",
                                "at",
                                "d.at",
                                "verdict",
                                "d.verdict",
                                "comment",
                                "d.comment"),
                        "from approval.flow_decision d join approval.flow f on f.id = d.flow_id where d.person_id = ?1",
                        null,
                        BOOKS),
                Piece.kept(
                        "approval.flow_forward",
                        columns(
                                "order",
                                "f.order_number",
                                "at",
                                "w.at",
                                "from",
                                "w.from_name",
                                "to",
                                "w.to_name",
                                "comment",
                                "w.comment"),
                        "from approval.flow_forward w join approval.flow_seat s on s.id = w.seat_id"
                                + " join approval.flow f on f.id = s.flow_id where ?1 in (w.from_id, w.to_id)",
                        null,
                        BOOKS),
                Piece.kept("approval.rule", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.authority", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.spend_limit", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.limit_balance", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.limit_entry", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.flow", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.flow_seat", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.flow_asked", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.kept("approval.budget_entry", Map.of(), "", null, "Refers to a person who has no name any more"));
    }
}
