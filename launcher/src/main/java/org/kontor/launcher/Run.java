package org.kontor.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.kontor.launcher.demo.DemoData;

/** {@code mvn -Prun}: Kontor in the foreground until Ctrl-C. */
public final class Run {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        long begin = System.nanoTime();
        OUT.println("Kontor is starting; the first time takes a little longer.");
        try {
            KontorServer server = KontorServer.start(KontorOptions.forRun(), Run::show);
            server.showWork();
            welcome(server, (System.nanoTime() - begin) / 1_000_000_000.0);
        } catch (CannotStart refused) {
            OUT.println();
            OUT.println("Kontor cannot start. " + refused.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /** What the server says in passing stands in its log; here only what matters. */
    private static void show(String line) {
        if (!line.contains(" INFO  [")) {
            OUT.println(line);
        }
    }

    private static void welcome(KontorServer server, double seconds) {
        String http = server.http().toString();
        String management = server.management().toString();
        OUT.println();
        OUT.printf("Kontor is ready after %.1f s.%n", seconds);
        OUT.println();
        OUT.println("  Portal       " + http);
        OUT.println("  Back-office  " + http + "office");
        OUT.println("  REST         " + http + "api/v1    described at " + http + "openapi");
        OUT.println("  Certificates " + server.https() + "    its own: .kontor/run/tls/server.crt");
        OUT.println("  Partners     " + http + "sandbox");
        OUT.println("  Health       " + management + "health/ready    metrics at " + management + "prometheus");
        OUT.println("  Database     " + server.database());
        OUT.println("  Log          " + server.logFile());
        OUT.println();
        DemoData.signIns().forEach(line -> OUT.println("  " + line));
        OUT.println();
        OUT.println("Ctrl-C stops everything; the data stay.");
    }
}
