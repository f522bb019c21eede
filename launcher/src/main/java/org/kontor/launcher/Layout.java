package org.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the parts lie in a built checkout. */
public record Layout(Path root) {

    /** The checkout named by the system property kontor.root, else the folder above that holds ear/. */
    public static Layout find() {
        String given = System.getProperty("kontor.root");
        Path at = Path.of(given == null ? "" : given).toAbsolutePath();
        while (at != null && !Files.isRegularFile(at.resolve("ear/pom.xml"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new CannotStart("Not inside a checkout of Kontor: no ear/pom.xml above "
                    + Path.of("").toAbsolutePath());
        }
        return new Layout(at);
    }

    /** What outlives "clean": the server, the PostgreSQL binaries and the data of {@code mvn -Prun}. */
    public Path keep() {
        return root.resolve(".kontor");
    }

    Path modules() {
        return built("ear/target/server/modules");
    }

    Path configuration() {
        return built("ear/target/server/base/configuration");
    }

    public Path application() {
        return built("ear/target/kontor.ear");
    }

    Path sandbox() {
        return built("sandbox/target/kontor-sandbox.war");
    }

    /** The unpacked, unchanged WildFly. */
    public Path serverHome() {
        try (Stream<Path> unpacked = Files.list(built(".kontor/server"))) {
            return unpacked.filter(path -> Files.isRegularFile(path.resolve("jboss-modules.jar")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new CannotStart("No WildFly in " + keep().resolve("server")
                            + ": delete that folder and build again with mvn package."));
        } catch (IOException unreadable) {
            throw new CannotStart("Cannot read " + keep(), unreadable);
        }
    }

    private Path built(String path) {
        Path part = root.resolve(path);
        if (!Files.exists(part)) {
            throw new CannotStart(part + " is missing: build it with mvn -DskipTests package.");
        }
        return part;
    }
}
