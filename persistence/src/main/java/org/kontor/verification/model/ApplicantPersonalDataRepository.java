package org.kontor.verification.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** Who applied for a company: its papers stay with it, the person goes. */
@ApplicationScoped
public class ApplicantPersonalDataRepository extends PersonalDataRepository {

    private static final String BOOKS = "Papers of trade";

    @Override
    public String context() {
        return "verification";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.erased(
                        "verification.application",
                        columns(
                                "number",
                                "a.number",
                                "company",
                                "a.legal_name",
                                "name",
                                "a.contact_name",
                                "e-mail",
                                "a.contact_email",
                                "phone",
                                "a.contact_phone",
                                "received",
                                "a.received_at",
                                "terms",
                                "a.terms_version"),
                        "from verification.application a where a.contact_email = (select email from identity.person where id = ?1)",
                        """
                        update verification.application set contact_name = 'Erased person ' || ?1,
                          contact_email = 'erased-' || ?1 || '@erased.invalid', contact_phone = null, version = version + 1
                        where contact_email = (select email from identity.person where id = ?1)"""),
                Piece.kept("verification.application_message", Map.of(), "", null, BOOKS),
                Piece.kept("verification.document", Map.of(), "", null, BOOKS),
                Piece.kept("verification.standing", Map.of(), "", null, BOOKS),
                Piece.kept("verification.standing_history", Map.of(), "", null, BOOKS),
                Piece.kept("verification.check_entry", Map.of(), "", null, BOOKS),
                Piece.kept("verification.screening_hit", Map.of(), "", null, BOOKS),
                Piece.kept("verification.bank_account", Map.of(), "", null, BOOKS),
                Piece.kept("verification.tax_check", Map.of(), "", null, BOOKS));
    }
}
