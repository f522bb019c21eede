package org.kontor.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The key and the self-signed certificate by which a server for development and demo shows who it is over TLS: made at
 * the first start, readable by its owner alone, and kept. Beside it lies its certificate, for clients to believe.
 */
final class TlsKeyStore {

    private static final String STORE = "server.p12";
    private static final String ENVIRONMENT = "KONTOR_TLS_KEYSTORE_PASSWORD";

    private TlsKeyStore() {}

    /** @return what tells the server of it */
    static Map<String, String> in(Path folder) {
        Path tls = folder.resolve("tls");
        String password = Folders.secret(tls.resolve("password"));
        Path store = tls.resolve(STORE);
        if (!Files.exists(store)) {
            make(tls, password);
        }
        return Map.of("KONTOR_TLS_KEYSTORE", store.toString(), ENVIRONMENT, password);
    }

    /** In a folder that only we may read, so that the key never lies open, then moved to its place. */
    private static void make(Path tls, String password) {
        try {
            Path making = Files.createTempDirectory(tls, "making");
            Path store = making.resolve(STORE);
            keytool(
                    password,
                    List.of("-genkeypair", "-alias", "kontor", "-keyalg", "EC", "-groupname", "secp256r1"),
                    List.of("-dname", "CN=localhost", "-validity", "3650", "-storetype", "PKCS12"),
                    List.of(
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-ext",
                            "eku=serverAuth",
                            "-keystore",
                            "" + store));
            keytool(
                    password,
                    List.of("-exportcert", "-rfc", "-alias", "kontor", "-keystore", "" + store),
                    List.of("-file", "" + tls.resolve("server.crt")));
            Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
            Files.move(store, tls.resolve(STORE));
            Folders.remove(making);
        } catch (IOException failed) {
            throw new CannotStart("Cannot make the TLS key in " + tls + ": " + failed.getMessage(), failed);
        }
    }

    /** The password goes by the environment: others on this machine see command lines. */
    @SafeVarargs
    private static void keytool(String password, List<String>... arguments) throws IOException {
        List<String> line = new java.util.ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (List<String> some : arguments) {
            line.addAll(some);
        }
        line.addAll(List.of("-storepass:env", ENVIRONMENT));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put(ENVIRONMENT, password);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart("keytool refused to make the TLS key: " + said.strip());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the TLS key was made.", stopped);
        }
    }
}
