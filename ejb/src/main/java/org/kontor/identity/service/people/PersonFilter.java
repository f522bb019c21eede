package org.kontor.identity.service.people;

/**
 * Which people of the company.
 *
 * @param text part of name or address; empty for all
 * @param role code; empty for all
 * @param gone those who left instead of those who are there
 */
public record PersonFilter(String text, String role, boolean gone) {}
