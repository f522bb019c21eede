package org.kontor.tests.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;
import org.kontor.tests.trade.TradeFigures;
import org.kontor.tests.trade.TradeFile;

/**
 * A wholesaler's trade comes in as one file, and in another database day by day, with one day sent twice and the server
 * killed in the middle of one: the report equals what the file itself comes to, and the reference beside it where there is
 * one; both databases hold the same returns. At full size a file ten times as large follows: same heap.
 */
final class RealTrade implements Proof {

    private static final String SOURCE = "online-retail";
    private static final String TARGET = "orders?mapping=online-retail&source=" + SOURCE;
    private static final double LINES_PER_SECOND = 3_000;
    private static final double HEAP_GROWTH = 1.25;

    /** Which lines take back which: by the lines of the source, so that two databases can be compared. */
    private static final String RETURNS =
            """
            select count(*) || ' ' || coalesce(sum(r.quantity), 0) || ' ' || coalesce(md5(string_agg(
              c.source_line_key || o.source_line_key || r.quantity, ',' order by c.source_line_key, o.source_line_key)), '')
            from order_.returned_line r
            join order_.cancellation_line c on c.id = r.cancellation_line_id
            join order_.sales_order_line o on o.id = r.order_line_id
            """;

    private record Whole(JsonObject run, TradeFigures figures, String returns, long heapMegabytes) {}

    private record Days(TradeFigures figures, String returns, long read, long taken, long refused, String killedAt) {}

    @Override
    public Verdict run(ProofInput input) throws Exception {
        TradeFile file = TradeFile.find(input.data());
        System.out.println("Trade of " + file.path());
        TradeFigures counted = TradeFigures.of(List.of(file));
        Whole whole = whole(input, file);
        Days days = days(input, file);
        Verdict verdict = figures(whole, counted);
        verdict = reference(verdict, file, whole.figures());
        List<String> differences = days.figures().differences(whole.figures());
        verdict = verdict.with("days_read", days.read())
                .with("days_taken", days.taken())
                .with("days_refused", days.refused())
                .with("killed_at", days.killedAt())
                .require("days_differ_in", text(differences), differences.isEmpty())
                .require(
                        "days_returns_equal",
                        days.returns().equals(whole.returns()),
                        days.returns().equals(whole.returns()));
        return input.full() ? tenfold(verdict, input, file, whole.heapMegabytes()) : verdict;
    }

    private static Whole whole(ProofInput input, TradeFile file) throws IOException {
        try (KontorServer server = start(input, "whole")) {
            ImportClient client = new ImportClient(new Http(server.http()));
            long id = ImportClient.id(client.post(TARGET, file.path()));
            long heap;
            JsonObject run;
            try (LiveHeap watch = LiveHeap.of(server.pid())) {
                run = client.ended(id);
                heap = watch.peakMegabytes();
            }
            return new Whole(run, client.figures(SOURCE), new Sql(server.database()).one(RETURNS), heap);
        }
    }

    private static Verdict figures(Whole whole, TradeFigures counted) {
        JsonObject run = whole.run();
        TradeFigures report = whole.figures();
        long read = run.getInt("read");
        long taken = run.getInt("taken");
        long refused = run.getInt("refused");
        double rate = read / ImportClient.seconds(run);
        List<String> differences = report.differences(counted);
        return Verdict.begin()
                .require("read", read, read == counted.lines())
                .require("taken", taken, taken + refused == read)
                .require("refused", refused, refused == 0)
                .with("invoices", report.invoices())
                .with("cancellations", report.cancellations())
                .with("customers", report.customers())
                .with("countries", report.countries())
                .with("gross", report.gross().toPlainString())
                .require("differs_from_file_in", text(differences), differences.isEmpty())
                .with("returns_quantity", whole.returns().split(" ")[1])
                .require("lines_per_second", Math.round(rate), rate >= LINES_PER_SECOND)
                .with("peak_live_heap_megabytes", whole.heapMegabytes());
    }

    private static Verdict reference(Verdict verdict, TradeFile file, TradeFigures report) throws IOException {
        Optional<JsonObject> reference = referenceBeside(file.path());
        if (reference.isEmpty()) {
            return verdict.with("reference", "none");
        }
        TradeFigures expected = TradeFigures.ofReference(reference.get());
        List<String> months = report.monthsThatDiffer(expected);
        List<String> countries = report.countriesThatDiffer(expected);
        List<String> all = report.differences(expected);
        return verdict.require("months_that_differ", text(months), months.isEmpty())
                .require("countries_that_differ", text(countries), countries.isEmpty())
                .require("differs_from_reference_in", text(all), all.isEmpty());
    }

    private static Optional<JsonObject> referenceBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            Optional<Path> found = files.filter(
                            path -> path.getFileName().toString().matches("reference.*\\.json"))
                    .min(Comparator.naturalOrder());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (Reader text = Files.newBufferedReader(found.get());
                    JsonReader reader = Json.createReader(text)) {
                return Optional.of(reader.readObject());
            }
        }
    }

    private static Days days(ProofInput input, TradeFile file) throws IOException {
        List<TradeFile> days = file.days(input.work().resolve("day-files"));
        int twice = days.size() / 3;
        int killFrom = days.size() / 2;
        String killedAt = "never";
        long read = 0;
        long taken = 0;
        long refused = 0;
        try (KontorServer server = start(input, "days")) {
            ImportClient client = new ImportClient(new Http(server.http()));
            Sql sql = new Sql(server.database());
            for (int day = 0; day < days.size(); day++) {
                long id = ImportClient.id(client.post(TARGET, days.get(day).path()));
                if (day >= killFrom && killedAt.equals("never")) {
                    killedAt = killInTheMiddle(server, sql, id);
                }
                JsonObject run = client.ended(id);
                read += run.getInt("read");
                taken += run.getInt("taken");
                refused += run.getInt("refused");
                if (day == twice) {
                    JsonObject again = client.taken(TARGET, days.get(day).path());
                    if (again.getInt("unchanged") != again.getInt("read")) {
                        throw new IllegalStateException("a day sent twice is not unchanged: " + again);
                    }
                }
            }
            return new Days(client.figures(SOURCE), sql.one(RETURNS), read, taken, refused, killedAt);
        }
    }

    /** Kills the server while it works on the run and starts it again; the run must go on by itself. */
    private static String killInTheMiddle(KontorServer server, Sql sql, long id) {
        String state = state(sql, id);
        while (state.startsWith("WAITING") || state.equals("RUNNING 0 0")) {
            Thread.onSpinWait();
            state = state(sql, id);
        }
        if (!state.startsWith("RUNNING")) {
            return "never";
        }
        server.killNode();
        String killed = state(sql, id);
        server.startNode();
        String[] parts = killed.split(" ");
        return parts[0].equals("RUNNING") ? parts[1] + "_read_" + parts[2] + "_taken" : "never";
    }

    private static String state(Sql sql, long id) {
        return sql.one("select status || ' ' || read_count || ' ' || taken_count from ops.import_run where id = ?", id);
    }

    private static Verdict tenfold(Verdict verdict, ProofInput input, TradeFile file, long heapBefore)
            throws IOException {
        TradeFile large = file.times(10, input.work().resolve("tenfold.csv.gz"));
        try (KontorServer server = start(input, "tenfold")) {
            ImportClient client = new ImportClient(new Http(server.http()));
            long id = ImportClient.id(client.post(TARGET, large.path()));
            try (LiveHeap watch = LiveHeap.of(server.pid())) {
                JsonObject run = client.ended(id);
                double rate = run.getInt("read") / ImportClient.seconds(run);
                long heap = watch.peakMegabytes();
                return verdict.with("tenfold_read", run.getInt("read"))
                        .with("tenfold_taken", run.getInt("taken"))
                        .require("tenfold_lines_per_second", Math.round(rate), rate >= LINES_PER_SECOND)
                        .require("tenfold_peak_live_heap_megabytes", heap, heap <= heapBefore * HEAP_GROWTH);
            }
        }
    }

    private static KontorServer start(ProofInput input, String name) {
        return KontorServer.start(
                KontorOptions.forTests(input.work().resolve(name)).withDurableDatabase());
    }

    private static String text(List<String> names) {
        return names.isEmpty() ? "none" : String.join(",", names);
    }
}
