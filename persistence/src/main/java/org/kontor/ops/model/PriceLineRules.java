package org.kontor.ops.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * Lines of prices of one list, as the list itself gives them out: an article, a quantity from which the price holds, the price,
 * for how much and how long. Where the mapping says which list is meant, a line of another one is refused.
 */
final class PriceLineRules implements LineRules {

    /** Stands for a column that the file does not have: what is kept stays. */
    private static final String AS_KEPT = "-";

    @Override
    public Reading read(Cells cells) {
        String list = cells.required("list", 40);
        String meant = cells.otherwise("list");
        if (!meant.isEmpty() && !meant.equals(list)) {
            throw Cells.broken(OpsRule.LINE_OF_OTHER_LIST, "list", list);
        }
        String article = article(cells);
        BigDecimal price = cells.requiredNumber("price", 12, 6);
        if (price.signum() < 0) {
            throw Cells.broken(OpsRule.LINE_NUMBER_UNREADABLE, "price", price.toPlainString());
        }
        OffsetDateTime from = time(cells, "valid_from");
        OffsetDateTime to = time(cells, "valid_to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw Cells.broken(OpsRule.LINE_DATE_UNREADABLE, "valid_to", to.toString());
        }
        String[] fields = {
            list,
            cells.text("currency", 3),
            article,
            cells.text("unit", 20),
            positive(cells, "from_quantity"),
            price.toPlainString(),
            positive(cells, "per"),
            from == null ? "" : from.toString(),
            cells.has("valid_to") ? to == null ? "" : to.toString() : AS_KEPT,
            cells.oneOf("origin", "", "HAND", "RULE"),
            Values.unit(cells, "unit"),
            cells.oneOf("left_out", "KEEP", "END")
        };
        return new Reading(article, fields);
    }

    @Override
    public String key(Cells cells) {
        String article = cells.prose("article", 1000);
        return article.isEmpty() || article.length() > 60 ? null : plain(article);
    }

    private static String article(Cells cells) {
        String article = plain(cells.required("article", 61));
        if (article.length() > 60) {
            throw Cells.broken(OpsRule.LINE_FIELD_TOO_LONG, "article", "60");
        }
        return article;
    }

    /** Without the apostrophe by which an export kept a spreadsheet from running it. */
    private static String plain(String article) {
        return article.matches("'[=+\\-@＝＋－＠].*") ? article.substring(1) : article;
    }

    private static OffsetDateTime time(Cells cells, String field) {
        return cells.text(field, 40).isEmpty() ? null : cells.requiredTime(field);
    }

    private static String positive(Cells cells, String field) {
        BigDecimal number = cells.number(field, 9, 3);
        if (number != null && number.signum() <= 0) {
            throw Cells.broken(OpsRule.LINE_NUMBER_UNREADABLE, field, number.toPlainString());
        }
        return number == null ? "1" : number.toPlainString();
    }
}
