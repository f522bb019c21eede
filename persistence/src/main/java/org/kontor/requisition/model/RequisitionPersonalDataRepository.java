package org.kontor.requisition.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.kernel.PersonalDataRepository;

/** Lists are their owner's and need not be kept; what others shared with a person is theirs. */
@ApplicationScoped
public class RequisitionPersonalDataRepository extends PersonalDataRepository {

    @Override
    public String context() {
        return "requisition";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.erased(
                        "requisition.share",
                        columns("list", "l.name", "access", "s.access"),
                        "from requisition.share s join requisition.list l on l.id = s.list_id where s.person_id = ?1",
                        """
                        delete from requisition.share where person_id = ?1"""),
                Piece.erased(
                        "requisition.filed",
                        columns("list", "l.name", "folder", "f.folder"),
                        "from requisition.filed f join requisition.list l on l.id = f.list_id where f.person_id = ?1",
                        """
                        delete from requisition.filed where person_id = ?1"""),
                Piece.erased(
                        "requisition.list",
                        columns(
                                "company",
                                "c.name",
                                "name",
                                "l.name",
                                "note",
                                "l.note",
                                "article",
                                "i.sku",
                                "quantity",
                                "i.quantity",
                                "changed",
                                "l.changed_at"),
                        "from requisition.list l join organisation.company c on c.id = l.company_id"
                                + " left join requisition.item i on i.list_id = l.id where l.owner_id = ?1",
                        """
                        delete from requisition.list where owner_id = ?1"""));
    }
}
