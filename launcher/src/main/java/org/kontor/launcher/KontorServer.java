package org.kontor.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kontor.launcher.demo.DemoData;
import org.kontor.launcher.demo.FirstOrders;

/**
 * A whole running Kontor: database, schema, demo data, server. Closing it stops the server first and then the private
 * database; so does the end of the JVM that started it.
 */
public final class KontorServer implements AutoCloseable {

    private final KontorOptions options;
    private final Consumer<String> listener;
    private final Thread hook = new Thread(this::stop, "kontor-stop");
    private FolderLock lock;
    private PrivatePostgres postgres;
    private Database database;
    private ServerNode node;
    private boolean filled;

    private KontorServer(KontorOptions options, Consumer<String> listener) {
        this.options = options;
        this.listener = listener;
    }

    /** Starts in silence. */
    public static KontorServer start(KontorOptions options) {
        return start(options, line -> {});
    }

    /** Starts, telling the listener each line the server prints and each step taken. */
    public static KontorServer start(KontorOptions options, Consumer<String> listener) {
        KontorServer server = new KontorServer(options, listener);
        Runtime.getRuntime().addShutdownHook(server.hook);
        try {
            server.lock = FolderLock.take(options.folder());
            server.startDatabase();
            server.node = new ServerNode(options, server.environment());
            server.node.start(listener);
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /** Has the demo's buyers order something when their company is new: then a visitor finds requests that wait. */
    void showWork() throws InterruptedException {
        if (filled) {
            try (Connection connection = database.open()) {
                FirstOrders.place(http(), connection);
            } catch (IOException | SQLException missing) {
                listener.accept("The demo has no requests that wait: " + missing.getMessage());
            }
        }
    }

    private void startDatabase() {
        if (options.database() == null) {
            Path home = PostgresBinaries.unpackedIn(options.layout().keep());
            Path folder = options.folder().resolve("postgresql");
            postgres = PrivatePostgres.start(home, folder, options.ports().postgres(), options.durable());
            database = postgres.database();
        } else {
            database = options.database();
        }
        try {
            mustHaveEverydayLogin();
            database.migrate();
            if (options.demo()) {
                fill();
            }
        } catch (CannotStart told) {
            throw told;
        } catch (SQLException | RuntimeException failed) {
            String reason =
                    String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
            String hint = postgres == null
                    ? " Check KONTOR_DB_URL, KONTOR_DB_USER and KONTOR_DB_PASSWORD."
                    : " If its data may go, remove " + options.folder() + " and start again.";
            throw new CannotStart("The database " + database + " is not usable: " + reason + hint, failed);
        }
    }

    /** Asked before anything is changed, and told so that it can be mended. */
    private void mustHaveEverydayLogin() throws SQLException {
        try (Connection connection = database.openAsServer()) {
            connection.getSchema();
        } catch (SQLException refused) {
            throw new CannotStart(
                    "The server's own login " + database.appUser() + " is refused: " + refused.getMessage()
                            + "\nMake it once, as the administrator of the database: create role "
                            + database.appUser() + " login noinherit password '…'; create role kontor_all; create role"
                            + " kontor_some; grant kontor_all, kontor_some to " + database.appUser()
                            + ", and name its password in"
                            + " KONTOR_DB_APP_PASSWORD.",
                    refused);
        }
    }

    private void fill() throws SQLException {
        try (Connection connection = database.open()) {
            filled = DemoData.fillIfEmpty(connection);
            if (filled) {
                listener.accept("Filled the empty database with demo data.");
            }
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KONTOR_DB_URL", database.url());
        environment.put("KONTOR_DB_USER", database.user());
        environment.put("KONTOR_DB_PASSWORD", database.password());
        environment.put("KONTOR_DB_APP_USER", database.appUser());
        environment.put("KONTOR_DB_APP_PASSWORD", database.appPassword());
        environment.put("KONTOR_AUDIT_KEY", Folders.secret(options.folder().resolve("audit-key")));
        environment.put("KONTOR_SMTP_PORT", Integer.toString(options.ports().smtp()));
        environment.put("KONTOR_CLUSTER_HOSTS", "127.0.0.1[" + options.ports().cluster() + "]");
        environment.put("KONTOR_CONSOLE_LEVEL", "WARN");
        environment.put("KONTOR_BASE_URL", http().toString());
        environment.put("KONTOR_CERTIFICATE_URL", https().toString());
        if (System.getenv("KONTOR_TLS_KEYSTORE") == null) {
            environment.putAll(TlsKeyStore.in(options.folder()));
        }
        if (System.getenv("KONTOR_SECRET_KEY") == null && System.getenv("KONTOR_SECRET_KEY_FILE") == null) {
            environment.put(
                    "KONTOR_SECRET_KEY_FILE", SecretKeyFile.in(options.folder()).toString());
        }
        environment.putAll(options.environment());
        return environment;
    }

    /** The portal's address, ending in a slash. */
    public URI http() {
        return URI.create("http://localhost:" + options.ports().http() + "/");
    }

    /** The address at which TLS ends in this server, ending in a slash. */
    public URI https() {
        return URI.create("https://localhost:" + options.ports().https() + "/");
    }

    /** The address of health and metrics, ending in a slash. */
    public URI management() {
        return URI.create("http://localhost:" + options.ports().management() + "/");
    }

    public Ports ports() {
        return options.ports();
    }

    public Database database() {
        return database;
    }

    public Path logFile() {
        return node.logFile();
    }

    /** Process id of the server, for measurements. */
    public long pid() {
        return node.pid();
    }

    /** Ends the server at once, as a power cut would; the database goes on. */
    public void killNode() {
        node.kill();
    }

    /** Starts the server again after it was killed. */
    public void startNode() {
        node.start(listener);
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The JVM is ending and runs the hook itself.
            return;
        }
    }

    private synchronized void stop() {
        if (node != null) {
            node.close();
            node = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
