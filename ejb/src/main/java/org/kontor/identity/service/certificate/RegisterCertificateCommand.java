package org.kontor.identity.service.certificate;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * @param file the certificate, and those that lead to its authority, as text or bytes
 * @param addresses ranges parted by commas or spaces; empty for everywhere
 * @param expiresAt at the latest; the certificate's own end if that comes first
 * @param request number of the form: the same one registers nothing twice
 */
public record RegisterCertificateCommand(
        String name, byte[] file, Set<String> permissions, String addresses, Instant expiresAt, UUID request) {}
