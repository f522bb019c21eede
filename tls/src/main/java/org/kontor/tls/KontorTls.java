package org.kontor.tls;

import java.security.Provider;

/** Brings the server the trust manager {@code KontorAny}; named in its configuration, loaded at boot. */
public final class KontorTls extends Provider {

    private static final long serialVersionUID = 1L;

    public KontorTls() {
        super("KontorTls", "1", "Takes client certificates for the application to judge");
        put("TrustManagerFactory.KontorAny", AnyClient.class.getName());
    }
}
