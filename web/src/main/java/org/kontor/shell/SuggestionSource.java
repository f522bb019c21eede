package org.kontor.shell;

import java.util.List;
import java.util.Locale;

/** What besides articles can be meant by what a buyer types into the search box. */
public interface SuggestionSource {

    /** @param url of the page it leads to */
    record Hint(String name, String kind, String url) {}

    /** The name of its group, a member of the answer. */
    String group();

    /** A few of what the caller may see; nothing when what was typed cannot mean any. */
    List<Hint> suggest(String typed, Locale language);
}
