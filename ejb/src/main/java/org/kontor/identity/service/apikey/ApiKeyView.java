package org.kontor.identity.service.apikey;

import java.time.Instant;
import java.util.List;
import org.kontor.identity.service.certificate.CertificateView;

/**
 * A key without its secret.
 *
 * @param hint its first characters; null for a key of the older kind
 * @param state ACTIVE, ENDING (replaced or within two weeks of its end), EXPIRED, WITHDRAWN
 * @param madeBy null for a key that came with the installation
 * @param replacedById the key that took over; null for none
 * @param certificate that stands in the place of a secret; null for a key
 */
public record ApiKeyView(
        long id,
        String name,
        String hint,
        String state,
        List<String> permissions,
        String addressRanges,
        Instant createdAt,
        String madeBy,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant withdrawnAt,
        String withdrawnBy,
        Long replacedById,
        CertificateView certificate) {

    public boolean isWorking() {
        return state.equals("ACTIVE") || state.equals("ENDING");
    }
}
