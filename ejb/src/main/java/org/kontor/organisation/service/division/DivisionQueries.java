package org.kontor.organisation.service.division;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.model.OrganisationRule;

/** The divisions of the house, and which company each looks after. */
@Stateless
@RolesAllowed(Permission.STAFF_ROLE_MANAGE)
public class DivisionQueries {

    /**
     * Who looks after a company.
     *
     * @param division null for none
     * @param contact null for one who is not of staff here
     * @param contactName null for the sales desk
     */
    public record Care(String companyName, Long division, Long contact, String contactName, String phone) {}

    /** Somebody of staff. */
    public record Colleague(long id, String name) {}

    /** Companies of a country that belong to no division. */
    public record Unassigned(String country, long companies) {}

    @PersistenceContext
    private EntityManager entities;

    /** Those in use, by code. */
    public List<DivisionView> list() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select d.id, d.code, d.name_en, d.name_zh,
                                  (select count(*) from organisation.company c where c.division_id = d.id) as companies,
                                  (select count(distinct h.person_id) from identity.held_role h
                                    where h.division_id = d.id) as staff, d.version
                                from organisation.division d where d.active order by d.code
                                """)
                        .getResultList())
                .stream()
                .map(r ->
                        new DivisionView(r.number(), r.text(), r.text(), r.text(), r.number(), r.number(), r.number()))
                .toList();
    }

    /** @throws RuleViolated {@link OrganisationRule#COMPANY_NOT_FOUND} */
    public Care of(String companyNumber) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select c.name, c.division_id, s.person_id, s.name, s.phone from organisation.company c
                                left join organisation.sales_contact s on s.company_id = c.id where c.number = ?1
                                """)
                        .setParameter(1, companyNumber)
                        .getResultList())
                .stream()
                .findFirst()
                .map(r -> new Care(r.text(), orNull(r.number()), orNull(r.number()), r.text(), r.text()))
                .orElseThrow(
                        () -> new RuleViolated(OrganisationRule.COMPANY_NOT_FOUND, Map.of("company", companyNumber)));
    }

    /** Who of us can be a contact; at most 500, by name. */
    public List<Colleague> colleagues() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select p.id, p.name from identity.person p
                                where p.staff and p.active and exists (select from identity.held_role h
                                  where h.person_id = p.id and h.company_id is null) order by p.name, p.id limit 500
                                """)
                        .getResultList())
                .stream()
                .map(r -> new Colleague(r.number(), r.text()))
                .toList();
    }

    /** The countries of companies without a division, where most are first. */
    public List<Unassigned> unassigned() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select country, count(*) as companies from organisation.company where division_id is null
                                group by country order by companies desc, country
                                """)
                        .getResultList())
                .stream()
                .map(r -> new Unassigned(r.text(), r.number()))
                .toList();
    }

    private static Long orNull(long number) {
        return number == 0 ? null : number;
    }
}
