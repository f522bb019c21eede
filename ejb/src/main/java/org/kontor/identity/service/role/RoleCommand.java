package org.kontor.identity.service.role;

import java.util.Map;
import org.kontor.kernel.Scope;

/** A role as somebody builds it: each permission with how far it shall reach. */
public record RoleCommand(String name, String note, Map<String, Scope> grants) {

    public RoleCommand {
        grants = Map.copyOf(grants);
    }
}
