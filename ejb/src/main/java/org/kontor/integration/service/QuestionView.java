package org.kontor.integration.service;

import java.time.Instant;

/**
 * What a partner was asked about one piece of business, and whether it has answered.
 *
 * @param type of the message that asks
 * @param key number of the order or shipment, by which the partner knows the question again
 * @param times how often it was asked
 * @param answeredAt null as long as the answer is owed
 * @param nextAt when it is asked again by itself; null when it is not
 */
public record QuestionView(
        String partner, String type, String key, int times, Instant firstAt, Instant answeredAt, Instant nextAt) {}
