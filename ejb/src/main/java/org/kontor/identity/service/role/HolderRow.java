package org.kontor.identity.service.role;

import org.kontor.kernel.Scope;

/** Somebody who may do a certain thing. @param company null for staff */
public record HolderRow(
        long person, String name, String company, String role, String roleName, String unit, Scope scope) {}
