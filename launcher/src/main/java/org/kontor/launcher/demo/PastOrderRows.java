package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.launcher.demo.PastOrders.Outcome;
import org.kontor.launcher.demo.PastOrders.PastOrder;

/** Writes {@link PastOrders} as the application would have: orders, history, reservations, stock entries, shipments. */
final class PastOrderRows {

    private static final Duration SENT = Duration.ofSeconds(3);
    private static final Duration ANSWERED = Duration.ofMinutes(42);
    private static final Duration SHIPPED = Duration.ofHours(27);
    private static final Duration DELIVERED = Duration.ofHours(70);

    private final Map<String, Long> ids = new HashMap<>();
    private final List<Article> articles;
    private final Copy orders = new Copy(
            "order_.sales_order (id, number, company_id, company_name, buyer_id, buyer_name,"
                    + " buyer_email, language, placed_at, status, currency, country, po_number, payment_terms_days, ship_label,"
                    + " ship_recipient, ship_street, ship_city, ship_region, ship_postal_code, ship_country, ship_phone,"
                    + " net_amount, gross_amount, line_count, idempotency_key, erp_reference, move_count, version, delivery_count)");
    private final Copy lines = new Copy(
            "order_.sales_order_line (id, order_id, line_no, product_id, sku, name, unit,"
                    + " quantity, confirmed_quantity, announced_quantity, shipped_quantity, unit_price, price_base, net_amount)");
    private final Copy history =
            new Copy("order_.order_history (id, order_id, seq, at, actor, verb, from_status, to_status, reason)");
    private final Copy placements =
            new Copy("order_.placement (company_id, idempotency_key, input_sha256, order_number, at)");
    private final Copy reservations = new Copy("inventory.reservation (id, order_number, line_no, product_id, site_id,"
            + " quantity, issued, released, at)");
    private final Copy entries = new Copy(
            "inventory.stock_entry (id, product_id, site_id, on_hand_delta, reserved_delta, cause, reference, at)");
    private final Copy issues = new Copy("inventory.goods_issue (order_number, shipment_no, at)");
    private final Copy shipments = new Copy("fulfilment.shipment (id, number, order_number, shipment_no, carrier,"
            + " tracking_number, state, announced_at, shipped_at, delivered_at)");
    private final Copy outbox = new Copy("integration.outbox_message (id, context, type, version, aggregate_id,"
            + " aggregate_seq, destination, payload, occurred_at, status, attempts, next_attempt_at, sent_at)");
    private final Copy shipmentLines = new Copy("fulfilment.shipment_line (shipment_id, line_no, sku, quantity)");

    private long orderId;
    private long lineId;
    private long historyId;
    private long reservationId;
    private long shipmentId;
    private long entryId;

    PastOrderRows(List<Article> articles) {
        this.articles = articles;
        for (int i = 0; i < articles.size(); i++) {
            ids.put(articles.get(i).sku, i + 1L);
        }
    }

    /** How much of an article left a site with these orders; opening stock lies above the present one by as much. */
    Map<String, BigDecimal> issued() {
        Map<String, BigDecimal> issued = new HashMap<>();
        for (PastOrder order : PastOrders.ALL) {
            long site = PastOrders.siteOf(People.PEOPLE.get(order.person()).companyId());
            for (int i = 0; i < order.lines().size(); i++) {
                Article article = article(order, i);
                issued.merge(article.sku + '@' + site, PastOrders.shipped(order, article, i), BigDecimal::add);
            }
        }
        return issued;
    }

    /** @param entriesBefore the last id given to a stock entry */
    void write(Connection connection, long entriesBefore) throws SQLException {
        entryId = entriesBefore;
        PastOrders.ALL.forEach(this::order);
        for (Copy copy : List.of(
                orders, lines, history, placements, reservations, entries, issues, shipments, shipmentLines, outbox)) {
            copy.into(connection);
        }
    }

    private Article article(PastOrder order, int position) {
        Long id = ids.get(order.lines().get(position).sku());
        if (id == null) {
            throw new IllegalStateException(
                    "no article " + order.lines().get(position).sku());
        }
        return articles.get((int) (id - 1));
    }

    private void order(PastOrder order) {
        orderId++;
        String number = String.valueOf(PastOrders.FIRST_NUMBER + orderId - 1);
        People.Person person = People.PEOPLE.get(order.person());
        People.Company company = People.COMPANIES.get(person.companyId().intValue() - 1);
        People.Address address = People.ADDRESSES.get(order.address());
        Instant placed = Instant.parse(order.placedAt());
        BigDecimal net = BigDecimal.ZERO;
        StringBuilder lineJson = new StringBuilder();
        for (int i = 0; i < order.lines().size(); i++) {
            BigDecimal amount = line(order, i, number, company, placed, lineJson);
            net = net.add(amount);
        }
        boolean rejected = order.outcome() == Outcome.REJECTED;
        int moves = rejected ? 3 : 5;
        String key = "demo-history-" + number;
        orders.row(
                orderId,
                number,
                company.id(),
                company.name(),
                order.person() + 1,
                person.name(),
                person.email(),
                person.language(),
                placed,
                rejected ? "REJECTED" : "COMPLETED",
                company.currency(),
                company.country(),
                order.poNumber(),
                company.paymentTermsDays(),
                address.label(),
                address.recipient(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                address.phone(),
                net,
                net,
                order.lines().size(),
                key,
                "ERP-" + (4_500_000 + orderId * 37),
                moves,
                moves,
                rejected ? 0 : 1);
        placements.row(company.id(), key, PeopleRows.sha256(key), number, placed);
        announce(order, number, net, lineJson, placed);
        move(1, placed, person.name(), "PLACE", null, "PLACED", null);
        move(2, placed.plus(SENT), "Kontor", "SEND", "PLACED", "SENT", null);
        if (rejected) {
            move(3, placed.plus(ANSWERED), "ERP", "REJECT", "SENT", "REJECTED", "Credit limit reached");
            return;
        }
        move(3, placed.plus(ANSWERED), "ERP", "CONFIRM", "SENT", "CONFIRMED", null);
        move(4, placed.plus(SHIPPED), "Warehouse", "ISSUE_GOODS", "CONFIRMED", "CONFIRMED", null);
        move(5, placed.plus(SHIPPED), "Warehouse", "COMPLETE", "CONFIRMED", "COMPLETED", null);
        shipment(order, number, placed);
    }

    /** The message to the ERP, sent long ago. Nothing in the demonstration's texts needs escaping in JSON. */
    private void announce(PastOrder order, String number, BigDecimal net, StringBuilder lineJson, Instant placed) {
        People.Person person = People.PEOPLE.get(order.person());
        People.Company company = People.COMPANIES.get(person.companyId().intValue() - 1);
        People.Address address = People.ADDRESSES.get(order.address());
        String region = address.region() == null ? "" : ",\"region\":\"" + address.region() + "\"";
        String payload = "{\"orderNumber\":\"" + number + "\",\"occurredAt\":\"" + placed + "\",\"companyId\":"
                + company.id() + ",\"companyName\":\"" + company.name() + "\",\"buyerName\":\"" + person.name()
                + "\",\"buyerEmail\":\"" + person.email() + "\",\"language\":\"" + person.language()
                + "\",\"currency\":\"" + company.currency() + "\",\"poNumber\":\"" + order.poNumber()
                + "\",\"paymentTermsDays\":" + company.paymentTermsDays() + ",\"shipTo\":{\"label\":\""
                + address.label() + "\",\"recipient\":\"" + address.recipient() + "\",\"street\":\""
                + address.street() + "\",\"city\":\"" + address.city() + "\"" + region + ",\"postalCode\":\""
                + address.postalCode() + "\",\"country\":\"" + address.country() + "\",\"phone\":\""
                + address.phone() + "\"},\"lines\":[" + lineJson + "],\"netAmount\":" + net
                + ",\"taxAmount\":0.00,\"grossAmount\":" + net + "}";
        UUID id = new UUID((placed.toEpochMilli() << 16) | 0x7000L | orderId, 0x8000000000000000L | orderId);
        outbox.row(
                id, "order", "OrderPlaced", 1, number, 1, "ERP", payload, placed, "SENT", 1, placed, placed.plus(SENT));
    }

    private void move(int seq, Instant at, String actor, String verb, String from, String to, String reason) {
        history.row(++historyId, orderId, seq, at, actor, verb, from, to, reason);
    }

    /** @return the line's net amount */
    private BigDecimal line(
            PastOrder order, int position, String number, People.Company company, Instant placed, StringBuilder json) {
        Article article = article(order, position);
        long product = ids.get(article.sku);
        BigDecimal quantity = PastOrders.ordered(article, order.lines().get(position));
        BigDecimal shipped = PastOrders.shipped(order, article, position);
        PriceLists.Step step = price(article, company, quantity);
        BigDecimal net =
                step.amount().multiply(quantity).divide(BigDecimal.valueOf(article.priceBase), 2, RoundingMode.HALF_UP);
        String name = company.language().equals("zh") ? article.name.zh() : article.name.en();
        lines.row(
                ++lineId,
                orderId,
                position + 1,
                product,
                article.sku,
                name,
                article.unit,
                quantity,
                shipped,
                shipped,
                shipped,
                step.amount(),
                article.priceBase,
                net);
        json.append(json.isEmpty() ? "" : ",")
                .append("{\"lineNo\":" + (position + 1) + ",\"productId\":" + product + ",\"sku\":\"" + article.sku
                        + "\",\"name\":\"" + name + "\",\"unit\":\"" + article.unit + "\",\"quantity\":" + quantity
                        + ",\"unitPrice\":" + step.amount() + ",\"priceBase\":" + article.priceBase
                        + ",\"netAmount\":" + net + "}");
        stock(product, PastOrders.siteOf(company.id()), number, position + 1, quantity, shipped, placed);
        return net;
    }

    private static PriceLists.Step price(Article article, People.Company company, BigDecimal quantity) {
        PriceLists.PriceList list = PriceLists.LISTS.stream()
                .filter(one -> one.code().equals(company.currency()))
                .findFirst()
                .orElseThrow();
        PriceLists.Step best = null;
        for (PriceLists.Step step : PriceLists.steps(article, list)) {
            best = step.minQuantity().compareTo(quantity) <= 0 ? step : best;
        }
        return best;
    }

    private void stock(
            long product,
            long site,
            String number,
            int lineNo,
            BigDecimal quantity,
            BigDecimal shipped,
            Instant placed) {
        BigDecimal released = quantity.subtract(shipped);
        reservations.row(++reservationId, number, lineNo, product, site, quantity, shipped, released, placed);
        entries.row(++entryId, product, site, 0, quantity, "RESERVED", number, placed);
        if (released.signum() > 0) {
            entries.row(++entryId, product, site, 0, released.negate(), "RELEASED", number, placed.plus(ANSWERED));
        }
        if (shipped.signum() > 0) {
            entries.row(
                    ++entryId,
                    product,
                    site,
                    shipped.negate(),
                    shipped.negate(),
                    "ISSUED",
                    number,
                    placed.plus(SHIPPED));
        }
    }

    private void shipment(PastOrder order, String number, Instant placed) {
        boolean delivered = order.outcome() != Outcome.ON_THE_ROAD;
        shipments.row(
                ++shipmentId,
                number + "-1",
                number,
                1,
                "Nordlink",
                "NL%09d".formatted(730_000_000L + orderId * 86_243),
                delivered ? "DELIVERED" : "SHIPPED",
                placed.plus(ANSWERED),
                placed.plus(SHIPPED),
                delivered ? placed.plus(DELIVERED) : null);
        issues.row(number, 1, placed.plus(SHIPPED));
        for (int i = 0; i < order.lines().size(); i++) {
            Article article = article(order, i);
            BigDecimal quantity = PastOrders.shipped(order, article, i);
            if (quantity.signum() > 0) {
                shipmentLines.row(shipmentId, i + 1, article.sku, quantity);
            }
        }
    }
}
