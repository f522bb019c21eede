package org.kontor.identity.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The secret that a browser keeps while its reader signs in elsewhere: only it can bring the answer back. */
final class BrowserSecret {

    private static final String NAME = "KONTORDOOR";
    private static final String PATH = "/sign-in";
    private static final int SECONDS = 600;

    private BrowserSecret() {}

    static void keep(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addCookie(cookie(request, secret, SECONDS));
    }

    /** @return empty when the browser has none */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME)) {
                    response.addCookie(cookie(request, "", 0));
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(PATH);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
