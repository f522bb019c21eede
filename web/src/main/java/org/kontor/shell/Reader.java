package org.kontor.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kontor.identity.service.CallerLook;
import org.kontor.identity.service.CallerView;
import org.kontor.shell.security.CallerAuthentication;

/**
 * Who reads the page, and in which language, time zone and colours. A person's own choice comes first; someone who has not
 * signed in is asked by the address ({@code ?lang=}), then by cookie, then by the browser. Reading it makes no session.
 */
@Named
@RequestScoped
public class Reader {

    public static final String LANGUAGE_COOKIE = "kontor-language";
    public static final String THEME_COOKIE = "kontor-theme";
    public static final Set<String> LANGUAGES = Set.of("en", "zh");
    public static final Set<String> THEMES = Set.of("auto", "light", "dark");

    @Inject
    private HttpServletRequest request;

    private CallerView caller;
    private String language;
    private String theme;

    @PostConstruct
    void find() {
        caller = (CallerView) request.getAttribute(CallerAuthentication.CALLER);
        language = allowed(request.getParameter("lang"), LANGUAGES)
                .or(() -> Optional.ofNullable(caller).map(CallerView::language))
                .or(() -> kept(LANGUAGE_COOKIE, LANGUAGES))
                .orElseGet(this::languageOfBrowser);
        theme = Optional.ofNullable(caller)
                .map(known -> known.look().theme())
                .or(() -> kept(THEME_COOKIE, THEMES))
                .orElse("auto");
    }

    private String languageOfBrowser() {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    private static Optional<String> allowed(String value, Set<String> values) {
        return Optional.ofNullable(value).filter(values::contains);
    }

    /** What was chosen on this machine, when it is one of these. */
    public Optional<String> kept(String choice, Set<String> values) {
        return allowed(cookie(choice), values);
    }

    /** Whether the page is only fetched ahead, and may never be looked at. */
    public boolean isAhead() {
        String purpose = request.getHeader("Sec-Purpose");
        return purpose != null && purpose.startsWith("prefetch");
    }

    private String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** The signed-in caller; null when nobody has signed in. */
    public CallerView getCaller() {
        return caller;
    }

    public boolean isSignedIn() {
        return caller != null;
    }

    /** Signed in as a person, who has preferences; a program has none. */
    public boolean isPerson() {
        return caller != null && caller.personId() != null;
    }

    /** A person who buys for a company: sees cart and orders. */
    public boolean isBuyer() {
        return caller != null && caller.companyId() != null;
    }

    public boolean isStaff() {
        return caller != null && caller.staff();
    }

    /** A member of staff acts in this buyer's place: every page says so. */
    public boolean isActed() {
        return caller != null && caller.acted();
    }

    /** Belongs to several companies, and may change between them. */
    public boolean isSeveral() {
        return Boolean.TRUE.equals(request.getAttribute(CallerAuthentication.SEVERAL));
    }

    /** Whether single letters act as shortcuts for this reader. */
    public boolean isSingleKeys() {
        return look().singleKeys();
    }

    /** How close the rows of lists stand: {@code comfortable} or {@code compact}. */
    public String getDensity() {
        return look().density().name().toLowerCase(Locale.ROOT);
    }

    /** Whether amounts begin with their currency. */
    public boolean isCurrencyFirst() {
        return look().currencyFirst();
    }

    private CallerLook look() {
        return caller == null ? CallerLook.USUAL : caller.look();
    }

    public boolean may(String permission) {
        return caller != null && caller.may(permission);
    }

    /** {@code en} or {@code zh}. */
    public String getLanguage() {
        return language;
    }

    /** For the {@code lang} attribute: names the script, so that the browser picks the right forms of Han characters. */
    public String getLanguageTag() {
        return language.equals("zh") ? "zh-Hans" : "en";
    }

    public Locale getLocale() {
        return language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    public String getTheme() {
        return theme;
    }

    public ZoneId getZone() {
        try {
            return caller == null ? ZoneId.of("UTC") : ZoneId.of(caller.timeZone());
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    /** Path and query of this page without {@code lang}: where a switch of language or colours comes back to. */
    public String getHere() {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        Object query = forwarded == null
                ? request.getQueryString()
                : request.getAttribute("jakarta.servlet.forward.query_string");
        String kept = query == null ? "" : withoutLanguage(query.toString());
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static String withoutLanguage(String query) {
        return String.join(
                "&",
                Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith("lang="))
                        .toList());
    }
}
