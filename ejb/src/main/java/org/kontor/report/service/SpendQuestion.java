package org.kontor.report.service;

import java.time.LocalDate;
import org.kontor.report.model.SpendGroup;

/**
 * Which part of the spend is asked for. Days are those of the company's zone. Grouped by budget, the days choose the
 * budgets that hold in them, each with all its entries; grouped otherwise, they choose the entries.
 *
 * @param from first day, or null
 * @param to last day, which counts in full, or null
 * @param key only this one of the group, or null; see {@link SpendRow#key}
 */
public record SpendQuestion(SpendGroup group, LocalDate from, LocalDate to, String key) {

    public static final int LONGEST_KEY = 40;
}
