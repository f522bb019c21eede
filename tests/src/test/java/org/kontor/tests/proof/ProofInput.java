package org.kontor.tests.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;

/**
 * What a proof is given.
 *
 * @param data folder of the real input
 * @param full whether at full size
 * @param work an empty folder for whatever the proof makes
 */
public record ProofInput(Path data, boolean full, Path work) {

    /** A file or folder of the input; its absence ends the proof with the place where it was looked for. */
    public Path file(String below) {
        Path wanted = data.resolve(below).toAbsolutePath().normalize();
        if (!Files.exists(wanted)) {
            throw new IllegalStateException(
                    "Input is missing: " + wanted + ". Name the folder that has it: -Dproof.data=DIR");
        }
        return wanted;
    }

    /** A Kontor of the proof's own, on free ports, with demo data and sandbox; close it in the end. */
    public KontorServer startServer() {
        return KontorServer.start(KontorOptions.forTests(work.resolve("kontor")), line -> {
            if (line.contains("ERROR")) {
                System.out.println("server: " + line);
            }
        });
    }
}
