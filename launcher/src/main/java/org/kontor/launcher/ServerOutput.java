package org.kontor.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Follows what the server prints: shows it to whoever listens and remembers the last lines for a failure's report. */
final class ServerOutput {

    private static final int REMEMBERED_LINES = 60;

    private final Deque<String> last = new ArrayDeque<>();

    static ServerOutput follow(InputStream stream, Consumer<String> listener) {
        ServerOutput output = new ServerOutput();
        Thread reader = new Thread(() -> output.read(stream, listener), "kontor-server-output");
        reader.setDaemon(true);
        reader.start();
        return output;
    }

    private void read(InputStream stream, Consumer<String> listener) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                listener.accept(line);
            }
        } catch (IOException ended) {
            remember("(" + ended.getMessage() + ")");
        }
    }

    private synchronized void remember(String line) {
        if (last.size() == REMEMBERED_LINES) {
            last.removeFirst();
        }
        last.addLast(line);
    }

    synchronized String lastLines() {
        return String.join("\n", last);
    }
}
