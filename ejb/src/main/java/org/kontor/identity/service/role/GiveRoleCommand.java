package org.kontor.identity.service.role;

import java.time.Instant;

/** @param endsAt null for good */
public record GiveRoleCommand(long person, String role, long unit, Instant endsAt) {}
