package org.kontor.launcher.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows of one table on their way into PostgreSQL by COPY in its text format. */
final class Copy {

    private final String target;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private long count;

    /** @param target table and columns, {@code catalog.category (id, code)} */
    Copy(String target) {
        this.target = target;
    }

    Copy row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(cells[i]);
        }
        rows.append('\n');
        count++;
        return this;
    }

    private void append(Object cell) {
        if (cell == null) {
            rows.append("\\N");
            return;
        }
        String text = cell instanceof java.math.BigDecimal number ? number.toPlainString() : cell.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    long into(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
        } catch (IOException impossible) {
            throw new SQLException(impossible);
        }
        return count;
    }
}
