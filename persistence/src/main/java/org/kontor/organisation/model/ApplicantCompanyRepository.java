package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Companies that came by an application. */
@ApplicationScoped
public class ApplicantCompanyRepository {

    /** Who applied. */
    public record Applicant(
            String number,
            String name,
            String country,
            String currency,
            String language,
            String timeZone,
            String vatId,
            String email,
            String phone) {}

    /** Where it sits. */
    public record Seat(String street, String city, String region, String postalCode) {}

    @PersistenceContext
    private EntityManager entities;

    /** @return the id of the new company */
    public long add(Applicant company, Seat seat, Instant at) {
        long id = ((Number) entities.createNativeQuery(
                                """
                                insert into organisation.company (number, name, country, currency, language, time_zone, vat_id,
                                  email, phone, source, source_number, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'application', ?1, ?10) returning id
                                """)
                        .setParameter(1, company.number())
                        .setParameter(2, company.name())
                        .setParameter(3, company.country())
                        .setParameter(4, company.currency())
                        .setParameter(5, company.language())
                        .setParameter(6, company.timeZone())
                        .setParameter(7, company.vatId())
                        .setParameter(8, company.email())
                        .setParameter(9, company.phone())
                        .setParameter(10, at.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
        entities.createNativeQuery(
                        """
                        insert into organisation.address (company_id, label, recipient, street, city, region, postal_code,
                          country, phone, preferred)
                        values (?1, 'Main', ?2, ?3, ?4, ?5, ?6, ?7, ?8, true)
                        """)
                .setParameter(1, id)
                .setParameter(2, company.name())
                .setParameter(3, seat.street())
                .setParameter(4, seat.city())
                .setParameter(5, seat.region())
                .setParameter(6, seat.postalCode())
                .setParameter(7, company.country())
                .setParameter(8, company.phone())
                .executeUpdate();
        return id;
    }
}
