package org.kontor.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gets a Chromium on any machine: the one of CHROME_BIN or the path, else Playwright's own download, else Debian's
 * package where this process may install it. Only when all fail do the browser tests fail, saying what to do.
 */
final class BrowserSource {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none");
    private static final long INSTALL_MINUTES = 10;

    private final List<String> tried = new ArrayList<>();

    static Browser launch() {
        BrowserSource source = new BrowserSource();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return Stream.<Supplier<Optional<Browser>>>of(
                        () -> source.installed(playwright),
                        () -> source.downloaded(playwright),
                        () -> source.packaged(playwright))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "No Chromium for the browser tests. Tried:\n  "
                                        + String.join("\n  ", source.tried)
                                        + "\nInstall Chromium or Chrome, or name its program: CHROME_BIN=/path/to/chromium mvn verify"));
    }

    private Optional<Browser> installed(Playwright playwright) {
        String named = System.getenv("CHROME_BIN");
        if (named != null && !named.isBlank()) {
            return start(playwright, "CHROME_BIN " + named, Path.of(named));
        }
        Optional<Path> found = onPath();
        if (found.isEmpty()) {
            tried.add("the path: holds none of " + NAMES);
        }
        return found.flatMap(program -> start(playwright, program.toString(), program));
    }

    private Optional<Browser> downloaded(Playwright playwright) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        boolean done = run(
                "Playwright's download",
                List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium"));
        return done ? start(playwright, "Playwright's download", null) : Optional.empty();
    }

    private Optional<Browser> packaged(Playwright playwright) {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            tried.add("Debian's package: only root on Debian may install it");
            return Optional.empty();
        }
        boolean done = run(
                "Debian's package",
                List.of(
                        "sh",
                        "-c",
                        "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y"
                                + " --no-install-recommends chromium fonts-noto-cjk"));
        return done ? onPath().flatMap(program -> start(playwright, "Debian's package", program)) : Optional.empty();
    }

    private Optional<Browser> start(Playwright playwright, String what, Path program) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        if (program != null) {
            options.setExecutablePath(program);
        }
        try {
            return Optional.of(playwright.chromium().launch(options));
        } catch (PlaywrightException broken) {
            tried.add(what + ": does not start: "
                    + broken.getMessage().lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private boolean run(String what, List<String> command) {
        try {
            Path said = Files.createTempFile("kontor-browser", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
            if (ended && process.exitValue() == 0) {
                Files.deleteIfExists(said);
                return true;
            }
            process.destroyForcibly();
            tried.add(what + ": failed, see " + said);
        } catch (IOException failed) {
            tried.add(what + ": " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            tried.add(what + ": interrupted");
        }
        return false;
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
