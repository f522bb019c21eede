package org.kontor.tests;

import java.nio.file.Path;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.launcher.Layout;

/** The one Kontor that all integration tests of a run share: started before the first of them, stopped with the JVM. */
public final class Kontor {

    private static KontorServer server;

    private Kontor() {}

    /** The running server with demo data and sandbox, started at the first call. */
    public static synchronized KontorServer server() {
        if (server == null) {
            Path folder = Layout.find().root().resolve("tests/target/kontor");
            server = KontorServer.start(KontorOptions.forTests(folder)
                    .withEnvironment("KONTOR_ASK_AGAIN_SECONDS", "2")
                    .withEnvironment("KONTOR_DB_CALL_LOCK_TIMEOUT", "5000")
                    .withEnvironment("KONTOR_OIDC_LOOPBACK", "true"));
        }
        return server;
    }

    /** A fresh client without cookies. */
    public static Http http() {
        return new Http(server().http());
    }

    /** Direct look into the database, for what no page tells. */
    public static Sql sql() {
        return new Sql(server().database());
    }
}
