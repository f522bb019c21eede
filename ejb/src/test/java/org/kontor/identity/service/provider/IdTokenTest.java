package org.kontor.identity.service.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kontor.identity.model.provider.ProviderRefusal;
import org.kontor.identity.service.provider.IdToken.NotBelieved;

class IdTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final IdToken.Expected EXPECTED =
            new IdToken.Expected("https://login.example/realm", "kontor", "n-1", NOW);

    private static final RSAKey RSA = rsa("one");
    private static final String KEYS = new JWKSet(RSA.toPublicJWK()).toString();

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://login.example/realm")
                .audience("kontor")
                .subject("s-7")
                .claim("nonce", "n-1")
                .claim("email", "Greta@Example.com")
                .claim("email_verified", true)
                .claim("name", "Greta Lund")
                .issueTime(Date.from(NOW.minusSeconds(2)))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static void assertRefused(ProviderRefusal reason, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        String token = signed(change.apply(claims()).build(), RSA, JWSAlgorithm.RS256);
        assertEquals(
                reason,
                assertThrows(NotBelieved.class, () -> IdToken.read(token, KEYS, EXPECTED))
                        .reason());
    }

    private static void assertRefused(ProviderRefusal reason, String token, String keys) {
        assertEquals(
                reason,
                assertThrows(NotBelieved.class, () -> IdToken.read(token, keys, EXPECTED))
                        .reason());
    }

    @Test
    void whatIsAllRightIsBelieved() throws Exception {
        IdToken.Person person = IdToken.read(signed(claims().build(), RSA, JWSAlgorithm.PS256), KEYS, EXPECTED);
        assertEquals("s-7", person.subject());
        assertEquals("Greta@Example.com", person.mail());
        assertEquals("Greta Lund", person.name());
        assertTrue(person.mailVerified());
        assertFalse(person.strong());
    }

    @Test
    void keysOfCurvesAreGoodToo() throws Exception {
        ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec").build(),
                claims().claim("amr", List.of("pwd", "otp")).build());
        jwt.sign(new ECDSASigner(curve));
        assertTrue(IdToken.read(jwt.serialize(), new JWKSet(List.of(RSA, curve)).toString(), EXPECTED)
                .strong());
    }

    @Test
    void anotherIssuerIsRefused() throws JOSEException {
        assertRefused(ProviderRefusal.ISSUER, claims -> claims.issuer("https://login.example/other"));
        assertRefused(ProviderRefusal.ISSUER, claims -> claims.issuer("https://login.example/realm/"));
        assertRefused(ProviderRefusal.ISSUER, claims -> claims.issuer(null));
    }

    @Test
    void aTokenForOthersIsRefused() throws JOSEException {
        assertRefused(ProviderRefusal.AUDIENCE, claims -> claims.audience("shop"));
        assertRefused(ProviderRefusal.AUDIENCE, claims -> claims.audience(List.of()));
        assertRefused(ProviderRefusal.AUDIENCE, claims -> claims.audience(List.of("kontor", "shop")));
        assertRefused(ProviderRefusal.AUDIENCE, claims -> claims.claim("azp", "shop"));
    }

    @Test
    void whatIsOverOrNotYetIsRefused() throws JOSEException {
        assertRefused(ProviderRefusal.EXPIRED, claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61))));
        assertRefused(ProviderRefusal.EXPIRED, claims -> claims.expirationTime(null));
        assertRefused(ProviderRefusal.EXPIRED, claims -> claims.issueTime(Date.from(NOW.plusSeconds(61))));
        assertRefused(ProviderRefusal.EXPIRED, claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(61))));
    }

    @Test
    void theAnswerToAnotherQuestionIsRefused() throws JOSEException {
        assertRefused(ProviderRefusal.NONCE, claims -> claims.claim("nonce", "n-2"));
        assertRefused(ProviderRefusal.NONCE, claims -> claims.claim("nonce", null));
    }

    @Test
    void somebodyMustBeMeant() throws JOSEException {
        assertRefused(ProviderRefusal.SUBJECT, claims -> claims.subject(null));
        assertRefused(ProviderRefusal.SUBJECT, claims -> claims.subject(" "));
    }

    @Test
    void whatIsNotSignedIsRefused() {
        assertRefused(ProviderRefusal.UNSIGNED, new PlainJWT(claims().build()).serialize(), KEYS);
        assertRefused(ProviderRefusal.UNSIGNED, "", KEYS);
        assertRefused(ProviderRefusal.UNSIGNED, "a.b.c", KEYS);
    }

    @Test
    void aSharedSecretSignsNothing() throws JOSEException {
        byte[] secret = new byte[32];
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        jwt.sign(new MACSigner(secret));
        String keys = new JWKSet(new OctetSequenceKey.Builder(secret).build()).toString(false);
        assertRefused(ProviderRefusal.ALGORITHM, jwt.serialize(), keys);
    }

    @Test
    void aKeyThatIsNotPublishedSignsNothing() throws JOSEException {
        assertRefused(ProviderRefusal.KEY_UNKNOWN, signed(claims().build(), rsa("two"), JWSAlgorithm.RS256), KEYS);
        assertRefused(ProviderRefusal.SIGNATURE, signed(claims().build(), rsa("one"), JWSAlgorithm.RS256), KEYS);
        assertRefused(ProviderRefusal.KEY_UNKNOWN, signed(claims().build(), RSA, JWSAlgorithm.RS256), "no keys");
    }

    @Test
    void whatWasChangedAfterSigningIsRefused() throws JOSEException {
        String[] parts = signed(claims().build(), RSA, JWSAlgorithm.RS256).split("\\.");
        String other =
                signed(claims().subject("s-8").build(), RSA, JWSAlgorithm.RS256).split("\\.")[1];
        assertRefused(ProviderRefusal.SIGNATURE, parts[0] + "." + other + "." + parts[2], KEYS);
    }

    @Test
    void aWordForTrueIsTrueAndNothingElseIs() throws Exception {
        assertTrue(read(claims().claim("email_verified", "true")).mailVerified());
        assertFalse(read(claims().claim("email_verified", "yes")).mailVerified());
        assertFalse(read(claims().claim("email_verified", null)).mailVerified());
    }

    private static IdToken.Person read(JWTClaimsSet.Builder claims) throws Exception {
        return IdToken.read(signed(claims.build(), RSA, JWSAlgorithm.RS256), KEYS, EXPECTED);
    }
}
