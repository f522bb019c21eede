package org.kontor.canary.r6b.order.service;

import jakarta.jms.Queue;

/** A use case that sends messages itself. */
public class TellCanary {

    Queue queue;
}
