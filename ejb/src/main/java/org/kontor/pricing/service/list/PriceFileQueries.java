package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SafeCsv;
import org.kontor.kernel.SqlRow;

/** All prices of a list that hold now or later - none that another has replaced for good - as a file for spreadsheets: read in pieces, whatever the length of the list. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_READ)
public class PriceFileQueries {

    private static final int PIECE = 5000;

    private static final List<String> COLUMNS = List.of(
            "list",
            "currency",
            "article",
            "name",
            "from_quantity",
            "unit",
            "price",
            "per",
            "valid_from",
            "valid_to",
            "origin");

    private static final String ROWS =
            """
            select p.id, a.sku, a.name_en, p.min_quantity, p.unit, p.amount, p.price_base, nullif(p.valid_from, '-infinity'),
              nullif(p.valid_to, 'infinity'), p.by_rule
            from catalog.product a join pricing.price p on p.product_id = a.id
            where p.price_list_id = ?1 and a.sku >= ?2 and (a.sku, p.id) > (?2, ?3) and p.valid_to > ?4
              and not exists (select from pricing.price later where later.price_list_id = ?1 and later.product_id = p.product_id
                and later.unit = p.unit and later.min_quantity = p.min_quantity and later.by_rule = p.by_rule
                and later.valid_from > p.valid_from and later.valid_from <= ?4 and later.valid_to >= p.valid_to)
            order by a.sku, p.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @param out is not closed */
    public void write(PriceListView list, OutputStream out) {
        SafeCsv csv = new SafeCsv(out).row(COLUMNS);
        Instant now = clock.instant();
        String sku = "";
        long id = 0;
        List<SqlRow> rows;
        do {
            rows = SqlRow.all(entities.createNativeQuery(ROWS)
                    .setParameter(1, list.id())
                    .setParameter(2, sku)
                    .setParameter(3, id)
                    .setParameter(4, now.atOffset(ZoneOffset.UTC))
                    .setMaxResults(PIECE)
                    .getResultList());
            for (SqlRow row : rows) {
                id = row.number();
                sku = row.text();
                csv.row(List.of(
                        list.code(),
                        list.currency(),
                        sku,
                        row.text(),
                        plain(row.decimal()),
                        row.text(),
                        plain(row.decimal()),
                        plain(row.decimal()),
                        Objects.toString(row.instant(), ""),
                        Objects.toString(row.instant(), ""),
                        row.flag() ? "rule" : "hand"));
            }
        } while (rows.size() == PIECE);
        csv.flush();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
