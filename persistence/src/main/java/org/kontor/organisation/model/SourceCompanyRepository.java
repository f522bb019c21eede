package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.organisation.event.SourceCompany;

/** Companies that came with the books of another system. */
@ApplicationScoped
public class SourceCompanyRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Adds those whose number is not known yet; what is known stays as it is. */
    public void addMissing(List<SourceCompany> companies) {
        for (SourceCompany company : companies) {
            entities.createNativeQuery(
                            """
                            insert into organisation.company
                              (number, name, country, currency, walk_in, source, source_number)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                            on conflict do nothing
                            """)
                    .setParameter(1, company.number())
                    .setParameter(2, company.name())
                    .setParameter(3, company.country())
                    .setParameter(4, company.currency())
                    .setParameter(5, company.sourceNumber() == null)
                    .setParameter(6, company.source())
                    .setParameter(7, company.sourceNumber() == null ? "" : company.sourceNumber())
                    .executeUpdate();
        }
    }
}
