package org.kontor.tests.proof;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Which processors a process may use, by Linux' taskset; what it starts later inherits them. */
final class Cores {

    private Cores() {}

    /** @return whether the process, with all its threads, is confined now; never on a machine of less than four */
    static boolean confine(long process, String processors) throws IOException, InterruptedException {
        if (Runtime.getRuntime().availableProcessors() < 2
                || new ProcessBuilder("sh", "-c", "test $(nproc --all) -ge 4")
                                .start()
                                .waitFor()
                        != 0) {
            return false;
        }
        Process set = new ProcessBuilder("taskset", "-a", "-c", "-p", processors, Long.toString(process))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return set.waitFor(10, TimeUnit.SECONDS) && set.exitValue() == 0;
    }
}
