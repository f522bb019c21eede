package org.kontor.tests.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.kontor.launcher.Layout;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;

/** A certificate with its key and what a client sends along with it, its own first. */
public record Shown(PrivateKey key, List<X509Certificate> chain) {

    private static final char[] NO_PASSWORD = "none".toCharArray();

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Sends this authority along. */
    public Shown along(Authority authority) {
        List<X509Certificate> longer = new ArrayList<>(chain);
        longer.add(authority.certificate());
        return new Shown(key, longer);
    }

    /** A client that shows it to the running Kontor, and believes the server's certificate and no other. */
    public Http caller() {
        return new Http(Kontor.server().https(), connections(this));
    }

    /** A client that shows none. */
    public static Http nobody() {
        return new Http(Kontor.server().https(), connections(null));
    }

    /** As people paste it. */
    public static String pem(X509Certificate certificate) {
        try {
            return armoured("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String armoured(String what, byte[] content) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    public static String serial(X509Certificate certificate) {
        return HexFormat.of().formatHex(certificate.getSerialNumber().toByteArray());
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static HttpClient.Builder connections(Shown shown) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            KeyStore believed = KeyStore.getInstance("PKCS12");
            believed.load(null, null);
            believed.setCertificateEntry("server", serverCertificate());
            trust.init(believed);
            context.init(shown == null ? null : shown.managers(), trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context);
        } catch (GeneralSecurityException | IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static X509Certificate serverCertificate() throws IOException, GeneralSecurityException {
        Path file = Layout.find().root().resolve("tests/target/kontor/tls/server.crt");
        Kontor.server();
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private KeyManager[] managers() throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(new X509Certificate[0]));
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(own, NO_PASSWORD);
        return managers.getKeyManagers();
    }
}
