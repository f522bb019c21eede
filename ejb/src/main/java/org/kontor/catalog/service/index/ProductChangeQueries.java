package org.kontor.catalog.service.index;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.SegmentSum;
import org.kontor.catalog.service.Sql;
import org.kontor.kernel.Permission;

/**
 * What has changed in the catalogue. A change bears the number of its transaction; transactions do not end in the order of
 * their numbers, so a reader comes back to all that is not below the oldest one still open: {@link Changes#horizon}.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ProductChangeQueries {

    private static final String UNIT = "\u001f";
    private static final String RECORD = "\u001e";

    @PersistenceContext
    private EntityManager entities;

    /** An article and the version of its last change. */
    public record Change(long product, long version) {

        /** Before all changes of this version. */
        public static Change before(long version) {
            return new Change(-1, version);
        }
    }

    /** @param horizon below it nothing will ever be added */
    public record Changes(long horizon, List<Change> page) {}

    /** @param names empty unless buyers see the category, where nothing above it is hidden */
    private record Node(Long parent, String code, String names, boolean published) {}

    /** Up to {@code most} of what is seen now, by version and article, from the one after. */
    public Changes after(Change last, int most) {
        Sql sql = new Sql()
                .add(
                        "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint), c.product_id, c.version"
                                + " from (select 1) one left join (select product_id, version from catalog.product_change"
                                + " where (version, product_id) > (")
                .number(last.version(), "bigint")
                .add(", ")
                .number(last.product(), "bigint")
                .add(") order by version, product_id limit ")
                .number(most, "int")
                .add(") c on true");
        List<Object[]> rows = sql.rows(entities::createNativeQuery);
        return new Changes(
                number(rows.get(0)[0]),
                rows.stream()
                        .filter(row -> row[1] != null)
                        .map(row -> new Change(number(row[1]), number(row[2])))
                        .toList());
    }

    /** How many articles are sold. */
    public long count() {
        return number(new Sql()
                .add("select count(*), 0 from catalog.product where active")
                .rows(entities::createNativeQuery)
                .get(0)[0]);
    }

    /** Up to {@code most} ids of articles that are sold, in their order, from the one after. */
    public List<Long> idsAfter(long id, int most) {
        return new Sql()
                        .add("select id, 0 from catalog.product where active and id > ")
                        .number(id, "bigint")
                        .add(" order by id limit ")
                        .number(most, "int")
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> number(row[0]))
                        .toList();
    }

    /** What the index should hold. */
    public Map<Long, SegmentSum> segments() {
        Map<Long, SegmentSum> sums = new HashMap<>();
        String prime = Long.toString(SegmentSum.PRIME);
        new Sql()
                .add("select c.product_id / " + SegmentSum.IDS_PER_SEGMENT + ", count(*), sum((c.product_id % " + prime
                        + " * 31 + c.version % " + prime + " * 1000003) % " + prime + ") from catalog.product_change c"
                        + " join catalog.product p on p.id = c.product_id where p.active group by 1")
                .rows(entities::createNativeQuery)
                .forEach(row -> sums.put(number(row[0]), new SegmentSum(number(row[1]), number(row[2]))));
        return sums;
    }

    /** Articles of these ids that are sold, as they are now. */
    public List<IndexedProduct> products(Collection<Long> ids) {
        Sql sql = new Sql()
                .add("select p.id, c.version, p.sku, p.manufacturer, p.manufacturer_number,"
                        + " concat_ws(' ', p.gtin, (select string_agg(u.gtin, ' ' order by u.gtin) from catalog.sales_unit u"
                        + " where u.product_id = p.id and not u.base and u.gtin is not null and u.retired_at is null)),"
                        + " p.name_en, p.name_zh,"
                        + " p.text_en, concat_ws(' ', p.text_zh, p.keywords, (select string_agg(t.words, ' ' order by t.language)"
                        + " from catalog.product_text t where t.product_id = p.id)), p.category_id, cast(extract(epoch from p.created_at) * 1000000 as bigint),"
                        + " (select string_agg(concat_ws(chr(31), v.attribute_id, v.value_en, v.value_zh, coalesce(v.value_de, ''),"
                        + " coalesce(cast(v.value_number as text), '')), chr(30) order by v.attribute_id)"
                        + " from catalog.product_attribute v where v.product_id = p.id),"
                        + " (select string_agg(cast(s.category_id as text), ',' order by s.category_id)"
                        + " from catalog.product_place s where s.product_id = p.id)"
                        + " from catalog.product p join catalog.product_change c on c.product_id = p.id"
                        + " where p.active and p.id = any (")
                .ids(ids)
                .add(") order by p.id");
        List<Object[]> rows = sql.rows(entities::createNativeQuery);
        Map<Long, Node> categories = rows.isEmpty() ? Map.of() : categories();
        return rows.stream().map(row -> product(row, categories)).toList();
    }

    private Map<Long, Node> categories() {
        Map<Long, Node> nodes = new HashMap<>();
        new Sql()
                .add("with recursive seen as (select id from catalog.category where parent_id is null and published"
                        + " union all select c.id from seen join catalog.category c on c.parent_id = seen.id where c.published)"
                        + " select c.id, c.parent_id, c.code, case when s.id is null then '' else c.name_en || ' ' || c.name_zh end,"
                        + " c.published"
                        + " from catalog.category c left join seen s on s.id = c.id")
                .rows(entities::createNativeQuery)
                .forEach(row -> nodes.put(
                        number(row[0]),
                        new Node(row[1] == null ? null : number(row[1]), (String) row[2], (String) row[3], (Boolean)
                                row[4])));
        return nodes;
    }

    private static IndexedProduct product(Object[] row, Map<Long, Node> categories) {
        Long category = row[10] == null ? null : number(row[10]);
        List<Node> path = path(category, categories);
        List<Long> places = row[13] == null
                ? List.of()
                : Stream.of(((String) row[13]).split(",")).map(Long::valueOf).toList();
        return new IndexedProduct(
                number(row[0]),
                number(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                List.of(((String) row[5]).split(" ")),
                texts(row[6], row[7]),
                texts(row[8], row[9]),
                category,
                places,
                Stream.concat(path.stream(), places.stream().flatMap(place -> path(place, categories).stream()))
                        .map(Node::code)
                        .distinct()
                        .toList(),
                path.stream().map(Node::names).filter(names -> !names.isEmpty()).toList(),
                values((String) row[12]),
                number(row[11]));
    }

    /** From the category up to the first that is hidden: who browses what is above that one does not come across the article. */
    private static List<Node> path(Long category, Map<Long, Node> categories) {
        List<Node> path = new ArrayList<>();
        for (Node node = categories.get(category); node != null && !path.contains(node); ) {
            path.add(node);
            node = node.published() ? categories.get(node.parent()) : null;
        }
        return path;
    }

    private static List<String> texts(Object... languages) {
        return Stream.of(languages)
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList();
    }

    private static List<IndexedProduct.Value> values(String list) {
        if (list == null) {
            return List.of();
        }
        return Stream.of(list.split(RECORD))
                .map(value -> value.split(UNIT, -1))
                .map(part -> new IndexedProduct.Value(
                        Long.parseLong(part[0]),
                        part[1],
                        part[2],
                        part[3].isEmpty() ? null : part[3],
                        part[4].isEmpty() ? null : new BigDecimal(part[4])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
