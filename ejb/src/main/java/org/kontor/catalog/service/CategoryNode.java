package org.kontor.catalog.service;

import java.io.Serializable;
import java.util.List;

/**
 * A category with those below it.
 *
 * @param count articles in it and below it, of those asked for
 */
public record CategoryNode(String code, String name, long count, List<CategoryNode> children) implements Serializable {}
