package org.kontor.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.kontor.identity.service.CallerName;

/**
 * What a signed-in person's session holds: who, since when, and the secret of its forms. Begins with a new id, ends with
 * sign-out, after an hour of rest or after twelve hours at the latest. A request reads it once: while it is answered another
 * may end the session.
 */
public final class UserSession {

    private static final String WHO = "kontor.who";
    private static final String SINCE = "kontor.since";
    private static final String TOKEN = "kontor.token";
    private static final String HELD = "kontor.held";
    private static final Duration AT_MOST = Duration.ofHours(12);
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Held(String who, long since, String token, int idleSeconds) {

        Instant endsAt() {
            return Instant.ofEpochMilli(since).plus(AT_MOST);
        }
    }

    private UserSession() {}

    /** Starts a session for a person who has just proved who he is; one that was there before ends. */
    public static void begin(HttpServletRequest request, CallerName who, Instant now) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(WHO, who.toString());
        session.setAttribute(SINCE, now.toEpochMilli());
        session.setAttribute(TOKEN, newToken());
    }

    /** Nothing happens when there is none, or when another request has just ended it. */
    public static void end(HttpServletRequest request) {
        request.removeAttribute(HELD);
        try {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } catch (IllegalStateException endedMeanwhile) {
            return;
        }
    }

    /** When the session ends at the latest. */
    public static Optional<Instant> endsAt(HttpServletRequest request) {
        return held(request).map(Held::endsAt);
    }

    /** How long the person may rest before the session ends; 0 without one. */
    public static int idleSeconds(HttpServletRequest request) {
        return held(request).map(Held::idleSeconds).orElse(0);
    }

    /** Whose session this request belongs to, if it has one that is still good. */
    public static Optional<CallerName> who(HttpServletRequest request, Instant now) {
        Optional<Held> held = held(request);
        if (held.isPresent() && now.isAfter(held.get().endsAt())) {
            end(request);
            return Optional.empty();
        }
        return held.map(Held::who).map(CallerName::parse);
    }

    /** The secret that each form of this session carries; null without a session. */
    public static String token(HttpServletRequest request) {
        return held(request).map(Held::token).orElse(null);
    }

    private static Optional<Held> held(HttpServletRequest request) {
        if (request.getAttribute(HELD) instanceof Held known) {
            return Optional.of(known);
        }
        try {
            HttpSession session = request.getSession(false);
            if (session == null || !(session.getAttribute(SINCE) instanceof Long since)) {
                return Optional.empty();
            }
            Held held = new Held(
                    (String) session.getAttribute(WHO),
                    since,
                    (String) session.getAttribute(TOKEN),
                    session.getMaxInactiveInterval());
            request.setAttribute(HELD, held);
            return Optional.of(held);
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    static String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
