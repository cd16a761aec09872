package org.rostrum.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.rostrum.platform.Printable;

/**
 * What was typed into a form, kept as it was sent. Fields of rows bear the number of their row, as in
 * {@code seats.0.title}; buttons such as {@code seats.add}, {@code seats.1.up}, {@code seats.1.down} and
 * {@code seats.1.remove} change the rows without a script.
 */
public record Form(Map<String, String> fields) {
    private static final Pattern ROW_BUTTON =
            Pattern.compile("(?<list>[A-Za-z0-9.]+?)\\.(?:add|(?<row>\\d{1,4})\\.(?<what>up|down|remove))");
    private static final Pattern ROW = Pattern.compile("(\\d{1,4})(\\..*)");
    private static final int GONE = -1;

    public Form {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** What the page was asked for with. */
    public static Form sent(ExternalContext external) {
        return new Form(external.getRequestParameterMap());
    }

    /** Whether the page was asked for by sending its form. */
    public static boolean wasSent(ExternalContext external) {
        return ((HttpServletRequest) external.getRequest()).getMethod().equals("POST");
    }

    /** Whether the form was sent for its page in the other language alone: nothing is done, all that was typed stands. */
    public static boolean isSwitch(ExternalContext external) {
        return wasSent(external) && external.getRequestParameterMap().containsKey("switch");
    }

    /** What stands in a field; empty where there is none. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The same without the space around it. */
    public String stripped(String field) {
        return text(field).strip();
    }

    /** Whether something other than space stands in a field. */
    public boolean given(String field) {
        return !text(field).isBlank();
    }

    /** The head that was seen, in {@code basis}; without one nothing is recorded, since it is older than any act. */
    public long basis() {
        var seen = text("basis");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 1;
    }

    /** Whether a field has at most so many characters, all of which can be printed. */
    public boolean fits(String field, int longest) {
        var text = stripped(field);
        return text.codePointCount(0, text.length()) <= longest && Printable.isAll(text);
    }

    /** The fields behind a beginning of their names, without it. */
    public Form below(String beginning) {
        var some = new TreeMap<String, String>();
        fields.forEach((field, value) -> {
            if (field.startsWith(beginning)) {
                some.put(field.substring(beginning.length()), value);
            }
        });
        return new Form(some);
    }

    /** The same with other fields in it or over it. */
    public Form with(Map<String, String> others) {
        var all = new TreeMap<>(fields);
        all.putAll(others);
        return new Form(all);
    }

    /** How many rows a list has. */
    public int rows(String list) {
        return fields.keySet().stream()
                .map(field -> row(list, field))
                .mapToInt(row -> row.orElse(GONE) + 1)
                .max()
                .orElse(0);
    }

    /** The same with its rows changed as the pressed button asks; any other button changes nothing. */
    public Form pressed() {
        var button = ROW_BUTTON.matcher(text("do"));
        if (!button.matches()) {
            return this;
        }
        var list = button.group("list");
        if (button.group("what") == null) {
            return with(Map.of(list + "." + rows(list) + ".row", ""));
        }
        int row = Integer.parseInt(button.group("row"));
        return switch (button.group("what")) {
            case "up" -> swapped(list, row, row - 1);
            case "down" -> swapped(list, row, row + 1);
            default -> without(list, row);
        };
    }

    /** The same with some fields left out. */
    public Form without(Collection<String> some) {
        var all = new TreeMap<>(fields);
        all.keySet().removeAll(some);
        return new Form(all);
    }

    /** The same with one row of a list taken out. */
    public Form without(String list, int row) {
        return renumbered(list, at -> at == row ? GONE : at > row ? at - 1 : at);
    }

    private Form swapped(String list, int row, int other) {
        if (other < 0 || other >= rows(list)) {
            return this;
        }
        return renumbered(list, at -> at == row ? other : at == other ? row : at);
    }

    private Form renumbered(String list, IntUnaryOperator place) {
        var all = new TreeMap<String, String>();
        fields.forEach((field, value) -> {
            var row = row(list, field);
            if (row.isEmpty()) {
                all.put(field, value);
            } else if (place.applyAsInt(row.getAsInt()) != GONE) {
                var behind = field.substring(field.indexOf('.', list.length() + 1));
                all.put(list + "." + place.applyAsInt(row.getAsInt()) + behind, value);
            }
        });
        return new Form(all);
    }

    private static OptionalInt row(String list, String field) {
        var rest = field.startsWith(list + ".") ? field.substring(list.length() + 1) : "";
        var row = ROW.matcher(rest);
        return row.matches() ? OptionalInt.of(Integer.parseInt(row.group(1))) : OptionalInt.empty();
    }
}
