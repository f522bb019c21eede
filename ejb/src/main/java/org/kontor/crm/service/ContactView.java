package org.kontor.crm.service;

import org.kontor.crm.model.ContactCard;

/** Somebody at a customer. */
public record ContactView(String number, ContactCard card, long version) {}
