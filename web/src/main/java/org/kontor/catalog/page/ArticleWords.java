package org.kontor.catalog.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.service.AttributeValue;
import org.kontor.shell.Format;

/** Values of attributes as the reader's language writes them. */
@RequestScoped
public class ArticleWords {

    @Inject
    private Format format;

    /** An amount with its figures grouped and its unit; words as they are. */
    public String value(AttributeValue value) {
        boolean amount = value.kind() == AttributeKind.NUMBER && value.number() != null;
        return amount
                ? format.number(value.number()) + (value.unit() == null ? "" : "\u202f" + value.unit())
                : value.text();
    }
}
