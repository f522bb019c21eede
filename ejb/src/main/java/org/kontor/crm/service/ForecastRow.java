package org.kontor.crm.service;

import java.time.YearMonth;
import org.kontor.kernel.Money;

/**
 * What is expected of a month in one currency; all of it net.
 *
 * @param month in which the opportunities are to be decided, in UTC
 * @param total what all of them are about
 * @param ordered what orders that came of them stand for
 * @param expected orders, and of the rest as much as is probable
 */
public record ForecastRow(YearMonth month, int count, Money total, Money ordered, Money expected) {}
