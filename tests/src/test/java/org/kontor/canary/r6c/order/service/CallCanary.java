package org.kontor.canary.r6c.order.service;

import java.net.http.HttpClient;

/** A use case that calls out itself. */
public class CallCanary {

    HttpClient client;
}
