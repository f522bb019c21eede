package org.kontor.pricing.service.list;

import java.io.Serializable;

/**
 * A price list as a line of a list.
 *
 * @param prices how many rows it has; 10,001 stands for more
 * @param companies how many companies have it of their own
 * @param shared how many groups, markets or general chains have it
 */
public record PriceListRow(
        long id, String code, String name, String currency, boolean active, int prices, int companies, int shared)
        implements Serializable {}
