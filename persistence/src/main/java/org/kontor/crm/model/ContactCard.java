package org.kontor.crm.model;

/** What is known of a contact. @param gone has left the company */
public record ContactCard(String name, String email, String phone, String jobTitle, boolean gone) {}
