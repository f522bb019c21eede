package org.kontor.inventory.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.inventory.event.WrittenOff;

/** Write-offs of the past. They tell where goods went; no balance of ours moves. */
@ApplicationScoped
public class WriteOffRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Adds lines that are not there yet, and their documents. */
    public void add(String source, List<WrittenOff> lines) {
        for (WrittenOff line : lines) {
            entities.createNativeQuery(
                            """
                            insert into inventory.write_off
                              (number, source, source_number, company_id, at, country, country_name, currency, line_count)
                            values (?1, ?2, ?3, (select id from organisation.company where number = ?4), ?5, ?6, ?7, ?8, 0)
                            on conflict (source, source_number) do update set at = least(write_off.at, excluded.at)
                            """)
                    .setParameter(1, line.number())
                    .setParameter(2, source)
                    .setParameter(3, line.sourceNumber())
                    .setParameter(4, line.companyNumber())
                    .setParameter(5, line.at().atOffset(java.time.ZoneOffset.UTC))
                    .setParameter(6, line.country())
                    .setParameter(7, line.countryName())
                    .setParameter(8, line.currency())
                    .executeUpdate();
            entities.createNativeQuery(
                            """
                            with document as (
                              update inventory.write_off set line_count = line_count + 1
                              where source = ?1 and source_number = ?2 returning id, line_count)
                            insert into inventory.write_off_line
                              (write_off_id, line_no, product_id, sku, reason, unit, quantity, at, source_line_key)
                            select document.id, document.line_count,
                              (select id from catalog.product where sku = nullif(?3, '')), ?4, nullif(?5, ''), ?6, ?7, ?8, ?9
                            from document
                            """)
                    .setParameter(1, source)
                    .setParameter(2, line.sourceNumber())
                    .setParameter(3, line.productSku())
                    .setParameter(4, line.sku())
                    .setParameter(5, line.reason())
                    .setParameter(6, line.unit())
                    .setParameter(7, line.quantity())
                    .setParameter(8, line.at().atOffset(java.time.ZoneOffset.UTC))
                    .setParameter(9, line.lineKey())
                    .executeUpdate();
        }
    }
}
