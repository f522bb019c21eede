package org.kontor.identity.service.provider;

import java.time.Instant;

/** A sign-in by the provider that was refused. @param mail what the provider called the person; null when unknown */
public record RefusalView(Instant at, String reason, String mail) {}
