package org.kontor.identity.model.apikey;

/** Why a key that exists was refused: told to its owner in the log of its calls, never to the caller. */
public enum KeyRefusal {
    WITHDRAWN,
    EXPIRED,
    ADDRESS
}
