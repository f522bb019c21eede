package org.kontor.identity.service.apikey;

import java.util.Locale;
import org.kontor.identity.model.apikey.KeyRefusal;
import org.kontor.identity.model.certificate.CertificateRefusal;

/**
 * What was found out about a key, or a certificate, that a program showed. One that exists but is refused is known here
 * for the log of its calls; the caller is not told that it exists.
 *
 * @param problem why it was refused: key of a text; null for one that works
 */
public record KeyCheck(long keyId, Long companyId, String problem) {

    static KeyCheck of(long keyId, Long companyId, KeyRefusal refusal) {
        return new KeyCheck(
                keyId,
                companyId,
                refusal == null ? null : "key-" + refusal.name().toLowerCase(Locale.ROOT));
    }

    /** @param refusal null for a certificate that is believed */
    public static KeyCheck of(long keyId, Long companyId, CertificateRefusal refusal) {
        return new KeyCheck(keyId, companyId, refusal == null ? null : refusal.key());
    }

    public boolean isRefused() {
        return problem != null;
    }
}
