package org.kontor.inventory.model.promise;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What suppliers are to bring on a day. */
public record Expected(LocalDate day, BigDecimal quantity) {}
