package org.kontor.identity.service.apikey;

import java.time.Duration;
import java.util.UUID;

/**
 * @param overlap how long the old secret goes on beside the new one
 * @param request number of the form: the same one makes no second key
 */
public record RotateApiKeyCommand(long id, Duration overlap, UUID request) {}
