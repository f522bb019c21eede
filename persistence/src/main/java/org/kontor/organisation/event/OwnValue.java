package org.kontor.organisation.event;

import java.io.Serializable;

/**
 * What a buyer gave for a field that his company has defined: a copy that needs its definition no longer.
 *
 * @param version of the definition by which it was given
 * @param value as text; a number with a point, a date as ISO 8601
 */
public record OwnValue(String code, String label, String kind, long version, String value) implements Serializable {}
