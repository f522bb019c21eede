package org.kontor.integration.service;

/**
 * What a partner is to be asked again.
 *
 * @param orderNumber order that the question is about
 * @param key number of the order itself or of one of its shipments
 */
public record AskPartnerCommand(String orderNumber, String partner, String type, String key) {}
