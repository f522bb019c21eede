package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/** The divisions of the house, and which company belongs to which. */
@ApplicationScoped
public class DivisionRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(Division division) {
        entities.persist(division);
    }

    public boolean isCodeTaken(String code) {
        return !entities.createNativeQuery("select id from organisation.division where code = ?1")
                .setParameter(1, code == null ? "" : code.strip())
                .getResultList()
                .isEmpty();
    }

    /** @throws RuleViolated {@link OrganisationRule#DIVISION_NOT_FOUND} */
    public Division inUse(long id) {
        return entities.createQuery("select d from Division d where d.id = :id and d.active = true", Division.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrganisationRule.DIVISION_NOT_FOUND, Map.of("division", id)));
    }

    /** How many companies belong to it, and how many roles are held for it now or will be. */
    public long uses(long id) {
        return ((Number) entities.createNativeQuery(
                                """
                                select (select count(*) from organisation.company where division_id = ?1)
                                  + (select count(*) from identity.membership where division_id = ?1
                                      and (ends_at is null or ends_at > now()))
                                """)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    /** @param division null for none @return whether there is such a company */
    public boolean assign(String companyNumber, Long division) {
        return entities.createNativeQuery("update organisation.company set division_id = cast(nullif(?2, 0) as bigint),"
                                + " version = version + 1 where number = ?1")
                        .setParameter(1, companyNumber)
                        .setParameter(2, division == null ? 0L : division)
                        .executeUpdate()
                == 1;
    }

    /** All companies of a country that belong to no division. @return how many */
    public int assignCountry(String country, long division) {
        return entities.createNativeQuery("update organisation.company set division_id = ?2, version = version + 1"
                        + " where country = ?1 and division_id is null")
                .setParameter(1, country)
                .setParameter(2, division)
                .executeUpdate();
    }

    /** The name and the address of somebody of staff who works here. */
    public Optional<Object[]> staff(long person) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        java.util.List<Object[]> found = entities.createNativeQuery(
                        "select name, email, time_zone from identity.person where id = ?1 and staff and active")
                .setParameter(1, person)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Says who of us speaks for the house to a company. */
    public void contact(String companyNumber, long person, String name, String email, String phone, String zone) {
        entities.createNativeQuery(
                        """
                        insert into organisation.sales_contact (company_id, person_id, name, email, phone, time_zone)
                        select c.id, ?2, ?3, ?4, ?5, ?6 from organisation.company c where c.number = ?1
                        on conflict (company_id) do update set person_id = excluded.person_id, name = excluded.name,
                          email = excluded.email, phone = excluded.phone, time_zone = excluded.time_zone,
                          version = sales_contact.version + 1
                        """)
                .setParameter(1, companyNumber)
                .setParameter(2, person)
                .setParameter(3, name)
                .setParameter(4, email)
                .setParameter(5, phone)
                .setParameter(6, zone)
                .executeUpdate();
    }

    /** From now on the sales desk speaks to the company. */
    public void withoutContact(String companyNumber) {
        entities.createNativeQuery("delete from organisation.sales_contact where company_id ="
                        + " (select id from organisation.company where number = ?1)")
                .setParameter(1, companyNumber)
                .executeUpdate();
    }
}
