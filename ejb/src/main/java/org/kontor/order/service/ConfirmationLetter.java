package org.kontor.order.service;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.kernel.Money;
import org.kontor.order.event.OrderPlaced;
import org.kontor.organisation.event.OwnValue;

/** The letter about one placed order: subject, plain text and HTML say the same. */
final class ConfirmationLetter {

    private static final String CELL = "padding:8px 12px;border-bottom:1px solid #d9dde3;text-align:left";
    private static final String FIGURE = "padding:8px 12px;border-bottom:1px solid #d9dde3;text-align:right";

    private final OrderPlaced order;
    private final Own own;
    private final String replaced;
    private final String link;
    private final Locale locale;
    private final ResourceBundle texts;

    /**
     * What the company has of its own in the order.
     *
     * @param ofLines by line, what it wanted to know of it
     * @param numbers by line, what it calls the article
     */
    record Own(List<OwnValue> ofOrder, Map<Integer, List<OwnValue>> ofLines, Map<Integer, String> numbers) {}

    /** @param replaced the order that it stands for; null for none */
    ConfirmationLetter(OrderPlaced order, String replaced, Own own, String baseUrl) {
        this.order = order;
        this.replaced = replaced;
        this.own = own;
        this.link = baseUrl + "order/" + order.orderNumber();
        this.locale = "zh".equals(order.language()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                "org.kontor.order.mail_" + ("zh".equals(order.language()) ? "zh" : "en"),
                Locale.ROOT,
                ConfirmationLetter.class.getClassLoader());
    }

    String subject() {
        return say("subject", order.orderNumber());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(say("greeting", name())).append("\n\n");
        text.append(thanks()).append("\n\n");
        facts().forEach(fact ->
                text.append(fact[0]).append(": ").append(fact[1]).append('\n'));
        text.append('\n');
        for (OrderPlaced.Line line : order.lines()) {
            text.append(line.lineNo())
                    .append(". ")
                    .append(line.sku())
                    .append("  ")
                    .append(line.name());
            ownOf(line).forEach(one -> text.append("\n    ").append(one));
            text.append("\n    ").append(quantity(line)).append("  x  ").append(price(line));
            text.append("  =  ").append(amount(line.netAmount())).append('\n');
        }
        text.append('\n');
        totals().forEach(total ->
                text.append(total[0]).append(": ").append(total[1]).append('\n'));
        text.append('\n').append(say("follow")).append('\n').append(link).append("\n\n");
        return text.append(say("regards")).append('\n').toString();
    }

    String html() {
        String facts = facts().stream()
                .map(fact -> "<div>" + escape(fact[0]) + ": <strong>" + escape(fact[1]) + "</strong></div>")
                .collect(Collectors.joining());
        String head = Stream.of("no", "article", "quantity", "price", "amount")
                .map(key -> cell("th", key.equals("article") ? CELL : FIGURE, say(key)))
                .collect(Collectors.joining());
        String lines = order.lines().stream().map(this::row).collect(Collectors.joining());
        String totals = totals().stream()
                .map(total -> "<tr><td colspan=\"4\" style=\"" + FIGURE + "\">" + escape(total[0]) + "</td>"
                        + cell("td", FIGURE + ";font-weight:600;white-space:nowrap", total[1]) + "</tr>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + escape(subject()) + "</title></head>"
                + "<body style=\"font-family:sans-serif;color:#1c2430;max-width:720px;margin:24px auto;padding:0 16px\">"
                + "<p>" + escape(say("greeting", name())) + "</p><p>" + escape(thanks())
                + "</p>" + facts + "<table style=\"border-collapse:collapse;width:100%;margin:16px 0\"><thead><tr>"
                + head
                + "</tr></thead><tbody>" + lines + totals + "</tbody></table><p>" + escape(say("follow"))
                + " <a href=\"" + escape(link) + "\">" + escape(link) + "</a></p><p>" + escape(say("regards"))
                + "</p></body></html>";
    }

    private String row(OrderPlaced.Line line) {
        String own = ownOf(line).stream().map(one -> "<br>" + escape(one)).collect(Collectors.joining());
        return "<tr>" + cell("td", FIGURE, Integer.toString(line.lineNo()))
                + "<td style=\"" + CELL + "\"><strong>" + escape(line.sku()) + "</strong><br>" + escape(line.name())
                + own + "</td>" + cell("td", FIGURE + ";white-space:nowrap", quantity(line))
                + cell("td", FIGURE + ";white-space:nowrap", price(line))
                + cell("td", FIGURE + ";white-space:nowrap", amount(line.netAmount())) + "</tr>";
    }

    private List<String> ownOf(OrderPlaced.Line line) {
        List<String> said = new ArrayList<>();
        if (own.numbers().containsKey(line.lineNo())) {
            said.add(say("ownNumber", own.numbers().get(line.lineNo())));
        }
        own.ofLines().getOrDefault(line.lineNo(), List.of()).forEach(one -> said.add(one.label() + ": " + one.value()));
        return said;
    }

    private List<String[]> facts() {
        List<String[]> facts = new ArrayList<>();
        if (order.poNumber() != null) {
            facts.add(new String[] {say("poNumber"), order.poNumber()});
        }
        if (order.requestedDate() != null) {
            DateTimeFormatter format =
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
            facts.add(new String[] {say("requestedDate"), format.format(order.requestedDate())});
        }
        if (order.shipTo() != null) {
            OrderPlaced.ShipTo to = order.shipTo();
            facts.add(new String[] {
                say("shipTo"),
                Stream.of(to.recipient(), to.street(), to.postalCode(), to.city(), to.region(), to.country())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", "))
            });
        }
        own.ofOrder().forEach(one -> facts.add(new String[] {one.label(), one.value()}));
        facts.add(new String[] {say("payment"), say("onAccount", order.paymentTermsDays())});
        return facts;
    }

    private List<String[]> totals() {
        List<String[]> totals = new ArrayList<>();
        if (order.surchargeAmount() != null) {
            totals.add(new String[] {say("surcharge"), amount(order.surchargeAmount())});
        }
        totals.add(new String[] {say("net"), amount(order.netAmount())});
        if (order.taxAmount().signum() != 0) {
            totals.add(new String[] {say("tax"), amount(order.taxAmount())});
            totals.add(new String[] {say("gross"), amount(order.grossAmount())});
        }
        return totals;
    }

    private String thanks() {
        String thanks = say("thanks", order.orderNumber());
        return replaced == null ? thanks : thanks + " " + say("replaces", replaced);
    }

    private String name() {
        return order.buyerName() == null ? order.companyName() : order.buyerName();
    }

    private String quantity(OrderPlaced.Line line) {
        String key = "unit." + line.unit();
        return plain(line.quantity()) + " " + (texts.containsKey(key) ? texts.getString(key) : line.unit());
    }

    private String price(OrderPlaced.Line line) {
        String price = order.currency() + " " + plain(line.unitPrice());
        return line.priceBase().compareTo(BigDecimal.ONE) == 0 ? price : price + " / " + plain(line.priceBase());
    }

    private String plain(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    private String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int scale = Money.scaleOf(order.currency());
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return order.currency() + " " + format.format(amount);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    private static String cell(String tag, String style, String content) {
        return "<" + tag + " style=\"" + style + "\">" + escape(content) + "</" + tag + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
