package org.kontor.compliance.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** What the trail says of a person is held apart from it, and can go without breaking its chain. */
@ApplicationScoped
public class AuditPersonalDataRepository extends PersonalDataRepository {

    private static final String FORGET = "select compliance.erase_person(?1), 0";
    private static final String BOOKS = "Papers of trade";

    @Override
    public String context() {
        return "compliance";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                new Piece(
                        "compliance.audit_personal",
                        columns("field", "a.field", "value", "a.value"),
                        "from compliance.audit_personal a where a.person_id = ?1",
                        FORGET,
                        FORGET,
                        null),
                Piece.kept("compliance.audit_entry", Map.of(), "", null, BOOKS));
    }
}
