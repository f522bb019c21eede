package org.kontor.integration.service;

import jakarta.ejb.ApplicationException;

/** This message cannot be sent; others may. */
@ApplicationException
public class MessageUnsendable extends RuntimeException {

    MessageUnsendable(String why) {
        super(why);
    }
}
