package org.kontor.tests.proof;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/**
 * A catalogue of electronics - 4,898 articles in twelve files, one per family - comes in: tried dry, taken, sent again
 * unchanged, with one article changed, and with lines that cannot be taken. At small size two of the files.
 */
final class CatalogueImport implements Proof {

    private static final String ARCHIVE = "icecat-demo/icecat-demo-csv-yaml.tar.zst";
    private static final int ARTICLES = 4_898;
    private static final int FAMILIES = 12;
    private static final double LINES_PER_SECOND = 500;

    /** Everything of the other articles that an import could write, with the transactions that wrote it. */
    private static final String OTHERS =
            """
            select md5(string_agg(p.sku || ' ' || p.version || ' ' || p.xmin || ' ' || coalesce(c.version, 0) || ' '
              || coalesce(r.rows, '') || ' ' || coalesce(v.rows, ''), ',' order by p.id))
            from catalog.product p
            left join catalog.product_change c on c.product_id = p.id
            left join lateral (select string_agg(x.id || ' ' || x.xmin, ';' order by x.id) as rows
              from pricing.price x where x.product_id = p.id) r on true
            left join lateral (select string_agg(x.attribute_id || ' ' || x.xmin, ';' order by x.attribute_id) as rows
              from catalog.product_attribute x where x.product_id = p.id) v on true
            where p.sku <> ?
            """;

    /** Counts of several runs together. */
    private record Sum(
            long read, long taken, long refused, long unchanged, long created, long changed, double seconds) {

        Sum plus(JsonObject run) {
            if (!run.getString("status").equals("COMPLETED")) {
                throw new IllegalStateException(run.toString());
            }
            return new Sum(
                    read + run.getInt("read"),
                    taken + run.getInt("taken"),
                    refused + run.getInt("refused"),
                    unchanged + run.getInt("unchanged"),
                    created + run.getInt("created"),
                    changed + run.getInt("changed"),
                    seconds + ImportClient.seconds(run));
        }
    }

    @Override
    public Verdict run(ProofInput input) throws Exception {
        List<Path> files = files(input);
        KontorOptions options = KontorOptions.forTests(input.work().resolve("kontor"));
        try (KontorServer server = KontorServer.start(options)) {
            return prove(
                    files,
                    new ImportClient(new Http(server.http())),
                    new Sql(server.database()),
                    files.size() == FAMILIES);
        }
    }

    private static Verdict prove(List<Path> files, ImportClient client, Sql sql, boolean whole) throws IOException {
        Sum dry = all(files, client, "&dryRun=true");
        long afterDry = sql.count("select count(*) from catalog.product where source = 'icecat'");
        Sum first = all(files, client, "");
        long articles = sql.count("select count(*) from catalog.product where source = 'icecat'");
        long prices = sql.count("select count(*) from pricing.price r join catalog.product p on p.id = r.product_id"
                + " where p.source = 'icecat'");
        long families = sql.count("select count(distinct category_id) from catalog.product where source = 'icecat'");
        String unchanged = sql.one(OTHERS, "-");
        Sum second = all(files, client, "");
        boolean nothingWritten = unchanged.equals(sql.one(OTHERS, "-"));
        Path file = files.get(0);
        String text = Files.readString(file);
        String sku = text.split("\n")[1].split(";")[0];
        String others = sql.one(OTHERS, sku);
        JsonObject one = send(client, file, text.replaceFirst("(?m)^(" + sku + ";.*)$", "$1x"));
        boolean othersUntouched = others.equals(sql.one(OTHERS, sku));
        String broken = text + "BAD-1;;;\n" + sku
                + text.split("\n")[1].substring(sku.length()).replace("EUR", "XXX") + "\n";
        JsonObject refusing = send(client, file, broken);
        String refused = client.text("imports/" + refusing.getInt("id") + "/refused");
        double rate = first.read() / first.seconds();
        return Verdict.begin()
                .require("files", files.size(), !whole || files.size() == FAMILIES)
                .require("dry_read", dry.read(), !whole || dry.read() == ARTICLES)
                .require("dry_new", dry.created(), dry.created() == dry.read())
                .require("dry_wrote", afterDry, afterDry == 0)
                .require("read", first.read(), first.read() == dry.read())
                .require("new", first.created(), first.created() == dry.created())
                .require("refused", first.refused(), first.refused() == 0)
                .require("articles", articles, articles == first.created())
                .require("families", families, families == files.size())
                .with("prices", prices)
                .with(
                        "long_texts",
                        sql.one("select string_agg(language || ' ' || n, ', ' order by language) from (select"
                                + " t.language, count(*) as n from catalog.product_text t join catalog.product p on p.id ="
                                + " t.product_id where p.source = 'icecat' group by 1) counted"))
                .with("dry_seconds", seconds(dry.seconds()))
                .with("seconds", seconds(first.seconds()))
                .require("lines_per_second", Math.round(rate), rate >= LINES_PER_SECOND)
                .require("again_unchanged", second.unchanged(), second.unchanged() == first.read())
                .require("again_wrote_nothing", nothingWritten, nothingWritten)
                .with("again_seconds", seconds(second.seconds()))
                .require("one_changed", one.getInt("changed"), one.getInt("changed") == 1 && one.getInt("created") == 0)
                .require("others_untouched", othersUntouched, othersUntouched)
                .require("bad_lines_refused", refusing.getInt("refused"), refusing.getInt("refused") == 2)
                .require("bad_lines_named", refused.contains("BAD-1"), refused.contains("BAD-1"))
                .with("processors", Runtime.getRuntime().availableProcessors());
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Sum all(List<Path> files, ImportClient client, String parameters) throws IOException {
        Sum sum = new Sum(0, 0, 0, 0, 0, 0, 0);
        for (Path file : files) {
            sum = sum.plus(client.taken("products?source=icecat&mapping=saved:Icecat" + parameters, file));
        }
        return sum;
    }

    private static JsonObject send(ImportClient client, Path file, String text) throws IOException {
        return client.ended(ImportClient.id(
                client.post("products?source=icecat&mapping=saved:Icecat", text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Path> files(ProofInput input) throws IOException, InterruptedException {
        Path archive = input.data().resolve(ARCHIVE).toAbsolutePath().normalize();
        if (!Files.exists(archive)) {
            throw new IllegalStateException(
                    "The catalogue is missing: " + archive + ". Name its folder: -Dproof.data=DIR");
        }
        Path folder = Files.createDirectories(input.work().resolve("files"));
        Process unpack = new ProcessBuilder("tar", "--zstd", "-xf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        if (unpack.waitFor() != 0) {
            throw new IllegalStateException("tar with zstd could not unpack " + archive);
        }
        try (Stream<Path> all = Files.list(folder.resolve("import"))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
            return input.full()
                    ? files
                    : files.stream()
                            .filter(file -> file.toString().matches(".*/(headphones|tablets)[.]csv"))
                            .toList();
        }
    }
}
