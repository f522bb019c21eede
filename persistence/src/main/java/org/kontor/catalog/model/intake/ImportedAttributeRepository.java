package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import org.kontor.catalog.model.structure.Measure;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/**
 * The properties of staged articles. A value is its catalogue's that brought it last: what a whole delivery of the same
 * catalogue names no more of an article is taken away, what came from elsewhere or was typed stays. A word that a file says
 * in German or Chinese alone translates the value that there is.
 */
@ApplicationScoped
public class ImportedAttributeRepository {

    /** Values in another unit than their property has, each with both units. */
    private static final String OTHER_UNITS =
            """
            select record_no, code, text, given, unit from (
              select l.record_no, v.code, v.text, a.unit,
                cast(coalesce(l.fields[24], '{}') as jsonb) -> v.code ->> 'unit' as given, a.kind
              from ops.import_line l
              cross join jsonb_each_text(cast(l.fields[19] as jsonb)) v (code, text)
              join catalog.attribute a on a.code = v.code
              where l.run_id = ?1 and l.group_key >= ?2 and l.group_key <= ?3) value
            where given <> '' and given is distinct from unit and (unit is not null or kind = 'NUMBER')
            order by record_no, code
            """;

    private static final String GIVEN =
            """
            with line as (
              select distinct on (group_key) record_no, fields as f from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3
                and not (record_no = any(cast(?4 as bigint[])))
              order by group_key, record_no),
            article as (
              select l.record_no, p.id as product_id, cast(l.f[19] as jsonb) as attributes,
                cast(coalesce(l.f[24], '{}') as jsonb) as labels, cast(coalesce(l.f[27], '{}') as jsonb) as chinese,
                cast(coalesce(l.f[36], '{}') as jsonb) as german,
                nullif(l.f[28], '') as catalogue, l.f[29] is not distinct from 'whole' as whole
              from line l left join catalog.product p on p.sku = l.f[1]),
            given as (
              select n.record_no, n.product_id, said.code, n.attributes ->> said.code as text, n.chinese ->> said.code as chinese,
                n.german ->> said.code as german, n.labels -> said.code as label, n.catalogue
              from article n cross join jsonb_object_keys(n.german || n.chinese || n.attributes) said (code)),
            meant as (
              select g.record_no, g.product_id, g.code, g.label, g.chinese, g.german, a.id as attribute_id, a.kind, a.numeric_values,
                v.value_en, v.value_zh, v.value_de,
                case when g.text is null and v.value_en is not null then v.catalogue else g.catalogue end as catalogue,
                case when v.value_en is null then coalesce(g.text,
                    case when coalesce(a.kind, 'TEXT') = 'TEXT' then coalesce(g.german, g.chinese) end)
                  when g.text is null or g.text = g.german and g.german = v.value_de then v.value_en
                  else g.text end as text
              from given g left join catalog.attribute a on a.code = g.code
              left join catalog.product_attribute v on v.product_id = g.product_id and v.attribute_id = a.id),
            differing as (
              select record_no, product_id, code, label, catalogue, attribute_id, numeric_values, text,
                coalesce(chinese, case when value_en = text then value_zh end, text) as chinese,
                coalesce(german, case when value_en = text then value_de end) as german
              from meant
              where text is not null and (value_en is distinct from text
                or kind in ('TEXT', 'NUMBER') and value_zh <> chinese
                or kind = 'TEXT' and coalesce(value_de, value_en) <> german)),
            dropped as (
              select n.record_no, v.product_id, v.attribute_id from article n
              join catalog.product_attribute v on v.product_id = n.product_id and v.catalogue = n.catalogue
              join catalog.attribute a on a.id = v.attribute_id
              where n.whole and (n.german || n.chinese || n.attributes) -> a.code is null)
            """;

    private static final String ATTRIBUTES = GIVEN
            + """
            insert into catalog.attribute (code, name_en, name_zh, unit)
            select distinct on (code) code, coalesce(label ->> 'name', initcap(replace(code, '_', ' '))),
              coalesce(label ->> 'name_zh', label ->> 'name', code), nullif(label ->> 'unit', '')
            from differing where attribute_id is null
            order by code, record_no
            on conflict (code) do nothing
            """;

    private static final String VALUES = GIVEN
            + """
            insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh, value_de, value_number, catalogue)
            select product_id, attribute_id, text, chinese, german,
              case when numeric_values then cast(substring(text from '^[+-]?[0-9]{1,12}(?:[.][0-9]{1,6})?') as numeric) end,
              catalogue
            from differing
            on conflict (product_id, attribute_id) do update
              set value_en = excluded.value_en, value_zh = excluded.value_zh, value_de = excluded.value_de,
                value_number = excluded.value_number, catalogue = excluded.catalogue
            """;

    private static final String OWN = GIVEN
            + """
            update catalog.product_attribute v set catalogue = g.catalogue
            from given g join catalog.attribute a on a.code = g.code
            where v.product_id = g.product_id and v.attribute_id = a.id and g.text is not null
              and g.catalogue is not null and v.catalogue is distinct from g.catalogue
            """;

    private static final String DROP = GIVEN
            + """
            delete from catalog.product_attribute v using dropped d
            where v.product_id = d.product_id and v.attribute_id = d.attribute_id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines with a value in a unit that means another than the one that is kept. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<LineRefused> judge(StagedLines lines) {
        List<Object[]> rows = entities.createNativeQuery(OTHER_UNITS)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .getResultList();
        return rows.stream()
                .filter(row -> row[4] == null || !meaning((String) row[3]).equals(meaning((String) row[4])))
                .map(row -> new LineRefused(
                        ((Number) row[0]).longValue(),
                        "ops.line-unit-differs",
                        "attribute:",
                        row[1] + "=" + row[2] + " " + row[3]))
                .toList();
    }

    private static String meaning(String unit) {
        return Measure.of("1", unit)
                .map(one -> one.number().stripTrailingZeros().toPlainString() + " " + one.unit())
                .orElse(unit.strip().toLowerCase(Locale.ROOT));
    }

    /** Records whose articles have other values so far. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Long> changed(StagedLines lines, List<LineRefused> refused) {
        List<Number> records = bind(
                        GIVEN + "select record_no from differing union select record_no from dropped", lines, refused)
                .getResultList();
        return records.stream().map(Number::longValue).toList();
    }

    /** Writes what differs, and whose it all is. */
    public void take(StagedLines lines, List<LineRefused> refused, boolean differs) {
        if (differs) {
            bind(ATTRIBUTES, lines, refused).executeUpdate();
            bind(VALUES, lines, refused).executeUpdate();
            bind(DROP, lines, refused).executeUpdate();
        }
        bind(OWN, lines, refused).executeUpdate();
    }

    private Query bind(String sql, StagedLines lines, List<LineRefused> refused) {
        return entities.createNativeQuery(sql)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                refused.stream().map(LineRefused::recordNo).toList()));
    }
}
