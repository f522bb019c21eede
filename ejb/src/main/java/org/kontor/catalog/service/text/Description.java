package org.kontor.catalog.service.text;

import java.io.Serializable;
import org.kontor.catalog.model.text.SafeHtml;
import org.kontor.catalog.model.text.TextLanguage;

/**
 * The long text of an article as somebody reads it. What was kept is sanitised once more: a row may be older than today's rules.
 *
 * @param language that it is in, which need not be the reader's
 */
public record Description(TextLanguage language, String html) implements Serializable {

    public Description {
        html = SafeHtml.of(html).html();
    }
}
