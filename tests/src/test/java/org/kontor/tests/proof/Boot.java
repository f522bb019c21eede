package org.kontor.tests.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;

/**
 * The server is soon there and modest: ready within 40 seconds on kept data, also after it was killed, and below 900 MB
 * of memory.
 */
final class Boot implements Proof {

    private static final double READY_WITHIN_SECONDS = 40;
    private static final long RESIDENT_BELOW_MEGABYTES = 900;

    @Override
    public Verdict run(ProofInput input) throws Exception {
        KontorOptions options = KontorOptions.forTests(input.work().resolve("kontor"));
        double first = start(options).seconds();
        Started second = start(options);
        return Verdict.begin()
                .with("first_start_seconds", rounded(first))
                .require("second_start_seconds", rounded(second.seconds()), second.seconds() < READY_WITHIN_SECONDS)
                .require(
                        "after_kill_seconds",
                        rounded(second.afterKillSeconds()),
                        second.afterKillSeconds() < READY_WITHIN_SECONDS)
                .require(
                        "resident_megabytes",
                        second.residentMegabytes(),
                        second.residentMegabytes() < RESIDENT_BELOW_MEGABYTES)
                .with("processor_seconds", rounded(second.processorSeconds()))
                .with("processors", Runtime.getRuntime().availableProcessors());
    }

    private record Started(double seconds, long residentMegabytes, double processorSeconds, double afterKillSeconds) {}

    private static Started start(KontorOptions options) throws IOException {
        long begin = System.nanoTime();
        try (KontorServer server = KontorServer.start(options)) {
            double seconds = secondsSince(begin);
            long resident = residentMegabytes(server.pid());
            double processor = processorSeconds(server.pid());
            server.killNode();
            long killed = System.nanoTime();
            server.startNode();
            return new Started(seconds, resident, processor, secondsSince(killed));
        }
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    /** What the start costs whatever else the machine does at the time. */
    private static double processorSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .map(spent -> spent.toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** From Linux; 0 where there is no /proc. */
    private static long residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static String rounded(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
