package org.kontor.identity.service.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/**
 * Where passkeys of this Kontor count: the address under which people reach it, from KONTOR_BASE_URL. What a request
 * says of its host decides nothing here.
 */
@ApplicationScoped
public class PasskeyPlace {

    private final URI address = URI.create(System.getenv()
            .getOrDefault("KONTOR_BASE_URL", "http://localhost:8080/")
            .strip());

    /** Scheme, host and port, as browsers write it. */
    public String origin() {
        boolean usual = address.getPort() < 0
                || address.getScheme().equals("https") && address.getPort() == 443
                || address.getScheme().equals("http") && address.getPort() == 80;
        return address.getScheme() + "://" + address.getHost() + (usual ? "" : ":" + address.getPort());
    }

    /** The name that authenticators tie a key to. */
    public String name() {
        return address.getHost();
    }
}
