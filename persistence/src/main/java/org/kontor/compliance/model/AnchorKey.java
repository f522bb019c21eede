package org.kontor.compliance.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the heads of the chains with a key that is not in the database ({@code KONTOR_AUDIT_KEY}): who can rewrite the
 * database cannot make an anchor for what he has written.
 */
@ApplicationScoped
public class AnchorKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final String secret;

    public AnchorKey() {
        this(System.getenv("KONTOR_AUDIT_KEY"));
    }

    AnchorKey(String secret) {
        this.secret = secret == null ? "" : secret.strip();
    }

    /** Without a key nothing is anchored. */
    public boolean isThere() {
        return secret.length() >= SHORTEST;
    }

    /** The signature; nothing without a key. */
    public Optional<byte[]> sign(Anchor anchor) {
        if (!isThere()) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Optional.of(mac.doFinal(anchor.text().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean isRight(Anchor anchor) {
        return sign(anchor)
                .filter(mac -> MessageDigest.isEqual(mac, anchor.mac()))
                .isPresent();
    }
}
