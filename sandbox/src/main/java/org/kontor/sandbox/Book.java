package org.kontor.sandbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The partners' own books, in a schema of their own: every call they received is appended and never changed, and what
 * they made of it stands beside it. Survives a restart. Every statement commits by itself.
 */
@ApplicationScoped
public class Book {

    private static final String SCHEMA =
            """
            create schema if not exists sandbox;
            create table if not exists sandbox.setting (only_one boolean primary key default true check (only_one),
              content text not null);
            create table if not exists sandbox.erp_call (id bigint generated always as identity primary key,
              received_at timestamptz not null default clock_timestamp(), message_id text not null,
              order_number text not null, outcome text not null, reply text, payload text not null);
            create index if not exists erp_call_order on sandbox.erp_call (order_number, id);
            create table if not exists sandbox.erp_order (id bigint generated always as identity (start with 500001)
              primary key, order_number text not null unique, decision text not null, answer text not null,
              booked_at timestamptz not null default clock_timestamp());
            create table if not exists sandbox.erp_cancelled (cancellation_number text not null, line_no int not null,
              order_number text not null, quantity numeric not null, primary key (cancellation_number, line_no));
            create index if not exists erp_cancelled_order on sandbox.erp_cancelled (order_number);
            create table if not exists sandbox.erp_stock (site text not null, sku text not null, own numeric not null,
              moved numeric not null, last_movement bigint not null, primary key (site, sku));
            create table if not exists sandbox.erp_snapshot (site text primary key, snapshot_no bigint not null);
            create table if not exists sandbox.crm_call (id bigint generated always as identity primary key,
              received_at timestamptz not null default clock_timestamp(), message_id text not null,
              record text not null, outcome text not null, payload text not null);
            create index if not exists crm_call_record on sandbox.crm_call (record, id);
            create table if not exists sandbox.crm_record (id bigint generated always as identity (start with 9001) primary key,
              kind text not null, number text, fields text not null, revision bigint not null, noted bigint not null,
              taken bigint not null, unique (kind, number));
            create table if not exists sandbox.carrier_call (id bigint generated always as identity primary key,
              received_at timestamptz not null default clock_timestamp(), message_id text not null,
              shipment_number text not null, outcome text not null, reply text, payload text not null);
            create index if not exists carrier_call_shipment on sandbox.carrier_call (shipment_number, id);
            create table if not exists sandbox.carrier_shipment (id bigint generated always as identity primary key,
              shipment_number text not null unique, carrier text not null, tracking_number text not null,
              ships_at timestamptz not null, delivers_at timestamptz not null,
              booked_at timestamptz not null default clock_timestamp());
            create table if not exists sandbox.mail (id bigint generated always as identity primary key,
              received_at timestamptz not null default clock_timestamp(), sender text not null, recipient text not null,
              message_id text, subject text, body_text text, body_html text, source bytea not null);
            create index if not exists mail_recipient on sandbox.mail (recipient, id);
            """;

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource database;

    void prepare() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Two nodes may start at once, and "if not exists" alone does not make that safe.
            statement.execute("select pg_advisory_lock(5500177)");
            statement.execute(SCHEMA);
            statement.execute("select pg_advisory_unlock(5500177)");
        } catch (SQLException failed) {
            throw new IllegalStateException("The sandbox cannot keep its books", failed);
        }
    }

    int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows as JSON objects named by their columns; also for statements that change and return. */
    public JsonArray rows(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows.build();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Optional<JsonObject> row(String sql, Object... values) {
        JsonArray rows = rows(sql, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getJsonObject(0));
    }

    public SandboxSettings settings() {
        return row("select content from sandbox.setting")
                .map(stored -> SandboxSettings.defaults().with(parse(stored.getString("content"))))
                .orElseGet(SandboxSettings::defaults);
    }

    public void keep(SandboxSettings settings) {
        update(
                """
                insert into sandbox.setting (content) values (?)
                on conflict (only_one) do update set content = excluded.content
                """,
                settings.toJson().toString());
    }

    public static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static JsonObject row(ResultSet result) throws SQLException {
        JsonObjectBuilder row = Json.createObjectBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            String name = result.getMetaData().getColumnLabel(i);
            Object value = result.getObject(i);
            if (value == null) {
                row.addNull(name);
            } else if (value instanceof Long number) {
                row.add(name, number);
            } else if (value instanceof Integer number) {
                row.add(name, number);
            } else if (value instanceof BigDecimal number) {
                row.add(name, number);
            } else if (value instanceof Boolean truth) {
                row.add(name, truth);
            } else if (value instanceof Timestamp at) {
                row.add(name, at.toInstant().toString());
            } else {
                row.add(name, value.toString());
            }
        }
        return row.build();
    }
}
