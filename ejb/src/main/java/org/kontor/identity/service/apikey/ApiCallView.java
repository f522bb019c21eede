package org.kontor.identity.service.apikey;

import java.time.Instant;

/** One call that was made with a key. @param problem why it was refused or failed; null when it was not */
public record ApiCallView(
        Instant at, String method, String path, int status, long millis, String address, String code, String problem) {

    public boolean isGood() {
        return status < 400;
    }
}
