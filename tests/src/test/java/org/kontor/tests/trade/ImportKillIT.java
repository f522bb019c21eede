package org.kontor.tests.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.launcher.Layout;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** A server of its own is killed in the middle of imports; started again it goes on by itself, and nothing is lost or double. */
class ImportKillIT {

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aKilledImportGoesOnWhereItStood() throws IOException {
        TradeFile file = TradeFile.write(folder.resolve("trade.csv"), GeneratedTrade.lines(11, 28, 120));
        Path place = Layout.find().root().resolve("tests/target/kontor-killed");
        try (KontorServer server = KontorServer.start(KontorOptions.forTests(place))) {
            Sql sql = new Sql(server.database());
            ImportClient client = new ImportClient(new Http(server.http()));
            long id = ImportClient.id(client.post("orders?source=killed&mapping=online-retail", file.path()));
            killWhen(server, sql, id, "taken_count > 0");
            JsonObject run = client.ended(id);
            assertEquals("COMPLETED", run.getString("status"), run::toString);
            assertEquals(2, run.getInt("attempts"), run::toString);
            TradeFigures counted = TradeFigures.of(List.of(file));
            assertEquals(counted.lines(), run.getInt("taken"));
            assertEquals(counted.lines(), run.getInt("created"));
            assertEquals(List.of(), client.figures("killed").differences(counted));
            JsonObject again = client.taken("orders?source=killed&mapping=online-retail", file.path());
            assertEquals(counted.lines(), again.getInt("unchanged"));
        }
    }

    private static void killWhen(KontorServer server, Sql sql, long id, String condition) {
        Probe.until(
                "import is in the middle",
                () -> sql.one("select status = 'RUNNING' and " + condition + " from ops.import_run where id = ?", id),
                "t"::equals);
        server.killNode();
        server.startNode();
    }
}
