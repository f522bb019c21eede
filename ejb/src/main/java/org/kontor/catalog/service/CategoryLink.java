package org.kontor.catalog.service;

import java.io.Serializable;

/** A category by code and name in the reader's language. */
public record CategoryLink(String code, String name) implements Serializable {}
