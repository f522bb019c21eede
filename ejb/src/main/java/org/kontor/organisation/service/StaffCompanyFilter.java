package org.kontor.organisation.service;

import java.io.Serializable;

/**
 * Which companies a member of staff wants to see; null stands for all.
 *
 * @param text part of number, name or e-mail address
 * @param country ISO 3166 code
 * @param status name of the company's status
 * @param source where companies come from
 */
public record StaffCompanyFilter(String text, String country, String status, String source) implements Serializable {}
