package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.JsonValue;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.kontor.identity.service.ChangePreferences;
import org.kontor.identity.service.Preferences;
import org.kontor.shell.PortalPage;
import org.kontor.shell.Reader;

/** Takes a choice of language or colours from the head of any page and goes back there. Kept at the person, else as cookie. */
@Named
@RequestScoped
public class PreferencesPage extends PortalPage {

    private static final int YEAR_SECONDS = 31_536_000;

    @EJB
    private ChangePreferences change;

    @Override
    protected void load() {
        redirect("/");
    }

    @Override
    protected void submit() {
        String language = chosen("language", Reader.LANGUAGES);
        String theme = chosen("theme", Reader.THEMES);
        if (reader.isPerson()) {
            change.change(Preferences.ofHead(language, theme));
        }
        keep(Reader.LANGUAGE_COOKIE, language);
        keep(Reader.THEME_COOKIE, theme);
        if (wantsJson()) {
            json(JsonValue.EMPTY_JSON_OBJECT);
        } else {
            redirectBack("/");
        }
    }

    private String chosen(String name, Set<String> values) {
        String value = sent(name);
        return values.contains(value) ? value : null;
    }

    /** The sign-in page, too, speaks the language last chosen on this machine. */
    private void keep(String name, String value) {
        if (value == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response().addCookie(cookie);
    }
}
