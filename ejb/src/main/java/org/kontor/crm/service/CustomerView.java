package org.kontor.crm.service;

/** A company as it is cared for. */
public record CustomerView(long id, String number, String name) {}
