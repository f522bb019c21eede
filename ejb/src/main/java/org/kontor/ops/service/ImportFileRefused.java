package org.kontor.ops.service;

import java.io.Serializable;
import java.util.Map;

/** A file that was not taken, by the name that lines have for it. */
public record ImportFileRefused(String name, String rule, Map<String, String> details) implements Serializable {}
