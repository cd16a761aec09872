package org.rostrum.proceedings;

import java.util.List;

/** What came of an act that someone wanted recorded. */
public sealed interface Recording {
    /** It is in the journal. */
    record Recorded(Entry entry, Standing standing) implements Recording {}

    /** Others acted since the caller looked; nothing was recorded. */
    record Stale(List<Entry> since, Standing standing) implements Recording {}

    /** A rule stands against it; nothing was recorded. */
    record Refused(Verdict.Refused verdict, Standing standing) implements Recording {}
}
