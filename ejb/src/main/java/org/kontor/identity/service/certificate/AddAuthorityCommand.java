package org.kontor.identity.service.certificate;

import java.time.Instant;
import org.kontor.identity.model.certificate.ListPolicy;

/**
 * @param file the authority's certificate, as text or bytes
 * @param purpose why, and for whom, it is trusted
 * @param from null for now
 * @param until null for as long as its certificate holds
 * @param listAddress where its list of revoked certificates is fetched; empty when it is brought as a file
 */
public record AddAuthorityCommand(
        String name, String purpose, byte[] file, Instant from, Instant until, ListPolicy policy, String listAddress) {}
