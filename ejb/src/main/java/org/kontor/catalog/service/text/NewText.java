package org.kontor.catalog.service.text;

import org.kontor.catalog.model.text.TextLanguage;

/** A long text as somebody hands it in: a small part of HTML, or plain. */
public record NewText(String sku, TextLanguage language, String html) {}
