package org.kontor.shell.security;

import io.undertow.server.RenegotiationRequiredException;
import io.undertow.server.SSLSessionInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The certificate by which a client has shown who it is while TLS was agreed upon. Only what the server's own TLS says:
 * no header is ever believed, from no proxy. Asked of the server itself, for the standard's attribute of the request is
 * set only after the caller is known.
 */
public final class ShownCertificate {

    private ShownCertificate() {}

    /** Of the request that this thread serves: the client's own first, then those it sent along; empty for none. */
    public static List<X509Certificate> now() {
        ServletRequestContext serving = ServletRequestContext.current();
        SSLSessionInfo session =
                serving == null ? null : serving.getExchange().getConnection().getSslSessionInfo();
        if (session == null) {
            return List.of();
        }
        try {
            Certificate[] shown = session.getPeerCertificates();
            return Arrays.stream(shown == null ? new Certificate[0] : shown)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException | RenegotiationRequiredException none) {
            return List.of();
        }
    }
}
