package org.kontor.tests.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.compliance.service.AnchorAudit;
import org.kontor.compliance.service.AuditVerdict;
import org.kontor.compliance.service.VerifyAudit;
import org.kontor.kernel.Permission;
import org.kontor.tests.container.Application;

/** The owner of the database, who can switch off every guard, changes the trail in a thousand ways; each is found. */
@ExtendWith(ArquillianExtension.class)
class AuditTamperContainerIT {

    private static final int WAYS = 1000;
    private static final int ENTRIES = 40;
    private static final List<String> COLUMNS = List.of(
            "at = at + interval '1 microsecond'",
            "actor = 'person-' || (random() * 1e9)::int",
            "session = session || 's1'",
            "acting_for = 'person-1' || acting_for",
            "request = request || 'x'",
            "company_id = coalesce(company_id, 0) + 1",
            "action = action || 'd'",
            "object = 'un' || object",
            "object_key = object_key || ' '",
            "detail = detail || '{\"added\": {\"new\": 1}}'",
            "detail = jsonb_set(detail, '{note,new}', '\"another\"')",
            "prev = sha256(prev)",
            "hash = sha256(hash)");

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource owner;

    private final Random random = new Random(20261122);
    private int chain;
    private int serial;

    @Test
    void noneOfAThousandChangesGoesUnseen() throws Exception {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            chain = chainOfNobody(sql);
            sql.execute("select set_config('kontor.chain', '" + chain + "', false)");
            fill(sql, ENTRIES);
            assertTrue(asSystem(() -> Application.bean(AnchorAudit.class).anchor(Duration.ZERO)));
            fill(sql, 5);
            assertWhole();

            Map<String, Integer> tried = new TreeMap<>();
            for (int way = 0; way < WAYS; way++) {
                Tampering tampering = tampering(way % 9);
                connection.setAutoCommit(false);
                guards(sql, false);
                save(sql);
                sql.execute(tampering.sql());
                guards(sql, true);
                connection.commit();

                assertFalse(verdict().whole(), way + " was not seen: " + tampering.name() + ": " + tampering.sql());
                tried.merge(tampering.name(), 1, Integer::sum);

                guards(sql, false);
                restore(sql);
                guards(sql, true);
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertWhole();
            assertEquals(8, tried.size());
        }
    }

    /** A trail whose guards are off is whole, and yet not trusted. */
    @Test
    void aGuardThatIsOffIsSeen() throws Exception {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            for (String guard : List.of(
                    "compliance.audit_entry disable trigger only_grows",
                    "compliance.audit_anchor disable trigger only_grows_whole",
                    "organisation.company disable trigger audit")) {
                sql.execute("alter table " + guard);
                try {
                    assertEquals("GUARD", verdict().faults().get(0).kind().name(), guard);
                } finally {
                    sql.execute("alter table " + guard.replace("disable", "enable"));
                }
            }
        }
        assertWhole();
    }

    private record Tampering(String name, String sql) {}

    private Tampering tampering(int kind) {
        long victim = 1 + random.nextInt(ENTRIES - 2);
        long other = victim + 1 + random.nextInt((int) (ENTRIES - victim));
        String at = " where chain = " + chain + " and seq = ";
        return switch (kind) {
            case 0, 1 ->
                new Tampering(
                        "edited",
                        "update compliance.audit_entry set " + COLUMNS.get(random.nextInt(COLUMNS.size())) + at
                                + victim);
            case 2 -> new Tampering("deleted", "delete from compliance.audit_entry" + at + victim);
            case 3 ->
                new Tampering(
                        "swapped",
                        "update compliance.audit_entry set seq = seq + 1000000" + at + victim + ";"
                                + "update compliance.audit_entry set seq = " + victim + at + other + ";"
                                + "update compliance.audit_entry set seq = " + other + " where chain = " + chain
                                + " and seq = " + (1_000_000 + victim));
            case 4 ->
                new Tampering(
                        "closed the gap",
                        "delete from compliance.audit_entry" + at + victim + ";"
                                + "update compliance.audit_entry set seq = seq + 999999 where chain = " + chain
                                + " and seq > " + victim
                                + ";update compliance.audit_entry set seq = seq - 1000000 where seq > 1000000;"
                                + rechain(victim)
                                + "update compliance.audit_head set seq = seq - 1 where chain = " + chain);
            case 5 ->
                new Tampering(
                        "cut the tail",
                        "delete from compliance.audit_entry where chain = " + chain + " and seq > " + victim + ";"
                                + "update compliance.audit_head h set seq = " + victim + ", hash = (select hash from"
                                + " compliance.audit_entry e" + at + victim + ") where h.chain = " + chain);
            case 6 ->
                new Tampering(
                        "rewrote all that follows",
                        "update compliance.audit_entry set object_key = 'another'" + at + victim + ";"
                                + rechain(victim));
            case 7 ->
                new Tampering(
                        "inserted",
                        "update compliance.audit_entry set seq = seq + 1000001 where chain = " + chain + " and seq > "
                                + victim + ";update compliance.audit_entry set seq = seq - 1000000 where seq > 1000000;"
                                + "insert into compliance.audit_entry select chain, seq + 1, at, actor, session, acting_for,"
                                + " request, company_id, action, object, 'inserted', detail, hash, hash"
                                + " from compliance.audit_entry" + at + victim + ";" + rechain(victim)
                                + "update compliance.audit_head set seq = seq + 1 where chain = " + chain);
            default ->
                new Tampering(
                        "removed or forged an anchor",
                        random.nextBoolean()
                                ? "delete from compliance.audit_anchor where id = (select max(id) from"
                                        + " compliance.audit_anchor)"
                                : "update compliance.audit_anchor set heads = replace(heads, '" + chain + ":" + ENTRIES
                                        + ":', '" + chain + ":" + victim + ":') where id = (select max(id) from"
                                        + " compliance.audit_anchor)");
        };
    }

    /** All hashes from an entry on made right again, and the head: what only an anchor gives away. */
    private String rechain(long from) {
        return """
                do $$ declare e record; p bytea := (select hash from compliance.audit_entry
                  where chain = %1$d and seq = %2$d - 1); begin
                  p := coalesce(p, sha256(convert_to('kontor-audit-%1$d', 'UTF8')));
                  for e in select * from compliance.audit_entry where chain = %1$d and seq >= %2$d order by seq loop
                    update compliance.audit_entry set prev = p, hash = sha256(p || convert_to(jsonb_build_array(e.chain, e.seq,
                      extract(epoch from e.at), e.actor, e.session, e.acting_for, e.request, e.company_id, e.action, e.object,
                      e.object_key, e.detail)::text, 'UTF8')) where chain = e.chain and seq = e.seq returning hash into p;
                  end loop;
                  update compliance.audit_head set hash = p where chain = %1$d;
                end $$;
                """
                .formatted(chain, from);
    }

    private void fill(Statement sql, int entries) throws SQLException {
        for (int i = 0; i < entries; i++) {
            sql.execute("select compliance.note(null, 'tried', 'tampering', '" + ++serial
                    + "', '{\"note\": {\"new\": \"as written\"}}')");
        }
    }

    private void save(Statement sql) throws SQLException {
        sql.execute("drop table if exists pg_temp.entry, pg_temp.head, pg_temp.anchor;"
                + "create temp table entry as select * from compliance.audit_entry where chain = " + chain
                + ";create temp table head as select * from compliance.audit_head where chain = " + chain
                + ";create temp table anchor as select * from compliance.audit_anchor");
    }

    private void restore(Statement sql) throws SQLException {
        sql.execute("delete from compliance.audit_entry where chain = " + chain
                + ";insert into compliance.audit_entry select * from pg_temp.entry"
                + ";update compliance.audit_head h set seq = s.seq, hash = s.hash from pg_temp.head s where s.chain = h.chain"
                + ";delete from compliance.audit_anchor"
                + ";insert into compliance.audit_anchor overriding system value select * from pg_temp.anchor");
    }

    private static void guards(Statement sql, boolean on) throws SQLException {
        for (String table : List.of("audit_entry", "audit_anchor")) {
            sql.execute("alter table compliance." + table + (on ? " enable" : " disable") + " trigger user");
        }
    }

    private static int chainOfNobody(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select min(h.chain) from compliance.audit_head h where h.seq = 0"
                + " and not exists (select from organisation.company c where abs(hashint8(c.id) % 16) = h.chain)")) {
            row.next();
            assertNotNull(row.getObject(1), "every chain has entries already: this class has to come first");
            return row.getInt(1);
        }
    }

    private static void assertWhole() throws Exception {
        assertEquals(List.of(), verdict().faults());
    }

    private static AuditVerdict verdict() throws Exception {
        return asSystem(() -> Application.bean(VerifyAudit.class).verify());
    }

    private static <T> T asSystem(java.util.concurrent.Callable<T> work) throws Exception {
        return Application.as("system", Set.of(Permission.SYSTEM), work);
    }
}
