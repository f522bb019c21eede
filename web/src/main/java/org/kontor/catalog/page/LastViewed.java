package org.kontor.catalog.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.kernel.Sha256;
import org.kontor.shell.Reader;
import org.kontor.shell.security.FormToken;

/**
 * The numbers of the articles that a person looked at last, the latest first. They stand in a cookie and nowhere else, and
 * are worth something only in the session, and for the company, in which they were looked at. A cookie can be written by
 * anybody: whoever reads numbers here asks anew whether the company may see them.
 */
@Named
@RequestScoped
public class LastViewed {

    private static final String COOKIE = "KONTORVIEWED";
    private static final int LONGEST_NUMBER = 60;
    private static final int MARK_BYTES = 8;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FormToken form;

    @Inject
    private Reader reader;

    private String ahead = "";

    /**
     * Puts an article before the others. A page that is only fetched ahead was not looked at: it brings the cookie with it,
     * for the script to keep once the page is shown.
     */
    void add(String sku, HttpServletResponse response) {
        if (!reader.isPerson()) {
            return;
        }
        String numbers = Stream.concat(Stream.of(sku), numbers().stream())
                .distinct()
                .limit(Comparison.MOST)
                .reduce((one, next) -> one + "\n" + next)
                .orElseThrow();
        String value = mark()
                + Base64.getUrlEncoder().withoutPadding().encodeToString(numbers.getBytes(StandardCharsets.UTF_8));
        if (reader.isAhead()) {
            ahead = COOKIE + "=" + value + ";path=/;samesite=lax" + (request.isSecure() ? ";secure" : "");
            return;
        }
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** At most as many as can be compared; nothing of another session or company. */
    List<String> numbers() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null || !reader.isPerson()) {
            return List.of();
        }
        String mark = mark();
        return Arrays.stream(cookies)
                .filter(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().startsWith(mark))
                .findFirst()
                .map(cookie -> read(cookie.getValue().substring(mark.length())))
                .orElse(List.of());
    }

    private static List<String> read(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8)
                    .lines()
                    .filter(sku -> !sku.isBlank() && sku.length() <= LONGEST_NUMBER)
                    .distinct()
                    .limit(Comparison.MOST)
                    .toList();
        } catch (IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    /** What tells sessions and companies apart, and does not tell the secret of the session's forms. */
    private String mark() {
        byte[] hash = Sha256.of("viewed " + form.getToken());
        return HexFormat.of().formatHex(hash, 0, MARK_BYTES) + ".";
    }

    /** The cookie of a page that was fetched ahead; else empty. */
    public String getAhead() {
        return ahead;
    }
}
