package org.kontor.ops.model;

import java.io.Serializable;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * What is to be taken, and how.
 *
 * @param source name of the system that the lines come from: lower case letters, digits and hyphens, at most 20
 * @param mapping text of an {@link ImportMapping}
 * @param charset UTF-8 or windows-1252
 */
public record ImportRequest(ImportKind kind, long fileId, String source, String mapping, String charset, boolean dryRun)
        implements Serializable {

    public ImportRequest {
        source(source);
    }

    /** The name of a source; breaks {@link OpsRule#IMPORT_SOURCE_NOT_A_NAME}. */
    public static String source(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,19}") || name.equals("kontor")) {
            throw new RuleViolated(OpsRule.IMPORT_SOURCE_NOT_A_NAME, Map.of("source", name));
        }
        return name;
    }
}
