package org.kontor.report.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** Figures of spending by person bear no name: they refer to one who may have none any more. */
@ApplicationScoped
public class SpendPersonalDataRepository extends PersonalDataRepository {

    @Override
    public String context() {
        return "report";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.kept("report.spend_day", Map.of(), "", null, "Refers to a person who has no name any more"));
    }
}
