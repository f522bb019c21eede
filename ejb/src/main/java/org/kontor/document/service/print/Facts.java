package org.kontor.document.service.print;

import java.util.ArrayList;
import java.util.List;

/** Labels and what belongs to them; what is not known is not named. */
final class Facts {

    private final Words words;
    private final List<String[]> list = new ArrayList<>();

    Facts(Words words) {
        this.words = words;
    }

    Facts add(String key, String value) {
        return said(words.say(key), value);
    }

    Facts said(String label, String value) {
        if (value != null && !value.isBlank()) {
            list.add(new String[] {label, value});
        }
        return this;
    }

    List<String[]> list() {
        return list;
    }
}
