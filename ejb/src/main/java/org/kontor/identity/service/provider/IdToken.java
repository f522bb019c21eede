package org.kontor.identity.service.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Key;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.kontor.identity.model.provider.ProviderRefusal;

/**
 * Reads the token by which a provider says who somebody is (OpenID Connect Core 3.1.3.7), and refuses it unless the
 * provider itself signed it, by one of its published keys, for us, now, in answer to our question.
 */
public final class IdToken {

    /** Only what is signed with a private key: a shared secret would make everybody who reads it a provider. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Clocks differ by so much. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final Set<String> TWO_PROOFS = Set.of("mfa", "otp", "hwk", "swk");
    private static final int LONGEST_SUBJECT = 255;

    private IdToken() {}

    /** What the token must say. @param nonce of the question it answers */
    record Expected(String issuer, String clientId, String nonce, Instant now) {}

    /**
     * Who somebody is.
     *
     * @param strong whether the provider has seen a second factor
     * @param session the provider's number of the session; null when it gives none
     */
    public record Person(
            String subject, String mail, boolean mailVerified, String name, boolean strong, String session) {}

    /** Why a token is not believed. */
    static final class NotBelieved extends Exception {

        private static final long serialVersionUID = 1L;
        private final ProviderRefusal reason;

        NotBelieved(ProviderRefusal reason) {
            super(reason.name());
            this.reason = reason;
        }

        ProviderRefusal reason() {
            return reason;
        }
    }

    static Person read(String token, String keys, Expected expected) throws NotBelieved {
        SignedJWT jwt = signed(token);
        verify(jwt, keySet(keys));
        return believed(claims(jwt), expected);
    }

    static SignedJWT signed(String token) throws NotBelieved {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException unsigned) {
            throw new NotBelieved(ProviderRefusal.UNSIGNED);
        }
    }

    static JWKSet keySet(String keys) throws NotBelieved {
        try {
            return JWKSet.parse(keys);
        } catch (ParseException unreadable) {
            throw new NotBelieved(ProviderRefusal.KEY_UNKNOWN);
        }
    }

    static void verify(SignedJWT jwt, JWKSet keys) throws NotBelieved {
        if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
            throw new NotBelieved(ProviderRefusal.ALGORITHM);
        }
        List<JWK> candidates = new JWKSelector(JWKMatcher.forJWSHeader(jwt.getHeader())).select(keys);
        if (candidates.isEmpty()) {
            throw new NotBelieved(ProviderRefusal.KEY_UNKNOWN);
        }
        for (JWK candidate : candidates) {
            if (isSignedBy(candidate, jwt)) {
                return;
            }
        }
        throw new NotBelieved(ProviderRefusal.SIGNATURE);
    }

    private static boolean isSignedBy(JWK candidate, SignedJWT jwt) {
        if (!(candidate instanceof AsymmetricJWK asymmetric)) {
            return false;
        }
        try {
            Key key = asymmetric.toPublicKey();
            JWSVerifier verifier = new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), key);
            return jwt.verify(verifier);
        } catch (JOSEException unfit) {
            return false;
        }
    }

    static JWTClaimsSet claims(SignedJWT jwt) throws NotBelieved {
        try {
            return jwt.getJWTClaimsSet();
        } catch (ParseException unreadable) {
            throw new NotBelieved(ProviderRefusal.UNSIGNED);
        }
    }

    private static Person believed(JWTClaimsSet claims, Expected expected) throws NotBelieved {
        must(expected.issuer().equals(claims.getIssuer()), ProviderRefusal.ISSUER);
        List<String> audience = claims.getAudience();
        String party = text(claims, "azp");
        boolean ours = audience.contains(expected.clientId())
                && (party == null ? audience.size() == 1 : party.equals(expected.clientId()));
        must(ours, ProviderRefusal.AUDIENCE);
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        must(expires != null && expires.toInstant().plus(SKEW).isAfter(expected.now()), ProviderRefusal.EXPIRED);
        must(issued != null && issued.toInstant().minus(SKEW).isBefore(expected.now()), ProviderRefusal.EXPIRED);
        Date begins = claims.getNotBeforeTime();
        must(begins == null || begins.toInstant().minus(SKEW).isBefore(expected.now()), ProviderRefusal.EXPIRED);
        must(expected.nonce().equals(text(claims, "nonce")), ProviderRefusal.NONCE);
        String subject = claims.getSubject();
        must(subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, ProviderRefusal.SUBJECT);
        String session = text(claims, "sid");
        return new Person(
                subject,
                text(claims, "email"),
                isVerified(claims),
                name(claims),
                isStrong(claims),
                session == null || session.length() > LONGEST_SUBJECT ? null : session);
    }

    static void must(boolean right, ProviderRefusal otherwise) throws NotBelieved {
        if (!right) {
            throw new NotBelieved(otherwise);
        }
    }

    static String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** Some providers write the word instead of the value. */
    private static boolean isVerified(JWTClaimsSet claims) {
        Object verified = claims.getClaim("email_verified");
        return Boolean.TRUE.equals(verified) || "true".equals(verified);
    }

    private static String name(JWTClaimsSet claims) {
        String name = text(claims, "name");
        if (name == null) {
            String given = text(claims, "given_name");
            String family = text(claims, "family_name");
            name = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        }
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), 200));
    }

    private static boolean isStrong(JWTClaimsSet claims) {
        return claims.getClaim("amr") instanceof List<?> methods
                && methods.stream().anyMatch(TWO_PROOFS::contains);
    }
}
