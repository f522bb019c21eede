package org.kontor.returns.model;

import java.time.Instant;

/**
 * Who asks to send something back, and when.
 *
 * @param personId null for a key of the company
 */
public record Requester(long companyId, Long personId, String name, Instant at) {}
