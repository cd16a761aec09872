package org.rostrum.proceedings;

import java.util.List;
import java.util.function.Consumer;

/**
 * Fired in the transaction of an act, once it is in the journal and before the commit: what is kept on this occasion is there
 * if the act is, and not otherwise. Of an act that is done again after a conflict it is fired again.
 *
 * @param entries the journal before an act that takes words out of it, with these words; before any other it is not read and
 *     stays empty
 * @param entails takes an act that follows from this one and is recorded right after it, whatever the rules say
 */
public record ActRecorded(Standing before, Act act, Standing after, List<Entry> entries, Consumer<Act> entails) {}
