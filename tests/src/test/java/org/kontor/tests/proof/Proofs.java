package org.kontor.tests.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.launcher.Layout;

/**
 * Runs one proof by its name: {@code mvn -Pproof -Dproof=NAME [-Dproof.size=small|full] [-Dproof.data=DIR] verify}.
 * Prints the figures as a table and then one last line; a claim that does not hold ends the build as failed.
 */
public final class Proofs {

    private static final Map<String, Proof> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("bench", new Bench()),
            Map.entry("boot", new Boot()),
            Map.entry("catalogue-import", new CatalogueImport()),
            Map.entry("order-histories", new OrderHistories()),
            Map.entry("order-size", new OrderSize()),
            Map.entry("partner-faults", new PartnerFaults()),
            Map.entry("permission-matrix", new PermissionMatrixProof()),
            Map.entry("price-speed", new PriceSpeed()),
            Map.entry("purchasing-race", new PurchasingRace()),
            Map.entry("real-trade", new RealTrade()),
            Map.entry("relay-crash", new RelayCrash()),
            Map.entry("replay", new ReplayProof()),
            Map.entry("search-nodes", new SearchNodes()),
            Map.entry("search-quality", new SearchQuality()),
            Map.entry("search-speed", new SearchSpeed()),
            Map.entry("stock-race", new StockRace()),
            Map.entry("trade-shipments", new TradeShipments())));

    private Proofs() {}

    /** The names that can be given, in the order of the alphabet. */
    static SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ALL.keySet()));
    }

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        Proof proof = ALL.get(name);
        if (proof == null) {
            throw new IllegalArgumentException("No proof '" + name + "'. There are: " + String.join(", ", ALL.keySet())
                    + ". Call one with -Dproof=NAME.");
        }
        Path work = Layout.find().root().resolve("tests/target/proof/" + name);
        Files.createDirectories(work);
        boolean full = !"small".equals(System.getProperty("proof.size"));
        Path data = Path.of(System.getProperty("proof.data", "../shared/data"));
        Verdict verdict = proof.run(new ProofInput(data, full, work));
        System.out.println();
        System.out.println(verdict.table());
        System.out.println();
        System.out.println(verdict.line(name));
        if (!verdict.holds()) {
            throw new IllegalStateException(verdict.line(name));
        }
    }
}
