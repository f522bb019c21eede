package org.kontor.privacy.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that is kept of one person. @param tables by name the rows, each with its columns by name */
public record PersonalDataView(
        long personId, String name, String email, Instant at, Map<String, List<Map<String, String>>> tables) {}
