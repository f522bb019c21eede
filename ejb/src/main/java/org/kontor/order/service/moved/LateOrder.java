package org.kontor.order.service.moved;

import java.util.Map;

/**
 * Who ordered what comes late.
 *
 * @param articles number and name by line
 */
public record LateOrder(String number, String buyer, String email, String language, Map<Integer, String> articles) {}
