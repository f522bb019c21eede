package org.kontor.identity.service.people;

import java.time.Instant;

/** A role of staff that somebody holds. @param endsAt null for good */
public record StaffPostRow(String role, String name, Instant endsAt) {}
