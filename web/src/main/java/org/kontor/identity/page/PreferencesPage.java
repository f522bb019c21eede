package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.JsonValue;
import java.util.Set;
import org.kontor.identity.service.ChangePreferences;
import org.kontor.identity.service.Preferences;
import org.kontor.shell.PortalPage;
import org.kontor.shell.Reader;

/** Takes a choice of language or colours from the head of any page and goes back there. Kept at the person, else as cookie. */
@Named
@RequestScoped
public class PreferencesPage extends PortalPage {

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
        // The sign-in page, too, speaks the language last chosen on this machine.
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
}
