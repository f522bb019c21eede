package org.kontor.identity.service.certificate;

import java.time.Instant;

/** A certificate that staff have revoked. */
public record RevokedView(String serial, String reason, Instant at, String by) {}
