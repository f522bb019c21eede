package org.kontor.identity.model.apikey;

import java.time.Instant;

/** A call that was made with a key. @param problem why it was refused or failed; null when it was not */
public record ApiCall(
        long keyId,
        Long companyId,
        Instant at,
        String method,
        String path,
        int status,
        int millis,
        String address,
        String requestCode,
        String problem) {}
