package org.kontor.shell.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.kontor.identity.service.CallerView;

/**
 * The proof that a form is ours: the secret of the session or, before anybody has signed in, a secret kept in a cookie
 * that no script and no other site can read. Behind it stands for whom the form was shown: the company, and the buyer for
 * whom staff act. A form that was left open does nothing for another company after its reader went on to that.
 */
@Named("csrf")
@RequestScoped
public class FormToken {

    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";
    private static final String COOKIE = "KONTORFORM";
    private static final int DAY_SECONDS = 86_400;

    @Inject
    private HttpServletRequest request;

    /** The value of the hidden field. */
    public String getToken() {
        return of(request) + place(request);
    }

    /** Nothing for visitors and for staff, who work for no company. */
    private static String place(HttpServletRequest request) {
        return request.getAttribute(CallerAuthentication.CALLER) instanceof CallerView caller
                        && caller.companyId() != null
                ? "." + caller.companyId() + (caller.acted() ? "." + caller.personId() : "")
                : "";
    }

    static String of(HttpServletRequest request) {
        String token = UserSession.token(request);
        return token != null ? token : (String) request.getAttribute(COOKIE);
    }

    static boolean isRight(HttpServletRequest request, String given) {
        return isOfSession(request, given)
                && given.substring(secret(given).length()).equals(place(request));
    }

    /** Whether it was given out to this session, be it for another company. */
    static boolean isOfSession(HttpServletRequest request, String given) {
        String expected = of(request);
        return expected != null
                && given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), secret(given).getBytes(StandardCharsets.UTF_8));
    }

    private static String secret(String given) {
        int end = given.indexOf('.');
        return end < 0 ? given : given.substring(0, end);
    }

    /** Gives a visitor without session the secret of his forms. */
    static void prepare(HttpServletRequest request, HttpServletResponse response) {
        if (UserSession.token(request) != null) {
            return;
        }
        String token = cookie(request);
        if (token == null) {
            token = UserSession.newToken();
            Cookie cookie = new Cookie(COOKIE, token);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setPath("/");
            cookie.setMaxAge(DAY_SECONDS);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        request.setAttribute(COOKIE, token);
    }

    private static String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[A-Za-z0-9_-]{32}")) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
