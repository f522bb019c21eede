package org.kontor.compliance.model.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kontor.compliance.model.screening.Listed.Kind;
import org.kontor.kernel.SqlRow;

/** Lists that count, and names on them that begin to look like another. */
@ApplicationScoped
public class ScreeningListRepository {

    private static final int AT_ONCE = 1000;
    private static final int CANDIDATES = 100;

    /** Names that share enough groups of three letters, or Chinese signs; the index finds them. */
    private static final String ALIKE =
            """
            select l.code, l.version, e.reference, e.person, e.program, left(e.remarks, 1000), n.text, n.kind, n.country
            from compliance.screening_name n
            join compliance.screening_entry e on e.id = n.entry_id
            join compliance.screening_list l on l.id = e.list_id
            where n.address = ?2 and (n.plain % ?1 or ?3 and position(n.plain in ?1) + position(?1 in n.plain) > 0)
            order by similarity(n.plain, ?1) desc limit ?4
            """;

    /** A list that counts. */
    public record Current(
            long id,
            String code,
            String version,
            String sha256,
            Instant importedAt,
            String importedBy,
            long entries,
            long names) {}

    /** A name on a list that may be meant. */
    public record Candidate(
            String list,
            String version,
            String reference,
            boolean person,
            String program,
            String remarks,
            String name,
            Kind kind,
            String country) {}

    @PersistenceContext
    private EntityManager entities;

    public List<Current> current() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select id, code, version, encode(sha256, 'hex'), imported_at, imported_by, entries, names
                                from compliance.screening_list order by code
                                """)
                        .getResultList())
                .stream()
                .map(r -> new Current(
                        r.number(), r.text(), r.text(), r.text(), r.instant(), r.text(), r.number(), r.number()))
                .toList();
    }

    /** Takes the place of what counted under this code, in the same transaction. */
    public void replace(SanctionList list, String version, byte[] sha256, String by, Instant at) {
        entities.createNativeQuery("delete from compliance.screening_list where code = ?1")
                .setParameter(1, list.code())
                .executeUpdate();
        long id = SqlRow.all(entities.createNativeQuery(
                                """
                                insert into compliance.screening_list (code, version, sha256, imported_at, imported_by, entries,
                                  names)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning id, 0
                                """)
                        .setParameter(1, list.code())
                        .setParameter(2, version)
                        .setParameter(3, sha256)
                        .setParameter(4, at.atOffset(ZoneOffset.UTC))
                        .setParameter(5, by)
                        .setParameter(6, list.entries().size())
                        .setParameter(7, list.names())
                        .getResultList())
                .get(0)
                .number();
        List<Listed> all = list.entries();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            write(id, from, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    /** As arrays: a statement for a thousand entries, one for their names. */
    private void write(long list, int from, List<Listed> part) {
        List<String> entryRows = new ArrayList<>();
        List<String> nameRows = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            Listed entry = part.get(i);
            entryRows.add(json(
                    String.valueOf(from + i),
                    entry.reference(),
                    String.valueOf(entry.person()),
                    entry.program(),
                    entry.remarks()));
            for (Listed.Name name : entry.names()) {
                nameRows.add(json(
                        String.valueOf(from + i),
                        name.text(),
                        PlainName.of(name.text()).text(),
                        name.kind().name(),
                        name.country()));
            }
        }
        insert(
                """
                insert into compliance.screening_entry (list_id, place, reference, person, program, remarks)
                select ?1, cast(v ->> 0 as int), v ->> 1, cast(v ->> 2 as boolean), v ->> 3, v ->> 4
                from jsonb_array_elements(cast(?2 as jsonb)) v
                """,
                list,
                entryRows);
        insert(
                """
                insert into compliance.screening_name (entry_id, text, plain, kind, country)
                select e.id, v ->> 1, v ->> 2, v ->> 3, v ->> 4
                from jsonb_array_elements(cast(?2 as jsonb)) v
                join compliance.screening_entry e on e.list_id = ?1 and e.place = cast(v ->> 0 as int)
                """,
                list,
                nameRows);
    }

    private void insert(String sql, long list, List<String> rows) {
        Query query = entities.createNativeQuery(sql);
        query.setParameter(1, list)
                .setParameter(2, "[" + String.join(",", rows) + "]")
                .executeUpdate();
    }

    private static String json(String... values) {
        jakarta.json.JsonArrayBuilder array = jakarta.json.Json.createArrayBuilder();
        for (String value : values) {
            array.add(value == null ? "" : value.replace("\0", ""));
        }
        return array.build().toString();
    }

    /** Those that are worth a closer look, the most alike first. */
    public List<Candidate> alike(PlainName name, boolean address) {
        return SqlRow.all(entities.createNativeQuery(ALIKE)
                        .setParameter(1, name.isChinese() ? name.joined() : name.text())
                        .setParameter(2, address)
                        .setParameter(3, name.isChinese())
                        .setParameter(4, CANDIDATES)
                        .getResultList())
                .stream()
                .map(r -> new Candidate(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.flag(),
                        r.text(),
                        r.text(),
                        r.text(),
                        Kind.valueOf(r.text()),
                        r.text()))
                .toList();
    }
}
