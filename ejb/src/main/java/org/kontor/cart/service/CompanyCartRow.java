package org.kontor.cart.service;

import java.time.Instant;

/**
 * A cart of somebody of a company.
 *
 * @param name how its owner calls it; empty for the one that has no name
 * @param newest up to three articles that were put in last
 */
public record CompanyCartRow(String personName, String name, Instant changedAt, int lines, String newest) {}
