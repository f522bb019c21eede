package org.kontor.identity.service.role;

import java.util.Map;
import org.kontor.kernel.Scope;

/**
 * A role with what it gives.
 *
 * @param name null for one of the program
 * @param holders how many people hold it now
 */
public record RoleRow(String code, String name, String note, long version, int holders, Map<String, Scope> grants) {

    public RoleRow {
        grants = Map.copyOf(grants);
    }

    public boolean ofProgram() {
        return name == null;
    }
}
