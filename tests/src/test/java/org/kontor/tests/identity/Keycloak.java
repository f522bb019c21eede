package org.kontor.tests.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.launcher.Layout;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;

/**
 * A real Keycloak on a port of its own, with a realm of its own in memory. Its distribution is unpacked by the build and
 * prepared once; the process ends with {@link #close}, and with this JVM at the latest.
 */
final class Keycloak implements AutoCloseable {

    static final String REALM = "kontor-test";
    private static final String ADMINISTRATOR = "of-the-test";
    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private final Path home;
    private final int port;
    private final Path log;
    private Process process;
    private final Thread hook = new Thread(this::stop, "keycloak-stop");

    private Keycloak(Path home, int port, Path log) {
        this.home = home;
        this.port = port;
        this.log = log;
    }

    static Keycloak start() {
        Path cache = Layout.find().keep().resolve("keycloak");
        try (Stream<Path> unpacked = Files.list(cache)) {
            Path home = unpacked.filter(path -> Files.isDirectory(path.resolve("lib/quarkus")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no Keycloak in " + cache));
            Path log = Layout.find().root().resolve("tests/target/keycloak.log");
            Keycloak keycloak = new Keycloak(home, freePort(), log);
            keycloak.prepare();
            Runtime.getRuntime().addShutdownHook(keycloak.hook);
            keycloak.run();
            return keycloak;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What Keycloak calls its build: once per unpacked distribution. */
    private void prepare() throws IOException {
        Path done = home.resolve("kontor-prepared");
        if (!Files.exists(done)) {
            Process build = launch("build", "--db=dev-mem").start();
            await(build, 120);
            if (build.exitValue() != 0) {
                throw new AssertionError("Keycloak cannot be prepared:\n" + Files.readString(log));
            }
            Files.createFile(done);
        }
        Path realm = home.resolve("data/import/kontor-test.json");
        Files.createDirectories(realm.getParent());
        Path source = Layout.find().root().resolve("tests/src/test/resources/keycloak/kontor-test.json");
        Files.writeString(
                realm,
                Files.readString(source)
                        .replace("@KONTOR@", Kontor.server().http().toString().replaceAll("/$", "")));
    }

    private void run() throws IOException {
        ProcessBuilder builder = launch(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--log-level=warn",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        process = builder.start();
        Probe.until("Keycloak answers", Duration.ofMinutes(3), this::answers, answered -> answered);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended while starting, see " + log);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client().send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private ProcessBuilder launch(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /** Signs in as a person does. @return where Keycloak sends the browser back to */
    String signIn(String departure, String user, String password) {
        HttpResponse<String> page = send(client(), HttpRequest.newBuilder(URI.create(departure)));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form of Keycloak:\n" + page.body());
        }
        // By hand: the cookies are marked for TLS, which browsers do not ask for on this machine but Java does.
        String cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer = send(
                client(),
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + encoded(user) + "&password=" + encoded(password))));
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("Keycloak keeps " + user + ":\n" + answer.body()));
    }

    /** From now on it signs with a key that nobody has seen yet. */
    void changeKey() {
        String token = administrator();
        HttpResponse<String> made = send(
                client(),
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/admin/realms/" + REALM + "/components"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"newer\",\"providerId\":\"rsa-generated\","
                                        + "\"providerType\":\"org.keycloak.keys.KeyProvider\","
                                        + "\"config\":{\"priority\":[\"999\"],\"keySize\":[\"2048\"]}}")));
        if (made.statusCode() != 201) {
            throw new AssertionError("no new key: " + made.statusCode() + " " + made.body());
        }
    }

    /** Somebody signs out of Keycloak, of all he has open there. */
    void signOut(String user) {
        String users = "http://127.0.0.1:" + port + "/admin/realms/" + REALM + "/users";
        String token = administrator();
        String found = send(
                        client(),
                        HttpRequest.newBuilder(URI.create(users + "?exact=true&username=" + encoded(user)))
                                .header("Authorization", "Bearer " + token))
                .body();
        String id = Json.createReader(new StringReader(found))
                .readArray()
                .getJsonObject(0)
                .getString("id");
        HttpResponse<String> out = send(
                client(),
                HttpRequest.newBuilder(URI.create(users + "/" + id + "/logout"))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody()));
        if (out.statusCode() != 204) {
            throw new AssertionError("not signed out: " + out.statusCode() + " " + out.body());
        }
    }

    private String administrator() {
        return json(send(
                        client(),
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=admin-cli"
                                        + "&username=" + ADMINISTRATOR + "&password=" + ADMINISTRATOR))))
                .getString("access_token");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void await(Process process, long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Keycloak is still at it after " + seconds + " s");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void stop() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The JVM is ending and runs the hook itself.
            return;
        }
    }
}
