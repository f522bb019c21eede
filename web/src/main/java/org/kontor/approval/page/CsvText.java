package org.kontor.approval.page;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.approval.service.budget.BudgetView;

/** Budgets as a file that spreadsheets read: UTF-8 with its mark, quoted, no cell that would be a formula. */
@Dependent
public class CsvText {

    private static final String MARK = "\ufeff";

    String of(List<BudgetView> budgets) {
        Stream<String> head =
                Stream.of("cost_centre,name,currency,from,until,enforcement,active,granted,encumbered,consumed,free");
        Stream<String> rows = budgets.stream().map(CsvText::row);
        return MARK + Stream.concat(head, rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String row(BudgetView budget) {
        return Stream.of(
                        text(budget.costCentre()),
                        text(budget.name()),
                        budget.currency(),
                        budget.from().toString(),
                        budget.until().toString(),
                        budget.enforcement().name(),
                        Boolean.toString(budget.active()),
                        budget.granted().toPlainString(),
                        budget.encumbered().toPlainString(),
                        budget.consumed().toPlainString(),
                        budget.left().toPlainString())
                .collect(Collectors.joining(","));
    }

    private static String text(String value) {
        String safe = value.matches("[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
