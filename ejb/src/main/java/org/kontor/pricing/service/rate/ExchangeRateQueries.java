package org.kontor.pricing.service.rate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.pricing.model.rate.EuroRate;

/** Exchange rates as they were known on a day. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_READ)
public class ExchangeRateQueries {

    /** A rate holds until the next one, but a currency that has had none for a month has none any more. */
    private static final String RATES =
            """
            select distinct on (currency) currency, day, rate from pricing.exchange_rate
            where day <= ?1 and day > ?2 order by currency, day desc
            """;

    @PersistenceContext
    private EntityManager entities;

    /** What one euro was worth, by currency. */
    public List<EuroRate> on(LocalDate day) {
        return SqlRow.all(entities.createNativeQuery(RATES)
                        .setParameter(1, Date.valueOf(day))
                        .setParameter(2, Date.valueOf(day.minusMonths(1)))
                        .getResultList())
                .stream()
                .map(r -> new EuroRate(r.text(), r.day(), r.decimal()))
                .toList();
    }
}
