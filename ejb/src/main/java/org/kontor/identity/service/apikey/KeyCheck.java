package org.kontor.identity.service.apikey;

import org.kontor.identity.model.apikey.KeyRefusal;

/**
 * What was found out about a key that a program showed. A key that exists but is refused is known here for the log of
 * its calls; the caller is not told that it exists.
 *
 * @param refusal null for a key that works
 */
public record KeyCheck(long keyId, Long companyId, KeyRefusal refusal) {}
