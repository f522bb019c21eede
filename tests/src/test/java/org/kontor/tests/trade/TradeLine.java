package org.kontor.tests.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One line of a file in the form of online-retail, with its text as it stood there. */
record TradeLine(String text, List<String> cells) {

    /** Splits a line at commas outside quotes; the form has no line ends inside cells. */
    static TradeLine of(String text) {
        List<String> cells = new ArrayList<>(8);
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return new TradeLine(text, cells);
    }

    String invoice() {
        return cells.get(0);
    }

    boolean cancels() {
        return invoice().startsWith("C");
    }

    BigDecimal quantity() {
        return new BigDecimal(cells.get(3));
    }

    String day() {
        return cells.get(4).substring(0, 10);
    }

    String month() {
        return cells.get(4).substring(0, 7);
    }

    BigDecimal amount() {
        return quantity().multiply(new BigDecimal(cells.get(5)));
    }

    String customer() {
        return cells.get(6);
    }

    String country() {
        return cells.get(7);
    }
}
