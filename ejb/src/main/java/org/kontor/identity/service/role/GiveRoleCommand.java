package org.kontor.identity.service.role;

import org.kontor.identity.model.Term;

/** A role for somebody, held in a unit for a time. */
public record GiveRoleCommand(long person, String role, long unit, Term term) {}
