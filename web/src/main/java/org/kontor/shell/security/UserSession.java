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
 * sign-out, after an hour of rest or after twelve hours at the latest.
 */
public final class UserSession {

    private static final String WHO = "kontor.who";
    private static final String SINCE = "kontor.since";
    private static final String TOKEN = "kontor.token";
    private static final Duration AT_MOST = Duration.ofHours(12);
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UserSession() {}

    /** Starts a session for a person who has just proved who he is; one that was there before ends. */
    public static void begin(HttpServletRequest request, CallerName who, Instant now) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(WHO, who.toString());
        session.setAttribute(SINCE, now.toEpochMilli());
        session.setAttribute(TOKEN, newToken());
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** When the session ends at the latest. */
    public static Optional<Instant> endsAt(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) instanceof Long since
                ? Optional.of(Instant.ofEpochMilli(since).plus(AT_MOST))
                : Optional.empty();
    }

    /** Whose session this request belongs to, if it has one that is still good. */
    public static Optional<CallerName> who(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        if (now.isAfter(Instant.ofEpochMilli(since).plus(AT_MOST))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.ofNullable(CallerName.parse((String) session.getAttribute(WHO)));
    }

    /** The secret that each form of this session carries; null without a session. */
    public static String token(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(TOKEN);
    }

    static String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
