package org.kontor.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SortBy;
import org.kontor.kernel.SqlRow;

/**
 * Products as staff look at them, the inactive ones too, with their prices and stock. A page of the list costs two
 * statements, three when something was typed; a product five.
 */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_READ)
public class StaffProductQueries {

    private static final int COUNT_CAP = 10_000;
    private static final SortBy BY_NUMBER = new SortBy("sku", true);

    /** Stock and prices belong to contexts above this one; staff see them beside the product, and nothing is decided. */
    private static final String AVAILABLE = "(select coalesce(sum(s.on_hand - s.reserved), 0)"
            + " from inventory.stock_item s where s.product_id = p.id)";

    private static final String PRICES = "(select count(distinct r.price_list_id) from pricing.price r"
            + " where r.product_id = p.id and r.valid_from <= current_timestamp and r.valid_to > current_timestamp)";

    private static final String COLUMNS =
            "p.id, p.sku, %s, %s, p.manufacturer, p.unit, p.order_multiple, p.min_quantity, "
                    + AVAILABLE
                    + " as available, " + PRICES + " as prices, p.active, p.source, p.version";
    private static final String FROM = "catalog.product p left join catalog.category c on c.id = p.category_id";

    private static final String PRODUCT =
            """
            select p.id, p.sku, p.name_en, p.name_zh, p.text_en, p.text_zh, p.keywords, c.name_en || ' / ' || c.name_zh,
              p.manufacturer, p.manufacturer_number, p.gtin, p.unit, p.order_multiple, p.min_quantity, p.weight_grams,
              p.origin_country, p.tariff_code, p.drawing is not null, p.source, p.copied_from, p.changed_at, p.version, p.released_at, p.phase_out_at,
              p.discontinued_at
            from catalog.product p left join catalog.category c on c.id = p.category_id
            where p.sku = ?1
            """;

    private static final String ATTRIBUTES =
            """
            select a.name_en, a.name_zh, v.value_en, v.value_zh, v.value_de, a.unit
            from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id
            where v.product_id = ?1 order by a.position, a.code
            """;

    private static final String RELATED =
            """
            select r.kind, o.sku, o.name_en, coalesce(o.name_zh, o.name_en), o.active
            from catalog.product_relation r join catalog.product o on o.id = r.other_id
            where r.product_id = ?1 order by r.kind desc, o.sku collate catalog.en
            """;

    private static final String PRICE_STEPS =
            """
            select l.code, l.currency, r.min_quantity, r.unit, r.amount, r.price_base
            from pricing.price r join pricing.price_list l on l.id = r.price_list_id
            where r.product_id = ?1 and r.valid_from <= ?2 and r.valid_to > ?2
            order by l.code, r.unit, r.min_quantity
            """;

    private static final String STOCK =
            """
            select s.code, s.name_en, s.name_zh, i.on_hand, i.reserved
            from inventory.stock_item i join inventory.site s on s.id = i.site_id
            where i.product_id = ?1 order by s.priority, s.code
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @param language of names, {@code en} or {@code zh} */
    public List<StaffProductRow> rows(StaffProductFilter filter, String language, SortBy sort, int offset, int limit) {
        ListStatement list = statement(filter, language).orderBy(sort, order(language), BY_NUMBER, "p.id");
        boolean few = filter.isTyped() && count(filter, language) <= COUNT_CAP;
        String sql = few ? list.rowsOfFew(offset, limit, COUNT_CAP) : list.rows(offset, limit);
        return SqlRow.all(list.fill(entities.createNativeQuery(sql)).getResultList()).stream()
                .map(StaffProductQueries::row)
                .toList();
    }

    /** How many products the filter finds; 10,001 stands for more. */
    public int count(StaffProductFilter filter, String language) {
        ListStatement list = statement(filter, language);
        return ((Number) list.fill(entities.createNativeQuery(list.count(COUNT_CAP + 1)))
                        .getSingleResult())
                .intValue();
    }

    /** What can be changed of a product under a second person's eyes, as it is now. */
    public Optional<KeptProduct> kept(String sku) {
        return select("select " + KeptProduct.COLUMNS + " from catalog.product p where p.sku = ?1", sku).stream()
                .findFirst()
                .map(KeptProduct::read);
    }

    /** Whether it is sold now. */
    public boolean isActive(String sku) {
        return select("select p.active, 0 from catalog.product p where p.sku = ?1", sku).stream()
                .findFirst()
                .map(SqlRow::flag)
                .orElse(false);
    }

    public Optional<StaffProductView> bySku(String sku) {
        return select(PRODUCT, sku).stream().findFirst().map(this::view);
    }

    private static Map<String, String> order(String language) {
        return Map.of(
                "sku", "p.sku",
                "name", name(language),
                "category", category(language),
                "manufacturer", "p.manufacturer",
                "available", "available",
                "prices", "prices");
    }

    private static String name(String language) {
        return language.equals("zh") ? "coalesce(p.name_zh, p.name_en)" : "p.name_en";
    }

    private static String category(String language) {
        return language.equals("zh") ? "c.name_zh" : "c.name_en";
    }

    private static ListStatement statement(StaffProductFilter filter, String language) {
        String columns = COLUMNS.formatted(name(language), category(language));
        ListStatement list = new ListStatement(columns, FROM, "p.id")
                .contains(filter.text(), "p.sku", "p.name_en", "p.name_zh", "p.manufacturer", "p.manufacturer_number");
        if (filter.category() != null) {
            list.where("c.code = ?", filter.category());
        }
        if (filter.source() != null) {
            list.where("p.source = ?", filter.source());
        }
        if (filter.state() != null) {
            switch (filter.state()) {
                case "active" -> list.where("p.active");
                case "inactive" -> list.where("not p.active");
                case "no-price" -> list.where(PRICES + " = 0");
                case "no-stock" -> list.where(AVAILABLE + " <= 0");
                default -> list.where("false");
            }
        }
        return list;
    }

    private StaffProductView view(SqlRow r) {
        long id = r.number();
        return new StaffProductView(
                id,
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.decimal(),
                r.decimal(),
                r.decimal(),
                r.text(),
                r.text(),
                r.flag(),
                r.text(),
                r.text(),
                r.instant(),
                r.number(),
                new ProductLife(r.instant(), r.instant(), r.instant()),
                clock.instant(),
                select(RELATED, id).stream()
                        .map(o -> new StaffProductView.Related(
                                Relation.valueOf(o.text()), o.text(), o.text(), o.text(), o.flag()))
                        .toList(),
                select(ATTRIBUTES, id).stream()
                        .map(a -> new StaffProductView.Attribute(
                                a.text(), a.text(), a.text(), a.text(), a.text(), a.text()))
                        .toList(),
                select(PRICE_STEPS, id, clock.instant().atOffset(ZoneOffset.UTC)).stream()
                        .map(p -> new StaffProductView.Price(
                                p.text(), p.text(), p.decimal(), p.text(), p.decimal(), p.decimal()))
                        .toList(),
                select(STOCK, id).stream()
                        .map(s -> new StaffProductView.Stock(s.text(), s.text(), s.text(), s.decimal(), s.decimal()))
                        .toList());
    }

    private static StaffProductRow row(SqlRow r) {
        return new StaffProductRow(
                r.number(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.decimal(),
                r.decimal(),
                r.decimal(),
                (int) r.number(),
                r.flag(),
                r.text(),
                r.number());
    }

    private List<SqlRow> select(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int place = 1; place <= values.length; place++) {
            query.setParameter(place, values[place - 1]);
        }
        return SqlRow.all(query.getResultList());
    }
}
