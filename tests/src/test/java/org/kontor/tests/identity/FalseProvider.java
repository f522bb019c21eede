package org.kontor.tests.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

/** An identity provider on this machine that says whatever the test wants it to say. */
final class FalseProvider implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key = key();
    private final AtomicReference<String> token = new AtomicReference<>("");
    private final AtomicReference<String> asked = new AtomicReference<>("");

    FalseProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/go\",\"token_endpoint\":\"%1$s/token\",\"jwks_uri\":\"%1$s/keys\"}"
                                .formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + token.get() + "\"}");
        });
        server.start();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("false").generate();
        } catch (JOSEException failed) {
            throw new AssertionError(failed);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a right token says; the test changes it. */
    JWTClaimsSet.Builder claims(String nonce, String subject, String mail) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("kontor")
                .subject(subject)
                .claim("nonce", nonce)
                .claim("email", mail)
                .claim("email_verified", true)
                .claim("name", "Somebody New")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    /** A right token that ends sessions; the test changes it. */
    JWTClaimsSet.Builder logOut(String subject, String session) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("kontor")
                .subject(subject)
                .claim("sid", session)
                .jwtID(java.util.UUID.randomUUID().toString())
                .claim(
                        "events",
                        java.util.Map.of("http://schemas.openid.net/event/backchannel-logout", java.util.Map.of()))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    void says(JWTClaimsSet claims) {
        says(claims, key);
    }

    /** Signed with a key that is published under the same name but is not this one. */
    void saysWithAnotherKey(JWTClaimsSet claims) {
        says(claims, key());
    }

    private void says(JWTClaimsSet claims, RSAKey by) {
        token.set(signed(claims, by));
    }

    /** As the provider signs, also what it sends by itself. */
    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    String signedWithAnotherKey(JWTClaimsSet claims) {
        return signed(claims, key());
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("false").build(), claims);
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new AssertionError(failed);
        }
    }

    void saysUnsigned(JWTClaimsSet claims) {
        token.set(new PlainJWT(claims).serialize());
    }

    /** The last form in which a code was changed for a token. */
    String asked() {
        return asked.get();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
