package org.kontor.catalog.model.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language of long texts. Who reads one language and finds nothing in it is shown another: English before German for
 * readers of Chinese, English before Chinese for those of German, German before Chinese for those of English.
 */
public enum TextLanguage {
    EN,
    DE,
    ZH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the attribute {@code lang} of a page. */
    public String tag() {
        return this == ZH ? "zh-Hans" : code();
    }

    public static Optional<TextLanguage> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** What is shown to readers of this language, the best first. */
    public List<TextLanguage> order() {
        return Stream.concat(Stream.of(this), Stream.of(values()).filter(other -> other != this))
                .toList();
    }
}
