package org.rostrum.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.platform.Id;
import org.rostrum.platform.Latest;
import org.rostrum.platform.OneAtATime;
import org.rostrum.platform.Refusal;

/**
 * The meetings in short, for the lists. What is kept of one is right up to an entry of its journal: once something was recorded
 * behind that, wherever, it is folded again. A page that shows two hundred meetings must not need all of them whole (decision 0060).
 */
@ApplicationScoped
public class Summaries {
    /** Some tens of megabytes at most: an item takes a kilobyte or two with what residents are told of it. */
    private static final int ITEMS = 20_000;

    private final Latest<Id, MeetingSummary> latest = new Latest<>(ITEMS, Summaries::weight);
    private final OneAtATime<Id> folding = new OneAtATime<>();

    @Inject
    Journal journal;

    private static long weight(MeetingSummary summary) {
        return 1L + summary.plan().items().size() + summary.carried().size();
    }

    /**
     * A meeting in short.
     *
     * @throws Refusal if there is none of this id
     */
    public MeetingSummary of(Id meeting) {
        return of(List.of(meeting)).getFirst();
    }

    /**
     * Some meetings in short, in the order in which they are given; the database is asked once where their journals end.
     *
     * @throws Refusal if one of them is not there
     */
    public List<MeetingSummary> of(Collection<Id> meetings) {
        var heads = journal.heads(meetings);
        return meetings.stream().map(meeting -> of(heads, meeting)).toList();
    }

    /** The meetings in short, newest first; behind another one if it is given. */
    public List<MeetingSummary> newest(Optional<Id> after, int most) {
        return of(journal.newest(after, most));
    }

    private MeetingSummary of(Map<Id, Chain.Head> heads, Id meeting) {
        var head = Optional.ofNullable(heads.get(meeting)).orElseThrow(() -> Refusal.notFound("This meeting"));
        return of(head, meeting, () -> journal.folded(meeting));
    }

    /**
     * A meeting in short, up to its last entry or a later one.
     *
     * @param head where its journal ends
     * @param fold the meeting as it stands; asked by one at a time for each meeting
     */
    MeetingSummary of(Chain.Head head, Id meeting, Supplier<Standing> fold) {
        return known(head, meeting)
                .orElseGet(() -> folding.work(
                        meeting, () -> known(head, meeting).orElseGet(() -> keep(MeetingSummary.of(fold.get())))));
    }

    private synchronized Optional<MeetingSummary> known(Chain.Head head, Id meeting) {
        return latest.get(meeting).filter(summary -> summary.head().equals(head));
    }

    private synchronized MeetingSummary keep(MeetingSummary summary) {
        latest.put(summary.meeting(), summary);
        return summary;
    }
}
