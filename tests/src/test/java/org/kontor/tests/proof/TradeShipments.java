package org.kontor.tests.proof;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;
import org.kontor.tests.trade.ImportMappings;

/**
 * What suppliers sent over nine years comes in as one file, and again: every figure of the books is the one that was counted
 * of the file without this program, refused lines are named, and the second time nothing changes. The small size makes its
 * own lines and some that contradict them.
 */
final class TradeShipments implements Proof {

    private static final String SOURCE = "scms";
    private static final String TARGET = "shipments?source=" + SOURCE + "&mapping=" + ImportMappings.USD;
    private static final double LINES_PER_SECOND = 1_000;
    private static final int SOME = 2_000;
    private static final int EACH_WRONG = 100;

    @Override
    public Verdict run(ProofInput input) throws Exception {
        Path file = input.full()
                ? input.file("scms/SCMS_Delivery_History_Dataset.csv.gz")
                : input.work().resolve("shipments.csv");
        ShipmentFigures expected =
                input.full() ? ShipmentFigures.ofReference(input.file("scms/reference.json")) : made(file);
        try (KontorServer server = input.startServer()) {
            ImportClient client = new ImportClient(new Http(server.http()));
            JsonObject run = client.taken(TARGET, file);
            ShipmentFigures books = ShipmentFigures.ofBooks(new Sql(server.database()), SOURCE);
            List<String> differences = books.differences(expected);
            double rate = run.getInt("read") / ImportClient.seconds(run);
            JsonObject again = client.taken(TARGET, file);
            long refused = run.getInt("refused");
            long named = refused == 0
                    ? 0
                    : client.text("imports/" + run.getInt("id") + "/refused")
                                    .lines()
                                    .count()
                            - 1;
            long wrong = input.full() ? 0 : SOME / EACH_WRONG;
            return Verdict.begin()
                    .with("read", run.getInt("read"))
                    .require("taken", run.getInt("taken"), run.getInt("taken") + refused == run.getInt("read"))
                    .require("refused", refused, refused == wrong)
                    .require("refused_named", named, named == refused)
                    .with("figures_compared", expected.size())
                    .require("figures_that_differ", differences.toString(), differences.isEmpty())
                    .require("lines_per_second", Math.round(rate), !input.full() || rate >= LINES_PER_SECOND)
                    .require(
                            "again_unchanged",
                            again.getInt("unchanged"),
                            again.getInt("unchanged") == run.getInt("taken") && again.getInt("created") == 0);
        }
    }

    /** Lines in orders of four and shipments of two, the second of which has the freight of the first; each hundredth is in another country. */
    private static ShipmentFigures made(Path file) throws Exception {
        StringBuilder lines = new StringBuilder(
                "id,pq #,po / so #,asn/dn #,country,vendor inco term,shipment mode,po sent to vendor date,scheduled delivery date,"
                        + "delivered to client date,delivery recorded date,vendor,item description,brand,unit of measure (per pack),"
                        + "line item quantity,line item value,pack price,unit price,manufacturing site,weight (kilograms),"
                        + "freight cost (usd),line item insurance (usd)\n");
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal freight = BigDecimal.ZERO;
        int others = 0;
        int taken = 0;
        for (int i = 0; i < SOME; i++) {
            boolean wrong = i % EACH_WRONG == EACH_WRONG - 1;
            boolean second = i % 2 == 1;
            BigDecimal cost = new BigDecimal(i).multiply(new BigDecimal("1.37"));
            BigDecimal worth = new BigDecimal(i * 7L).add(new BigDecimal("0.01"));
            lines.append(String.join(
                            ",",
                            String.valueOf(i),
                            "FPQ-" + i / 8,
                            "PO-" + i / 4,
                            "ASN-" + i / 2,
                            wrong ? "Togo" : "Zambia",
                            "EXW",
                            "Ocean",
                            "11/13/2006",
                            "2-Jun-06",
                            "3-Jun-06",
                            "4-Jun-06",
                            "Works " + i / 4 % 9,
                            "Article " + i % 50,
                            "Generic",
                            "30",
                            "5",
                            worth.toPlainString(),
                            "29",
                            "0.97",
                            "Works",
                            "0",
                            second ? "See ASN-" + i / 2 + " (ID#:" + (i - 1) + ")" : cost.toPlainString(),
                            ""))
                    .append('\n');
            if (!wrong) {
                taken++;
                value = value.add(worth);
                freight = second ? freight : freight.add(cost);
                others += second ? 1 : 0;
            }
        }
        Files.writeString(file, lines);
        Map<String, BigDecimal> counted = new TreeMap<>();
        counted.put("rows", new BigDecimal(taken));
        counted.put("value_usd", value);
        counted.put("quantity", new BigDecimal(taken * 5L));
        counted.put("freight.numeric_sum_usd", freight);
        counted.put("freight.see_other_row", new BigDecimal(others));
        counted.put("freight.see_other_row_target_exists", new BigDecimal(others));
        counted.put("weight.numeric_rows", new BigDecimal(taken));
        counted.put("weight.numeric_sum_kg", BigDecimal.ZERO);
        counted.put("distinct.po / so #", new BigDecimal(SOME / 4));
        counted.put("distinct.asn/dn #", new BigDecimal(SOME / 2));
        counted.put("distinct.country", BigDecimal.ONE);
        counted.put("by_country.Zambia.value_usd", value);
        counted.put("delivery_vs_schedule_days.max_late", BigDecimal.ONE);
        return ShipmentFigures.of(counted);
    }
}
