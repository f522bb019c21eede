package org.kontor.identity.model.certificate;

import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a certificate must be made for, and of, to say who calls: no authority's, for signatures, for clients by name
 * (a certificate that says nothing of its purpose may be one for anything), with a key that nobody finds out.
 */
final class ClientRules {

    private static final String FOR_CLIENTS = "1.3.6.1.5.5.7.3.2";
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private ClientRules() {}

    static CertificateRefusal refusal(X509Certificate certificate) {
        if (certificate.getBasicConstraints() >= 0 || !isForClients(certificate)) {
            return CertificateRefusal.WRONG_USAGE;
        }
        return isStrong(certificate) ? null : CertificateRefusal.WEAK;
    }

    private static boolean isForClients(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            boolean[] usage = certificate.getKeyUsage();
            return purposes != null && purposes.contains(FOR_CLIENTS) && (usage == null || usage[DIGITAL_SIGNATURE]);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    static boolean isStrong(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return !algorithm.startsWith("SHA1") && !algorithm.startsWith("MD") && isStrong(certificate.getPublicKey());
    }

    private static boolean isStrong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS;
        }
        return key instanceof EdECPublicKey
                || key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= EC_BITS;
    }

    /** As the path validator wants them: without the wrapping of the extension. @return null for none */
    static byte[] nameConstraints(X509Certificate authority) {
        byte[] wrapped = authority.getExtensionValue(NAME_CONSTRAINTS);
        if (wrapped == null) {
            return null;
        }
        boolean shortForm = wrapped[1] >= 0;
        return Arrays.copyOfRange(wrapped, shortForm ? 2 : 2 + (wrapped[1] & 0x7f), wrapped.length);
    }
}
