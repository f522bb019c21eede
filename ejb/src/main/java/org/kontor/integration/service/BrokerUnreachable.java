package org.kontor.integration.service;

import jakarta.ejb.ApplicationException;

/** No message can be sent now; the one at hand is not to blame. */
@ApplicationException
public class BrokerUnreachable extends RuntimeException {

    BrokerUnreachable(Throwable cause) {
        super("The broker is out of reach: " + cause.getMessage(), cause);
    }
}
