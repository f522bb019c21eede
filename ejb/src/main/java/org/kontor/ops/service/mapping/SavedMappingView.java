package org.kontor.ops.service.mapping;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mapping that staff keep.
 *
 * @param mapping its text, from which the same mapping is made again
 * @param source name of the system that the lines come from; null for the mapping's own
 */
public record SavedMappingView(
        String name, String mapping, String charset, String source, String savedBy, Instant savedAt)
        implements Serializable {}
