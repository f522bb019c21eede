package org.kontor.integration.service;

import jakarta.ejb.ApplicationException;

/** A message could not be taken; the broker delivers it again and in the end gives it to the dead letters. */
@ApplicationException(rollback = true)
public class DeliveryFailed extends RuntimeException {

    DeliveryFailed(String why, Throwable cause) {
        super(why, cause, false, false);
    }
}
