package org.kontor.tls;

import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes every certificate that a client shows: TLS has proved that the client holds its key, and nothing more. Whether it
 * is believed is asked by the application at each call, which can say why not; a handshake that fails tells nobody
 * anything. Serves listeners only: no server is ever believed by it.
 */
public final class AnyClient extends TrustManagerFactorySpi {

    @Override
    protected void engineInit(KeyStore none) {
        // Nothing is kept here: the list of trusted authorities lies in the database.
    }

    @Override
    protected void engineInit(ManagerFactoryParameters none) {
        // As above.
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
        return new TrustManager[] {new Any()};
    }

    private static final class Any extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String keyType) {
            // The application judges.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String keyType, Socket socket) {
            // The application judges.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String keyType, SSLEngine engine) {
            // The application judges.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
            throw new CertificateException("only clients are taken here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String keyType, Socket socket)
                throws CertificateException {
            checkServerTrusted(chain, keyType);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(chain, keyType);
        }

        /** None: a client asked for particular authorities would show only theirs. */
        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
