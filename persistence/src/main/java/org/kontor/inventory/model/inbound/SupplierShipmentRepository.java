package org.kontor.inventory.model.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/**
 * Puts what suppliers sent into the books, many lines by one statement. The lines of one call lie in a temporary table of the
 * transaction; all lines of an order are in one call.
 */
@ApplicationScoped
public class SupplierShipmentRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Lays the staged lines out, finds those that are in the books already, and judges the rest. */
    public List<LineRefused> lay(StagedLines lines) {
        String source = lines.source();
        execute(SupplierShipmentSql.TABLE);
        execute("truncate pg_temp.shipment_chunk");
        execute(SupplierShipmentSql.LAY, lines.runId(), lines.firstGroup(), lines.lastGroup());
        execute("analyze pg_temp.shipment_chunk");
        execute(SupplierShipmentSql.KNOWN, source);
        execute(SupplierShipmentSql.REPEATED);
        execute(SupplierShipmentSql.ORDER_DIFFERS, source);
        execute(SupplierShipmentSql.SHIPMENT_DIFFERS, source);
        int fallen;
        do {
            fallen = execute(SupplierShipmentSql.REFERENCE.formatted("weight"), source)
                    + execute(SupplierShipmentSql.REFERENCE.formatted("freight"), source);
        } while (fallen > 0);
        return query(
                "select record_no, refusal, field, detail from pg_temp.shipment_chunk where refusal is not null"
                        + " order by record_no",
                row -> new LineRefused(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** Records of the laid lines that are new. */
    public List<Long> fresh() {
        return query(
                "select record_no from pg_temp.shipment_chunk where not known and refusal is null",
                row -> row.getLong(1));
    }

    /** Writes suppliers, orders and shipments that are new, and the new lines. */
    public void write(String source) {
        execute(SupplierShipmentSql.SUPPLIERS);
        execute(SupplierShipmentSql.ORDERS, source);
        execute(SupplierShipmentSql.SHIPMENTS, source);
        execute(SupplierShipmentSql.LINES, source);
    }

    private int execute(String sql, Object... values) {
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
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
