package org.kontor.report.service;

import java.io.Serializable;
import java.util.List;

/** The answer to a {@link SalesQuestion}. */
public record SalesReport(SalesQuestion question, List<SalesRow> rows, SalesTotals totals) implements Serializable {}
