package org.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One WildFly with the application and the sandbox. Its base folder keeps the message journal between runs;
 * configuration and deployments are laid down anew at each start.
 */
final class ServerNode implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 200;
    private static final long STOP_SECONDS = 40;

    private final KontorOptions options;
    private final Path base;
    private final Map<String, String> environment;
    private Process process;
    private ServerOutput output;

    ServerNode(KontorOptions options, Map<String, String> environment) {
        this.options = options;
        this.base = options.folder().resolve("node");
        this.environment = environment;
    }

    /** Starts the node and returns when it is ready to serve. */
    void start(Consumer<String> listener) {
        LeftOver.stop(base);
        Ports.mustBeFree(options.ports().ofServer());
        layDown();
        List<String> line = ServerCommand.line(options.layout(), base, name(), options.ports());
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).directory(base.toFile());
            // The C library would keep a memory pool per thread: measured, two pools save 100 MB.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(environment);
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException failed) {
            throw new CannotStart("Cannot start the server: " + failed.getMessage(), failed);
        }
        LeftOver.note(base, process);
        output = ServerOutput.follow(process.getInputStream(), listener);
        awaitReady();
    }

    /** Different for two nodes on one machine, the same at each start: unfinished transactions are found by it. */
    private String name() {
        int offset = options.ports().offset();
        return offset == 0 ? "kontor" : "kontor-" + offset;
    }

    private void layDown() {
        Folders.remove(base.resolve("configuration"));
        Folders.remove(base.resolve("deployments"));
        Folders.remove(base.resolve("tmp"));
        Folders.make(base.resolve("log"));
        Folders.copyFiles(options.layout().configuration(), base.resolve("configuration"));
        Path deployments = Folders.make(base.resolve("deployments"));
        deploy(options.layout().application(), deployments);
        if (options.sandbox()) {
            deploy(options.layout().sandbox(), deployments);
        }
    }

    private static void deploy(Path archive, Path deployments) {
        try {
            Files.copy(archive, deployments.resolve(archive.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new CannotStart("Cannot copy " + archive, failed);
        }
    }

    private void awaitReady() {
        Health health = new Health(options.ports().management());
        long end = System.nanoTime() + BOOT.toNanos();
        try {
            while (!isDeployed() || !health.isReady()) {
                failOnDeadOrRefused();
                if (System.nanoTime() > end) {
                    throw failed("The server is not ready after " + BOOT.toMinutes() + " minutes.");
                }
                process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while the server started.");
        }
    }

    /** Asked first: a server that is asked for its health while booting complains in its log. */
    private boolean isDeployed() {
        int archives = options.sandbox() ? 2 : 1;
        return Folders.endingIn(base.resolve("deployments"), ".deployed").size() == archives;
    }

    private void failOnDeadOrRefused() {
        if (!process.isAlive()) {
            throw failed("The server ended with code " + process.exitValue() + " while starting.");
        }
        List<Path> refused = Folders.endingIn(base.resolve("deployments"), ".failed");
        if (!refused.isEmpty()) {
            throw failed("The server refused the deployment of "
                    + refused.stream()
                            .map(path -> path.getFileName().toString().replace(".failed", ""))
                            .collect(Collectors.joining(", "))
                    + ":\n" + Folders.read(refused.get(0)));
        }
    }

    private CannotStart failed(String why) {
        String printed = output.lastLines();
        close();
        return new CannotStart(why + "\nThe whole log: " + logFile() + "\nLast lines of the server:\n" + printed);
    }

    Path logFile() {
        return base.resolve("log/server.log");
    }

    /** Ends the node at once, as a power cut would. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(STOP_SECONDS);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends the node in good order; by force when it takes too long. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        if (!await(STOP_SECONDS)) {
            kill();
        }
    }

    private boolean await(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
