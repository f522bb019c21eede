package org.kontor.ops.service.mapping;

import java.io.Serializable;

/**
 * @param mapping as a file with such columns is to be read
 * @param source name of the system that the lines come from; null for the mapping's own
 */
public record SaveMappingCommand(String kind, String name, long fileId, String mapping, String charset, String source)
        implements Serializable {}
