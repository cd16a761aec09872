package org.rostrum.signup;

import java.util.List;
import java.util.Optional;

/**
 * The row of headings of a list.
 *
 * @param columns what stands under each heading; nothing where it is not known
 * @param spanish whether the column of the position is headed in Spanish, in which single letters mean something else
 * @param nameOptional whether the name may be left out
 */
record ListHead(List<Optional<ListColumn>> columns, boolean spanish, boolean nameOptional) {
    /** That of these headings. */
    static ListHead of(List<String> headings, boolean nameOptional) {
        return new ListHead(
                headings.stream().map(ListColumn::under).toList(),
                headings.stream().anyMatch(ListColumn::isSpanishSide),
                nameOptional);
    }

    /** Whether it can be the row of headings: it has a name in it, or, where that may be left out, a position. */
    boolean isOne() {
        return has(ListColumn.NAME) || has(ListColumn.LAST) || (nameOptional && has(ListColumn.SIDE));
    }

    boolean has(ListColumn column) {
        return columns.contains(Optional.of(column));
    }
}
