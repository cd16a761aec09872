package org.rostrum.minutes;

import java.util.List;
import java.util.Locale;
import org.rostrum.proceedings.Entry;

/** What the texts of one draft are made from, read once: an entry that comes meanwhile is in none of them. */
record Drafting(List<Entry> entries, HouseStyle style) {
    MinutesDocument in(Profile profile, Locale language) {
        return MinutesDocument.of(entries, profile, language, style);
    }
}
