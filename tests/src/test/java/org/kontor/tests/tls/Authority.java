package org.kontor.tests.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of a test: issues certificates, good and bad, and lists of revoked ones. */
public final class Authority {

    private static final Duration BEFORE = Duration.ofHours(1);

    private final KeyPair keys;
    private final X509Certificate certificate;

    private Authority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A new root with a name of its own. */
    public static Authority root(String name) {
        KeyPair keys = ec();
        X500Principal subject = new X500Principal("O=Kontor Test,CN=" + name + " " + UUID.randomUUID());
        Wish wish = Wish.of(subject).authority(3);
        return new Authority(keys, issue(subject, keys.getPrivate(), keys, wish));
    }

    /** An authority below this one. */
    public Authority below(String name, int pathLength) {
        KeyPair below = ec();
        Wish wish = Wish.of(new X500Principal("O=Kontor Test,CN=" + name + " " + UUID.randomUUID()))
                .authority(pathLength);
        return new Authority(below, issue(certificate.getSubjectX500Principal(), keys.getPrivate(), below, wish));
    }

    /** With its own key, but the name of another. */
    public Authority inTheNameOf(Authority other) {
        X500Principal subject = other.certificate.getSubjectX500Principal();
        return new Authority(
                keys, issue(subject, keys.getPrivate(), keys, Wish.of(subject).authority(3)));
    }

    /** The authority itself, showing its own certificate. */
    public Shown asClient() {
        return new Shown(keys.getPrivate(), List.of(certificate));
    }

    /** A certificate for a client, and its key: good for a year, in use since an hour. */
    public Shown client(String name) {
        return client(Wish.of(new X500Principal("O=Kontor Test,CN=" + name)), ec());
    }

    public Shown client(Wish wish, KeyPair pair) {
        X509Certificate issued = issue(certificate.getSubjectX500Principal(), keys.getPrivate(), pair, wish);
        return new Shown(pair.getPrivate(), List.of(issued));
    }

    /** Signed by its own key, by nobody else. */
    public static Shown selfSigned(String name) {
        KeyPair pair = ec();
        X500Principal subject = new X500Principal("O=Kontor Test,CN=" + name);
        return new Shown(pair.getPrivate(), List.of(issue(subject, pair.getPrivate(), pair, Wish.of(subject))));
    }

    /** The list of those revoked. */
    public X509CRL revoking(Instant nextUpdate, X509Certificate... revoked) {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(
                    certificate.getSubjectX500Principal(),
                    Date.from(
                            nextUpdate.minus(Duration.ofDays(8)).isBefore(Instant.now())
                                    ? nextUpdate.minus(Duration.ofDays(8))
                                    : Instant.now()));
            builder.setNextUpdate(Date.from(nextUpdate));
            for (X509Certificate one : revoked) {
                builder.addCRLEntry(one.getSerialNumber(), new Date(), CRLReason.keyCompromise);
            }
            builder.addExtension(
                    Extension.cRLNumber,
                    false,
                    new org.bouncycastle.asn1.x509.CRLNumber(BigInteger.valueOf(System.nanoTime())));
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException | CertIOException failed) {
            throw new AssertionError(failed);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public static KeyPair ec() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    public static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    private static X509Certificate issue(X500Principal issuer, PrivateKey signer, KeyPair pair, Wish wish) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(64, new java.security.SecureRandom()).setBit(63),
                    Date.from(wish.from()),
                    Date.from(wish.until()),
                    wish.subject(),
                    pair.getPublic());
            boolean authority = wish.pathLength() >= 0;
            if (authority) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(wish.pathLength()));
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            } else {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(wish.usage()));
            }
            if (!authority && wish.purpose() != null) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(wish.purpose()));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(wish.algorithm()).build(signer)));
        } catch (OperatorCreationException | GeneralSecurityException | CertIOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** What a certificate shall say. @param purpose null for none named */
    public record Wish(
            X500Principal subject,
            Instant from,
            Instant until,
            int usage,
            KeyPurposeId purpose,
            int pathLength,
            String algorithm) {

        public static Wish of(X500Principal subject) {
            Instant now = Instant.now();
            return new Wish(
                    subject,
                    now.minus(BEFORE),
                    now.plus(Duration.ofDays(365)),
                    KeyUsage.digitalSignature,
                    KeyPurposeId.id_kp_clientAuth,
                    -1,
                    "SHA256withECDSA");
        }

        public static Wish named(String name) {
            return of(new X500Principal("O=Kontor Test,CN=" + name));
        }

        public Wish between(Instant begin, Instant end) {
            return new Wish(subject, begin, end, usage, purpose, pathLength, algorithm);
        }

        public Wish with(int otherUsage, KeyPurposeId otherPurpose) {
            return new Wish(subject, from, until, otherUsage, otherPurpose, pathLength, algorithm);
        }

        public Wish authority(int length) {
            return new Wish(subject, from, until, usage, purpose, length, algorithm);
        }

        public Wish signedBy(String other) {
            return new Wish(subject, from, until, usage, purpose, pathLength, other);
        }
    }
}
