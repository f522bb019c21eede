package org.kontor.order.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.event.SourceProduct;
import org.kontor.inventory.event.WrittenOff;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;
import org.kontor.organisation.event.SourceCompany;

/**
 * Puts orders and cancellations of another system into the books, many lines by one statement. The lines of one call lie in
 * a temporary table of the transaction; a line is known again by its fingerprint and its place among equal lines.
 */
@ApplicationScoped
public class TradeHistoryRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Lays the staged lines out, finds those that are in the books already, and judges the rest. */
    public List<LineRefused> lay(StagedLines lines) {
        execute(TradeHistorySql.TABLE);
        execute("truncate pg_temp.import_chunk");
        execute(TradeHistorySql.LAY, lines.source(), lines.runId(), lines.firstGroup(), lines.lastGroup());
        execute("analyze pg_temp.import_chunk");
        execute(TradeHistorySql.KNOWN);
        execute(TradeHistorySql.JUDGE, lines.source(), lines.source(), lines.source());
        return query(
                "select record_no, refusal, document from pg_temp.import_chunk where refusal is not null",
                row -> new LineRefused(row.getLong(1), row.getString(2), "order_number", row.getString(3)));
    }

    /** Records of the laid lines that are new. */
    public List<Long> fresh() {
        return query(
                "select record_no from pg_temp.import_chunk where not known and refusal is null",
                row -> row.getLong(1));
    }

    /** Companies that the new lines name and nobody here knows. */
    public List<SourceCompany> unknownCompanies() {
        return query(
                """
                select distinct on (customer) customer, customer_name, country, currency, source, source_customer
                from pg_temp.import_chunk c
                where not known and refusal is null
                  and not exists (select from organisation.company k where k.number = c.customer)
                order by customer, record_no
                """,
                row -> new SourceCompany(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /** Articles that the new lines name and nobody here knows, with the name that a sale of them carries. */
    public List<SourceProduct> unknownProducts() {
        return query(
                """
                select distinct on (product_sku) product_sku, coalesce(sold_as, product_sku), unit, source
                from (select c.*, case when type <> 'WRITE_OFF' and name <> '' then name end as sold_as
                      from pg_temp.import_chunk c where not known and refusal is null and line_kind = 'PRODUCT') c
                where not exists (select from catalog.product p
                  where p.sku = c.product_sku and (p.name_en <> p.sku or p.source <> c.source))
                order by product_sku, sold_as is null, record_no
                """,
                row -> new SourceProduct(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** New write-offs, which the context of stock keeps. */
    public List<WrittenOff> writeOffs() {
        return query(
                """
                select number, document, customer, at, country, country_name, currency,
                  case when line_kind = 'PRODUCT' then product_sku else '' end, sku, name, unit, quantity, line_key
                from pg_temp.import_chunk where type = 'WRITE_OFF' and not known and refusal is null order by record_no
                """,
                row -> new WrittenOff(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getObject(12, BigDecimal.class),
                        row.getString(13)));
    }

    /** Writes new orders and cancellations, and adds new lines to those that are here. */
    public void write(String source) {
        execute(TradeHistorySql.ORDERS);
        execute(TradeHistorySql.ORDER_LINES);
        execute(TradeHistorySql.ORDER_TOTALS, source);
        execute(TradeHistorySql.CANCELLATIONS);
        execute(TradeHistorySql.CANCELLATION_LINES);
        execute(TradeHistorySql.CANCELLATION_TOTALS, source);
    }

    private void execute(String sql, Object... values) {
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <T> List<T> query(String sql, Row<T> row) {
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
