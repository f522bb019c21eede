package org.kontor.ops.health;

import jakarta.enterprise.context.ApplicationScoped;

/** Remembers on this node whether the schema has reached the version of this program. */
@ApplicationScoped
public class SchemaState {

    private volatile String version;

    public void reached(String version) {
        this.version = version;
    }

    public boolean isCurrent() {
        return version != null;
    }

    /** The schema version, empty until it is reached. */
    public String version() {
        return version == null ? "" : version;
    }
}
