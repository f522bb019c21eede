package org.kontor.identity.service.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.model.provider.ProviderRefusal;
import org.kontor.identity.service.provider.IdToken.NotBelieved;

/**
 * Reads the token by which a provider ends sessions (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6). Signed like a
 * token of identity, and never to be taken for one: it bears the event and no nonce.
 */
final class LogoutToken {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String TYPE = "logout+jwt";

    /** A provider makes it when it sends it. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private LogoutToken() {}

    /** Whom it concerns, before anything of it is believed: only to know whose keys to ask for. */
    record Claimed(String issuer, Set<String> clients) {}

    /** What ends. @param subject null for the whole session @param session null for all of the subject */
    record Said(String subject, String session, Instant at) {}

    static Claimed claimed(String token) throws NotBelieved {
        JWTClaimsSet claims = IdToken.claims(IdToken.signed(token));
        if (claims.getIssuer() == null) {
            throw new NotBelieved(ProviderRefusal.ISSUER);
        }
        return new Claimed(claims.getIssuer(), Set.copyOf(claims.getAudience()));
    }

    static Said read(String token, String keys, String issuer, String clientId, Instant now) throws NotBelieved {
        SignedJWT jwt = IdToken.signed(token);
        IdToken.must(
                jwt.getHeader().getType() == null
                        || Set.of(TYPE, "jwt")
                                .contains(jwt.getHeader().getType().getType().toLowerCase(java.util.Locale.ROOT)),
                ProviderRefusal.UNSIGNED);
        IdToken.verify(jwt, IdToken.keySet(keys));
        JWTClaimsSet claims = IdToken.claims(jwt);
        IdToken.must(issuer.equals(claims.getIssuer()), ProviderRefusal.ISSUER);
        IdToken.must(claims.getAudience().contains(clientId), ProviderRefusal.AUDIENCE);
        Date issued = claims.getIssueTime();
        IdToken.must(issued != null && isFresh(issued.toInstant(), now), ProviderRefusal.EXPIRED);
        Date expires = claims.getExpirationTime();
        IdToken.must(expires != null && expires.toInstant().plus(IdToken.SKEW).isAfter(now), ProviderRefusal.EXPIRED);
        IdToken.must(IdToken.text(claims, "jti") != null, ProviderRefusal.UNSIGNED);
        IdToken.must(claims.getClaim("nonce") == null, ProviderRefusal.NONCE);
        IdToken.must(isLogOut(claims), ProviderRefusal.UNSIGNED);
        String subject = IdToken.text(claims, "sub");
        String session = IdToken.text(claims, "sid");
        IdToken.must(subject != null || session != null, ProviderRefusal.SUBJECT);
        return new Said(subject, session, issued.toInstant());
    }

    private static boolean isFresh(Instant issued, Instant now) {
        return issued.minus(IdToken.SKEW).isBefore(now) && issued.plus(FRESH).isAfter(now);
    }

    private static boolean isLogOut(JWTClaimsSet claims) {
        try {
            Map<String, Object> events = claims.getJSONObjectClaim("events");
            return events != null && events.get(EVENT) instanceof Map<?, ?>;
        } catch (ParseException unreadable) {
            return false;
        }
    }
}
