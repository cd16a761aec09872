package org.rostrum.archive;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180), safe to open in a spreadsheet: a text that a spreadsheet would take for a formula gets
 * an apostrophe before it, as OWASP advises. Numbers stay numbers.
 */
public final class Csv {
    /** What this file is on the wire. */
    public static final String TYPE = "text/csv;charset=utf-8";

    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder file = new StringBuilder();

    /** A file with these columns. */
    public Csv(String... columns) {
        row(List.of(columns));
    }

    /** Adds a row; a value is a number, a truth, a text, or empty for none. */
    public Csv row(Object... values) {
        return row(List.of(values));
    }

    private Csv row(List<?> values) {
        file.append(values.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        var text = value.toString();
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The file so far. */
    @Override
    public String toString() {
        return file.toString();
    }
}
