package org.kontor.shell.problem;

import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of rules in the language of whoever asked. */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** The sentence with its figures filled in; the key itself when nobody wrote one. */
    public static String of(String key, Map<String, String> figures, Locale locale) {
        int dot = key.indexOf('.');
        try {
            String sentence = ResourceBundle.getBundle(
                            "org.kontor." + key.substring(0, Math.max(dot, 0)) + ".texts",
                            locale,
                            Sentences.class.getClassLoader(),
                            NO_FALLBACK)
                    .getString(key);
            for (Map.Entry<String, String> figure : figures.entrySet()) {
                sentence = sentence.replace("{" + figure.getKey() + "}", figure.getValue());
            }
            return sentence;
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    /** Chinese when the reader prefers it to English, else English. */
    public static Locale preferred(Enumeration<Locale> locales) {
        while (locales.hasMoreElements()) {
            String language = locales.nextElement().getLanguage();
            if (language.equals("zh")) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if (language.equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
