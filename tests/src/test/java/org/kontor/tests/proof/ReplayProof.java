package org.kontor.tests.proof;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Sql;
import org.kontor.tests.replay.Replay;
import org.kontor.tests.replay.TradingDay;
import org.kontor.tests.replay.TradingDay.Invoice;
import org.kontor.tests.trade.ImportClient;
import org.kontor.tests.trade.TradeFile;

/**
 * The invoices of one full trading day are placed as live orders through the ordinary call while the partners lose a
 * tenth and double a tenth of all messages, in either direction. In the end every order is confirmed exactly once, in our
 * books and in the ERP's. The day is that with most invoices, or the one of {@code -Dproof.day=2010-12-09}.
 */
final class ReplayProof implements Proof {

    private static final String SOURCE = "online-retail";
    private static final int SMALL = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Override
    public Verdict run(ProofInput input) throws Exception {
        TradeFile day = TradingDay.choose(input.data(), input.work(), System.getProperty("proof.day", ""));
        KontorOptions options =
                KontorOptions.forTests(input.work().resolve("kontor")).withEnvironment("KONTOR_ASK_AGAIN_SECONDS", "5");
        try (KontorServer server = KontorServer.start(options)) {
            Http http = new Http(server.http());
            Sql sql = new Sql(server.database());
            TradingDay trading = new TradingDay(sql, SOURCE);
            trading.bring(new ImportClient(http), day);
            trading.prepare();
            return replay(input, day, trading, new Replay(http, sql), sql);
        }
    }

    private static Verdict replay(ProofInput input, TradeFile day, TradingDay trading, Replay replay, Sql sql)
            throws Exception {
        Map<String, Invoice> invoices = trading.invoices();
        List<Invoice> chosen = new ArrayList<>(invoices.values());
        if (!input.full()) {
            chosen = chosen.subList(0, Math.min(SMALL, chosen.size()));
        }
        Set<String> inFile = TradingDay.invoicesIn(day);
        System.out.println(
                "Replaying " + chosen.size() + " invoices of " + day.path().getFileName()
                        + "; the file has " + inFile.size() + " invoices, of which " + (inFile.size() - invoices.size())
                        + " sell no goods at a price.");
        replay.partnersFail(0.1, 0.1);
        long begin = System.nanoTime();
        List<String> numbers = replay.place(chosen);
        double placing = seconds(begin);
        replay.refusals().stream().limit(10).forEach(System.out::println);
        replay.untilQuiet(numbers, PATIENCE);
        double all = seconds(begin);
        Replay.Books books = replay.books(numbers);
        JsonObject partner = replay.sandbox().summary();
        return Verdict.begin()
                .with("day", day.path().getFileName().toString().replace(".csv", ""))
                .with("invoices", chosen.size())
                .require("placed", books.orders(), books.orders() == chosen.size())
                .require("refused", replay.refusals().size(), replay.refusals().isEmpty())
                .require(
                        "confirmed_once_on_both_sides",
                        books.confirmedOnceOnBothSides(),
                        books.confirmedOnceOnBothSides() == chosen.size())
                .require("doubles", books.doubles(), books.doubles() == 0)
                .require("losses", books.missing(), books.missing() == 0)
                .require(
                        "orders_the_erp_has_beyond",
                        partner.getInt("erpOrders") - chosen.size(),
                        partner.getInt("erpOrders") == chosen.size())
                .require("delivered", books.delivered(), books.delivered() == chosen.size())
                .require("dead_letters", books.deadLetters(), books.deadLetters() == 0)
                .with("erp_messages", partner.getInt("erpCalls"))
                .with("erp_lost", partner.getInt("erpLost"))
                .with("erp_answers_lost", partner.getInt("erpRepliesLost"))
                .with("erp_same_message_again", partner.getInt("erpSameMessageAgain"))
                .with("erp_answers_doubled", partner.getInt("erpRepliesDoubled"))
                .with("asked_again", sql.one("select coalesce(sum(asked - 1), 0) from integration.expected_answer"))
                .with(
                        "duplicates_recognised",
                        sql.one("select coalesce(sum(times - 1), 0) from integration.partner_message"
                                + " where direction = 'IN'"))
                .with("seconds_placing", Math.round(placing))
                .with("seconds_until_quiet", Math.round(all));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
