package org.kontor.document.service.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.fulfilment.service.HandlingUnitView;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.service.OrderView;

/**
 * Logistic labels of a shipment, A6, one handling unit a page: who sends, to whom, what it belongs to, and the SSCC in bars and
 * in digits (GS1 Logistic Label Guideline).
 */
final class LabelSheet {

    private static final String STYLE =
            """
            @page { size: 105mm 148mm; margin: 6mm; }
            body { font-family: 'Noto Sans', 'Noto Sans SC'; font-size: 9pt; line-height: 1.3; color: #000; margin: 0;
              word-wrap: break-word; }
            b { font-weight: 600; }
            .unit { position: relative; height: 135mm; overflow: hidden; page-break-after: always; }
            .unit.last { page-break-after: auto; }
            .name { font-size: 7pt; }
            .from { height: 17mm; overflow: hidden; font-size: 7.5pt; border-bottom: 0.3mm solid #000; }
            .to { height: 37mm; overflow: hidden; padding-top: 1.5mm; font-size: 11.5pt; border-bottom: 0.3mm solid #000; }
            .to.long { font-size: 9pt; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: 1mm; }
            td { vertical-align: top; text-align: left; padding: 0 2mm 1mm 0; font-size: 10pt; font-weight: 600; }
            td .name { font-weight: normal; }
            """;

    private static final int LONG_ADDRESS_LINES = 6;
    private static final int LONG_ADDRESS_LETTERS = 34;
    private static final int MOST_LETTERS = 58;

    private final OrderView order;
    private final ShipmentView shipment;
    private final Words words;

    LabelSheet(OrderView order, ShipmentView shipment, Party party) {
        this.order = order;
        this.shipment = shipment;
        this.words = new Words(party.language(), party.zone());
    }

    /** @param all how many units the shipment has */
    String xhtml(List<HandlingUnitView> units, int all, Seller seller) {
        StringBuilder body = new StringBuilder();
        for (HandlingUnitView unit : units) {
            boolean last = unit == units.get(units.size() - 1);
            body.append("<div class=\"unit").append(last ? " last" : "").append("\">");
            body.append(from(seller)).append(to()).append(facts(unit, all));
            body.append(SsccBars.html(unit.sscc(), words.say("sscc"))).append("</div>");
        }
        String title = words.say("labels") + " " + shipment.number();
        return "<html lang=\"" + words.language() + "\"><head><title>" + Sheet.escape(title) + "</title><style>" + STYLE
                + "</style></head><body>" + body + "</body></html>";
    }

    private String from(Seller seller) {
        List<String> lines = new ArrayList<>(List.of(seller.name()));
        lines.addAll(seller.lines());
        return "<div class=\"from\"><div class=\"name\">" + Sheet.escape(words.say("shipFrom")) + "</div>"
                + lines(lines.subList(0, Math.min(lines.size(), 4))) + "</div>";
    }

    private String to() {
        List<String> lines = new ArrayList<>(List.of(order.companyName()));
        lines.addAll(new Addresses(words).of(order.shipTo()));
        boolean isLong = lines.size() > LONG_ADDRESS_LINES
                || lines.stream().anyMatch(line -> line.length() > LONG_ADDRESS_LETTERS);
        return "<div class=\"to" + (isLong ? " long" : "") + "\"><div class=\"name\">"
                + Sheet.escape(words.say("shipTo")) + "</div><b>" + Sheet.escape(cut(lines.get(0))) + "</b><br/>"
                + lines(lines.subList(1, lines.size())) + "</div>";
    }

    private String facts(HandlingUnitView unit, int all) {
        List<String[]> first = new Facts(words)
                .add("shipment", shipment.number())
                .said(words.say("parcel"), words.say("parcelOf", unit.position(), all))
                .said(words.say("weight"), words.plain(unit.kilograms()) + " kg")
                .list();
        List<String[]> second = new Facts(words)
                .add("order", order.number())
                .add("poNumber", order.poNumber())
                .add("tracking", shipment.trackingNumber())
                .list();
        return row(first) + row(second);
    }

    private static String row(List<String[]> facts) {
        return "<table><tr>"
                + facts.stream()
                        .map(fact -> "<td><div class=\"name\">" + Sheet.escape(fact[0]) + "</div>"
                                + Sheet.escape(fact[1]) + "</td>")
                        .collect(Collectors.joining())
                + "</tr></table>";
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(LabelSheet::cut).map(Sheet::escape).collect(Collectors.joining("<br/>"));
    }

    /** A name that is longer than its place would push the street off the label. */
    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= MOST_LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }
}
