package org.kontor.compliance.service;

/**
 * One field of an entry: what it was and what it is.
 *
 * @param before empty where there was nothing
 * @param kind {@code value}, {@code secret} when nothing may be shown, {@code erased} when nothing can be any more
 */
public record AuditChange(String field, String before, String after, String kind) {}
