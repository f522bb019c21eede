package org.kontor.crm.service;

import org.kontor.crm.model.AccountCard;

/** A company as it is cared for. */
public record CustomerView(long id, String number, String name, AccountCard account) {}
