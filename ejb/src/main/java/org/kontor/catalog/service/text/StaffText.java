package org.kontor.catalog.service.text;

import java.time.Instant;
import org.kontor.catalog.model.text.TextLanguage;

/** The long text of an article in one language, as staff edit it. @param version -1 where there is none */
public record StaffText(TextLanguage language, String html, Instant changedAt, long version) {}
