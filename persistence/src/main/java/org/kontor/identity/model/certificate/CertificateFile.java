package org.kontor.identity.model.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/** Certificates and lists of revoked ones as people hand them in: text (PEM) or bytes (DER). */
public final class CertificateFile {

    /** More certificates nobody shows along with his own. */
    public static final int LONGEST_CHAIN = 5;

    /** No file of certificates is larger, in bytes. */
    public static final int LARGEST = 100_000;

    /** No list of revoked ones is larger, in bytes. */
    public static final int LARGEST_LIST = 20_000_000;

    private CertificateFile() {}

    /**
     * The certificates in the file, in its order: whoever's it is first.
     *
     * @throws RuleViolated {@link IdentityRule#CERTIFICATE_UNREADABLE}, or {@link IdentityRule#CERTIFICATE_WITH_KEY} when
     *     the private key was handed in as well
     */
    public static List<X509Certificate> read(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_UNREADABLE);
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("PRIVATE KEY")) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_WITH_KEY);
        }
        int begin = text.indexOf("-----BEGIN");
        byte[] content = begin > 0 ? text.substring(begin).getBytes(StandardCharsets.ISO_8859_1) : file;
        try {
            List<X509Certificate> read = factory().generateCertificates(new ByteArrayInputStream(content)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (read.isEmpty() || read.size() > LONGEST_CHAIN) {
                throw new RuleViolated(IdentityRule.CERTIFICATE_UNREADABLE);
            }
            return read;
        } catch (GeneralSecurityException | ClassCastException unreadable) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_UNREADABLE);
        }
    }

    /** @throws RuleViolated {@link IdentityRule#LIST_UNREADABLE} */
    public static X509CRL readList(byte[] file) {
        if (file.length == 0 || file.length > LARGEST_LIST) {
            throw new RuleViolated(IdentityRule.LIST_UNREADABLE);
        }
        try {
            X509CRL list = (X509CRL) factory().generateCRL(new ByteArrayInputStream(file));
            if (list == null) {
                throw new RuleViolated(IdentityRule.LIST_UNREADABLE);
            }
            return list;
        } catch (GeneralSecurityException | ClassCastException unreadable) {
            throw new RuleViolated(IdentityRule.LIST_UNREADABLE);
        }
    }

    /** By which it is known: SHA-256 of the whole certificate, in hexadecimal figures. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.hex(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalArgumentException("a certificate that was read can be written", impossible);
        }
    }

    public static String serial(X509Certificate certificate) {
        return serial(certificate.getSerialNumber());
    }

    public static String serial(BigInteger number) {
        return number.toString(16);
    }

    /**
     * A serial number as people copy it: figures parted by colons or blanks, capital or not, zeros before it.
     *
     * @throws RuleViolated {@link IdentityRule#SERIAL_WRONG}
     */
    public static String serialOf(String typed) {
        String figures = typed.replaceAll("[\\s:]", "").replaceFirst("^0[xX]", "");
        if (!figures.matches("[0-9A-Fa-f]{1,42}")) {
            throw new RuleViolated(IdentityRule.SERIAL_WRONG);
        }
        return serial(new BigInteger(figures, 16));
    }

    private static CertificateFactory factory() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509");
    }
}
