package org.kontor.integration.gateway;

/** How a call to the outside ended. UNKNOWN is an ending like the others: the call may or may not have had its effect. */
public record CallResult(Outcome outcome, String detail) {

    /** The five endings of a call. */
    public enum Outcome {
        DONE,
        PENDING,
        REFUSED,
        DID_NOT_HAPPEN,
        UNKNOWN
    }
}
