package org.rostrum.signup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/** Many ids in lists that one question to the database can hold each. */
final class Portions {
    private static final int MOST_AT_ONCE = 500;

    private Portions() {}

    /** All of the ids, in the order of their numbers; no list for none. */
    static Stream<List<Long>> of(Collection<Id> ids) {
        var sorted = new ArrayList<>(ids.stream().map(Id::value).sorted().toList());
        return IntStream.iterate(0, from -> from < sorted.size(), from -> from + MOST_AT_ONCE)
                .mapToObj(from -> List.copyOf(sorted.subList(from, Math.min(from + MOST_AT_ONCE, sorted.size()))));
    }
}
