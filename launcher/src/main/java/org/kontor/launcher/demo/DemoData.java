package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.launcher.demo.Stock.Site;

/**
 * The demo trading company: fills an empty database, the same each time. Writes nothing into a database that already
 * holds a company or a product.
 */
public final class DemoData {

    /** When everything of the demonstration began: a Monday morning in Hamburg. */
    static final String OPENED = "2026-01-05 07:00:00+00";

    private final Connection connection;

    private DemoData(Connection connection) {
        this.connection = connection;
    }

    /**
     * Fills the database when it holds no company and no product yet, in one transaction of its own.
     *
     * @param connection to a migrated database, auto-commit on
     * @return whether it was filled now
     */
    public static boolean fillIfEmpty(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean empty = isEmpty(connection);
            if (empty) {
                // One entry of the audit trail for all of it.
                ask(connection, "select set_config('kontor.bulk', 'on', true)");
                new DemoData(connection).fill();
                ask(connection, "select compliance.note(null, 'demo', 'company', '', '{}')");
            }
            connection.commit();
            return empty;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Lines for the terminal: who can sign in, and the API keys. */
    public static List<String> signIns() {
        List<String> lines = new ArrayList<>();
        lines.add("Demo sign-ins, password for all of them: " + People.PASSWORD);
        for (People.Person person : People.PEOPLE) {
            if (!"buyer".equals(person.role())) {
                String place = person.companyId() == null
                        ? "staff, " + person.role()
                        : People.COMPANIES
                                .get(person.companyId().intValue() - 1)
                                .name();
                Long also = People.ALSO_OF.get(person.email());
                String second = also == null
                        ? ""
                        : " and " + People.COMPANIES.get(also.intValue() - 1).name();
                lines.add("  %-32s %s, %s%s".formatted(person.email(), person.name(), place, second));
            }
        }
        lines.add("Demo API keys (Authorization: Bearer …):");
        for (People.Company company : People.COMPANIES) {
            lines.add("  " + company.apiKey() + "  " + company.name());
        }
        lines.add("  " + People.STAFF_API_KEY + "  staff");
        return lines;
    }

    private static void ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        String nothing = "select not exists (select from organisation.company)"
                + " and not exists (select from catalog.product) and not exists (select from inventory.site)";
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(nothing)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private void fill() throws SQLException {
        PeopleRows.write(connection);
        List<Article> articles = Assortment.all();
        categories();
        attributes();
        products(articles);
        prices(articles);
        stock(articles);
        OrganisationRows.write(connection);
        SpendingRows.write(connection);
        ApprovalRows.write(connection);
        sequences();
        TermsRows.write(connection);
        execute("analyze");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void categories() throws SQLException {
        Copy copy = new Copy("catalog.category (id, code, parent_id, name_en, name_zh, position)");
        for (Categories.Category category : Categories.all()) {
            copy.row(
                    category.id(),
                    category.code(),
                    category.parentId(),
                    category.name().en(),
                    category.name().zh(),
                    category.position());
        }
        copy.into(connection);
    }

    private void attributes() throws SQLException {
        Copy copy = new Copy("catalog.attribute (id, code, name_en, name_zh, unit, numeric_values, position)");
        for (Attributes.Attribute attribute : Attributes.all()) {
            copy.row(
                    attribute.id(),
                    attribute.code(),
                    attribute.name().en(),
                    attribute.name().zh(),
                    attribute.unit(),
                    attribute.numeric(),
                    attribute.position());
        }
        copy.into(connection);
    }

    private void products(List<Article> articles) throws SQLException {
        Map<String, Long> categories =
                Categories.all().stream().collect(Collectors.toMap(Categories.Category::code, Categories.Category::id));
        Map<String, Long> attributes = Attributes.all().stream()
                .collect(Collectors.toMap(Attributes.Attribute::code, Attributes.Attribute::id));
        Copy products = new Copy("catalog.product (id, sku, name_en, name_zh, text_en, text_zh, category_id,"
                + " manufacturer, manufacturer_number, gtin, unit, order_multiple, min_quantity, weight_grams,"
                + " origin_country, tariff_code, drawing, created_at, changed_at)");
        Copy values =
                new Copy("catalog.product_attribute (product_id, attribute_id, value_en, value_zh, value_number)");
        int id = 0;
        for (Article article : articles) {
            products.row(
                    ++id,
                    article.sku,
                    article.name.en(),
                    article.name.zh(),
                    article.text.en(),
                    article.text.zh(),
                    categories.get(article.category),
                    article.maker,
                    article.makerNumber,
                    Gtin.of(id),
                    article.unit,
                    article.multiple,
                    article.multiple,
                    article.weightGrams,
                    article.origin,
                    article.tariff,
                    article.drawing,
                    OPENED,
                    OPENED);
            for (Article.Value value : article.values) {
                values.row(
                        id,
                        attributes.get(value.attribute()),
                        value.words().en(),
                        value.words().zh(),
                        value.number());
            }
        }
        // Every article has attributes, and these bring it into the search; once is enough.
        execute("alter table catalog.product disable trigger product_inserted");
        products.into(connection);
        values.into(connection);
        execute("alter table catalog.product enable trigger product_inserted");
        units(articles);
    }

    /** What is asked for most comes in boxes and cartons too, and what is sold by the metre on rolls. */
    private void units(List<Article> articles) throws SQLException {
        Copy units = new Copy(
                "catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, gtin)");
        long id = 0;
        for (Article article : articles) {
            id++;
            for (SalesUnits.Packed packed : SalesUnits.of(article)) {
                units.row(id, packed.unit(), packed.content(), 0, 1, 1, Gtin.packed(packed.level(), Gtin.of((int) id)));
            }
        }
        units.into(connection);
    }

    private void prices(List<Article> articles) throws SQLException {
        Copy lists = new Copy("pricing.price_list (id, code, name, currency)");
        Copy prices = new Copy("pricing.price (id, price_list_id, product_id, unit, min_quantity, amount, price_base)");
        long id = 0;
        for (PriceLists.PriceList list : PriceLists.LISTS) {
            lists.row(list.id(), list.code(), list.name(), list.currency());
            long product = 0;
            for (Article article : articles) {
                product++;
                for (PriceLists.Step step : PriceLists.steps(article, list)) {
                    prices.row(
                            ++id,
                            list.id(),
                            product,
                            article.unit,
                            step.minQuantity(),
                            step.amount(),
                            article.priceBase);
                }
            }
        }
        lists.into(connection);
        prices.into(connection);
    }

    private void stock(List<Article> articles) throws SQLException {
        Copy sites = new Copy("inventory.site (id, code, name_en, name_zh, country, time_zone, priority)");
        for (Site site : Stock.SITES) {
            sites.row(
                    site.id(),
                    site.code(),
                    site.name().en(),
                    site.name().zh(),
                    site.country(),
                    site.timeZone(),
                    site.priority());
        }
        Copy items = new Copy("inventory.stock_item (id, product_id, site_id, on_hand)");
        Copy entries = new Copy("inventory.stock_entry (id, product_id, site_id, on_hand_delta, cause, reference, at)");
        PastOrderRows past = new PastOrderRows(articles);
        Map<String, BigDecimal> issued = past.issued();
        long item = 0;
        long entry = 0;
        long product = 0;
        for (Article article : articles) {
            product++;
            for (Site site : Stock.SITES) {
                BigDecimal onHand = Stock.onHand(article, site);
                BigDecimal opening = onHand.add(issued.getOrDefault(article.sku + '@' + site.id(), BigDecimal.ZERO));
                items.row(++item, product, site.id(), onHand);
                if (opening.signum() > 0) {
                    entries.row(++entry, product, site.id(), opening, "OPENING", "demo", OPENED);
                }
            }
        }
        sites.into(connection);
        items.into(connection);
        entries.into(connection);
        past.write(connection, entry);
    }

    /** The next number that a sequence hands out lies above every row written here. */
    private void sequences() throws SQLException {
        List<String> tables = List.of(
                "organisation.company",
                "organisation.address",
                "identity.person",
                "identity.api_key",
                "catalog.category",
                "catalog.attribute",
                "catalog.product",
                "pricing.price_list",
                "pricing.price",
                "inventory.site",
                "inventory.stock_item",
                "inventory.stock_entry",
                "inventory.reservation",
                "order_.sales_order",
                "order_.sales_order_line",
                "order_.order_history",
                "fulfilment.shipment");
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("select setval('" + table
                        + "_seq', (select (coalesce(max(id), 0) / 50 + 1) * 50 from " + table + "))");
            }
            statement.execute("select setval('order_.order_number_seq', "
                    + (PastOrders.FIRST_NUMBER + PastOrders.ALL.size() - 1) + ")");
        }
    }
}
