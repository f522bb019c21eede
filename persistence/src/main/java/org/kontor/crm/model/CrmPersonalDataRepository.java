package org.kontor.crm.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** People whom we know at customers and at those who may become some, found by the e-mail address that somebody has. */
@ApplicationScoped
public class CrmPersonalDataRepository extends PersonalDataRepository {

    private static final String WORK = "Records of the work of staff";
    private static final String HIS =
            "contact_email <> '' and lower(contact_email) = lower((select email from identity.person where id = ?1))";

    @Override
    public String context() {
        return "crm";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.erased(
                        "crm.conflict",
                        Map.of(),
                        "",
                        "delete from crm.conflict f where f.kind = 'CONTACT' and f.number in (select number from crm.contact where "
                                + HIS + ")"),
                Piece.erased(
                        "crm.contact",
                        columns("name", "name", "e-mail", "contact_email", "phone", "phone", "job title", "job_title"),
                        "from crm.contact where " + HIS,
                        "update crm.contact set name = 'Erased person ' || ?1, contact_email = '', phone = '', job_title = '',"
                                + " gone = true, version = version + 1 where " + HIS),
                Piece.erased(
                        "crm.lead",
                        columns(
                                "number",
                                "number",
                                "company",
                                "company_name",
                                "name",
                                "contact_name",
                                "e-mail",
                                "contact_email",
                                "phone",
                                "contact_phone"),
                        "from crm.lead where " + HIS,
                        "update crm.lead set contact_name = 'Erased person ' || ?1, contact_email = '', contact_phone = '',"
                                + " version = version + 1 where " + HIS),
                Piece.kept("crm.opportunity", Map.of(), "", null, WORK),
                Piece.kept("crm.service_case", Map.of(), "", null, WORK),
                Piece.kept("crm.activity", Map.of(), "", null, WORK));
    }
}
