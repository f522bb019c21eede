package org.kontor.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How a Kontor is to be started.
 *
 * @param layout the built checkout
 * @param folder where its data, configuration and logs go
 * @param ports its ports
 * @param database an existing database, or null for a private PostgreSQL in the folder
 * @param durable whether the private PostgreSQL survives a power cut (a test's need not)
 * @param demo whether an empty database is filled with the demo company
 * @param sandbox whether the partners are played
 * @param environment further environment variables of the server
 */
public record KontorOptions(
        Layout layout,
        Path folder,
        Ports ports,
        Database database,
        boolean durable,
        boolean demo,
        boolean sandbox,
        Map<String, String> environment) {

    public KontorOptions {
        folder = folder.toAbsolutePath();
        environment = Map.copyOf(environment);
    }

    /** For people: kept data, well-known ports, the database of the environment if one is named there. */
    public static KontorOptions forRun() {
        Layout layout = Layout.find();
        boolean demo = !"false".equals(System.getenv("KONTOR_DEMO"));
        Database named = Database.fromEnvironment().orElse(null);
        return new KontorOptions(
                layout, layout.keep().resolve("run"), Ports.fromEnvironment(), named, true, demo, true, Map.of());
    }

    /** For tests and proofs: a fresh private database in the folder, free ports, demo data, the sandbox. */
    public static KontorOptions forTests(Path folder) {
        Folders.remove(folder);
        return new KontorOptions(Layout.find(), folder, Ports.free(), null, false, true, true, Map.of());
    }

    public KontorOptions withoutDemo() {
        return new KontorOptions(layout, folder, ports, database, durable, false, sandbox, environment);
    }

    /** For measurements: the private PostgreSQL writes to the disk as it would for people. */
    public KontorOptions withDurableDatabase() {
        return new KontorOptions(layout, folder, ports, database, true, demo, sandbox, environment);
    }

    public KontorOptions withEnvironment(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new KontorOptions(layout, folder, ports, database, durable, demo, sandbox, more);
    }
}
