package org.kontor.cart.service;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What of a line of a cart would come later.
 *
 * @param quantity in the article's base unit
 * @param day from when on, as it looks today; null when nobody knows
 */
public record CartWait(BigDecimal quantity, LocalDate day) {}
