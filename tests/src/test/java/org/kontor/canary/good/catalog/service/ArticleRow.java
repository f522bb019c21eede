package org.kontor.canary.good.catalog.service;

/** What others may know of an article. */
public record ArticleRow(long id, String name) {}
