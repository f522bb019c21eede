package org.kontor.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A node that outlived its launcher (which was killed hard) is found by its noted process id and ended. */
final class LeftOver {

    private static final long PATIENCE_SECONDS = 40;

    private LeftOver() {}

    static void note(Path base, Process process) {
        Folders.write(base.resolve("pid"), Long.toString(process.pid()));
    }

    static void stop(Path base) {
        Path note = base.resolve("pid");
        if (!Files.exists(note)) {
            return;
        }
        String id = Folders.read(note).strip();
        if (id.matches("\\d{1,10}")) {
            ProcessHandle.of(Long.parseLong(id))
                    .filter(handle -> isNodeOf(base, handle))
                    .ifPresent(LeftOver::end);
        }
    }

    private static boolean isNodeOf(Path base, ProcessHandle handle) {
        return handle.info()
                .commandLine()
                .filter(line -> line.contains("-Djboss.server.base.dir=" + base))
                .isPresent();
    }

    private static void end(ProcessHandle handle) {
        CompletableFuture<ProcessHandle> ended = handle.onExit();
        handle.destroy();
        try {
            ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            handle.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
