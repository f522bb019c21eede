package org.kontor.report.service;

import java.util.List;

/**
 * The spend as asked for.
 *
 * @param totals one row a currency; units overlap, so that these are not the sums of their rows
 */
public record SpendReport(SpendQuestion question, List<SpendRow> rows, List<SpendRow> totals) {}
