package org.kontor.tests.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Measures what another JVM really keeps in its heap, every few seconds: the bytes of the objects that a full collection
 * leaves. What is only garbage does not count; how much of that lies about says more of the collector than of the program.
 */
final class LiveHeap implements AutoCloseable {

    private static final long EVERY_SECONDS = 3;

    private final long pid;
    private final Thread watcher = new Thread(this::watch, "live-heap");
    private volatile boolean ended;
    private volatile long peak;

    private LiveHeap(long pid) {
        this.pid = pid;
    }

    static LiveHeap of(long pid) {
        LiveHeap heap = new LiveHeap(pid);
        heap.watcher.setDaemon(true);
        heap.watcher.start();
        return heap;
    }

    /** The largest seen so far; measured once more when nothing was seen yet. */
    long peakMegabytes() {
        if (peak == 0) {
            peak = measure();
        }
        return peak >> 20;
    }

    private void watch() {
        try {
            while (!ended) {
                TimeUnit.SECONDS.sleep(EVERY_SECONDS);
                peak = Math.max(peak, measure());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last line of the histogram: Total, instances, bytes. */
    private long measure() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            long bytes = 0;
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("Total")) {
                        bytes = Long.parseLong(line.strip().split("\\s+")[2]);
                    }
                }
            }
            return bytes;
        } catch (IOException failed) {
            throw new IllegalStateException("cannot ask " + jcmd + " about " + pid, failed);
        }
    }

    @Override
    public void close() {
        ended = true;
        watcher.interrupt();
    }
}
