package org.kontor.tests.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;
import org.kontor.tests.trade.TradeFile;

/**
 * The invoices of one day, read out of the product's own history after importing that day. To be ordered again they
 * need what a history does not bring: each article of the day is put on sale at the first price it had that day, with as
 * much stock as the day sold; each customer gets an address and an API key. Lines that are no goods, cost nothing or
 * take back are not ordered.
 */
public final class TradingDay {

    /** What one customer bought on one invoice: quantity by article number. */
    public record Invoice(String number, String apiKey, Map<String, BigDecimal> lines) {}

    private static final String GOODS =
            """
            from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
              join catalog.product p on p.id = l.product_id
            where o.source = '%s' and l.kind = 'PRODUCT' and l.quantity > 0 and l.unit_price > 0
            """;

    private final Sql sql;
    private final String source;

    public TradingDay(Sql sql, String source) {
        this.sql = sql;
        this.source = source;
    }

    /** The file of the wanted day, or of the day with most invoices where none is wanted. */
    public static TradeFile choose(Path data, Path work, String wanted) throws IOException {
        List<TradeFile> days = TradeFile.find(data).days(work.resolve("day-files"));
        Map<Integer, TradeFile> bySize = new TreeMap<>(Comparator.reverseOrder());
        for (TradeFile day : days) {
            if (day.path().getFileName().toString().equals(wanted + ".csv")) {
                return day;
            }
            bySize.putIfAbsent(invoicesIn(day).size(), day);
        }
        if (wanted != null && !wanted.isBlank()) {
            throw new IllegalStateException("No trade on " + wanted + " in " + data);
        }
        return bySize.values().iterator().next();
    }

    /** Numbers of the invoices of a file that sell something, read from the file alone. */
    public static Set<String> invoicesIn(TradeFile day) throws IOException {
        Set<String> invoices = new HashSet<>();
        for (String line : Files.readAllLines(day.path())) {
            String number = line.substring(0, Math.max(line.indexOf(','), 0));
            if (number.matches("\\d+")) {
                invoices.add(number);
            }
        }
        return invoices;
    }

    /** Imports the day as history of the source. */
    public void bring(ImportClient imports, TradeFile day) {
        var run = imports.taken("orders?mapping=online-retail&source=" + source, day.path());
        if (run.getInt("refused") != 0) {
            throw new IllegalStateException("The day is not taken as it is: " + run);
        }
    }

    /** Puts articles, prices, stock, addresses and keys in place. */
    public void prepare() {
        String goods = GOODS.formatted(source);
        sql.update("update catalog.product set active = true where id in (select l.product_id " + goods + ")");
        sql.update(
                """
                insert into organisation.address (company_id, label, recipient, street, city, country, preferred)
                select c.id, 'Main', c.name, 'Trade Street 1', 'Town', c.country, true from organisation.company c
                where c.source = ? and not exists (select 1 from organisation.address a where a.company_id = c.id)
                """,
                source);
        sql.update(
                """
                insert into pricing.price_list (code, name, currency)
                select distinct c.currency, c.currency, c.currency from organisation.company c where c.source = ?
                on conflict (code) do nothing
                """,
                source);
        sql.update(
                """
                insert into pricing.price (price_list_id, product_id, unit, amount)
                select distinct on (l.product_id) pl.id, l.product_id, p.unit, l.unit_price
                """
                        + goods.replace(
                                "where o.source", "join pricing.price_list pl on pl.code = o.currency where o.source")
                        + " order by l.product_id, l.id on conflict do nothing");
        sql.update(
                """
                insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
                select l.product_id, (select id from inventory.site order by priority, id limit 1), sum(l.quantity),
                  'COUNTED', '%s', now()
                """
                                .formatted(source)
                        + goods + " group by l.product_id");
        sql.update(
                """
                insert into inventory.stock_item (product_id, site_id, on_hand)
                select product_id, site_id, sum(on_hand_delta) from inventory.stock_entry where reference = ?
                group by product_id, site_id
                on conflict (product_id, site_id) do update set on_hand = stock_item.on_hand + excluded.on_hand
                """,
                source);
        sql.update(
                """
                insert into identity.api_key (name, secret_sha256, company_id, role_code)
                select 'Replay', sha256(convert_to('kontor_replay_' || c.number, 'UTF8')), c.id, 'company-api'
                from organisation.company c where c.source = ?
                """,
                source);
    }

    /** Takes the articles off sale again and the keys back. */
    public void clear() {
        sql.update("update catalog.product set active = false where id in (select l.product_id "
                + GOODS.formatted(source) + ") and source <> 'kontor'");
        sql.update("update identity.api_key set active = false where name = 'Replay'");
    }

    /** The invoices to be ordered, in the order of their numbers. */
    public Map<String, Invoice> invoices() {
        Map<String, Invoice> invoices = new LinkedHashMap<>();
        List<String> rows = sql.list(
                """
                select concat_ws(chr(9), o.source_number, c.number, p.sku, cast(sum(l.quantity) as text))
                """
                        + GOODS.formatted(source)
                                .replace(
                                        "where o.source",
                                        "join organisation.company c on c.id = o.company_id where o.source")
                        + " group by o.source_number, c.number, p.sku order by o.source_number, p.sku");
        for (String row : rows) {
            String[] cells = row.split("\t");
            invoices.computeIfAbsent(
                            cells[0], number -> new Invoice(number, "kontor_replay_" + cells[1], new LinkedHashMap<>()))
                    .lines()
                    .put(cells[2], new BigDecimal(cells[3]).stripTrailingZeros());
        }
        return invoices;
    }
}
