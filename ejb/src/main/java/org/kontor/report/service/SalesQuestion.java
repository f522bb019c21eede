package org.kontor.report.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.kontor.report.model.SalesGroup;

/**
 * Which sales are asked for. Days and months are those of UTC; times of imported documents are the source's own local
 * times, taken as they stand.
 *
 * @param from first day, or null for the beginning
 * @param to last day, which counts in full, or null for no end
 * @param source name of the system that took the orders ({@code kontor} for our own), or null for all
 */
public record SalesQuestion(LocalDate from, LocalDate to, SalesGroup group, String source) implements Serializable {}
