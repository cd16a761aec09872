package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.rostrum.platform.Id;
import org.rostrum.platform.PublicAddress;
import org.rostrum.proceedings.Proceedings;

/** Makes the papers of a meeting, and says whether it was told of in time. */
@ApplicationScoped
public class Papers {
    @Inject
    Proceedings proceedings;

    @Inject
    PublicAddress address;

    /**
     * What each law makes of a notice that was posted when the meeting was published here, or was moved before it began.
     *
     * @param until the day on which the meeting is held; until it begins the notice must stand
     */
    public record Timing(Instant posted, LocalDate until, ZoneId zone, List<Checked> checked) {}

    /** What one law makes of it, and the last day on which the notice could have been posted. */
    public record Checked(NoticeRule rule, NoticeRule.Verdict verdict, LocalDate lastDay) {}

    /**
     * A paper as of now.
     *
     * @throws org.rostrum.platform.Refusal if there is no such meeting
     */
    public Paper paper(Id meeting, PaperKind kind, Locale language) {
        return kind.of(proceedings.standing(meeting), language, address.of(""));
    }

    /**
     * Whether the notice is in time, by each law that held on the day of the meeting.
     *
     * @throws org.rostrum.platform.Refusal if there is no such meeting
     */
    public Timing timing(Id meeting) {
        var standing = proceedings.standing(meeting);
        return timing(
                standing.state().sitting().moved().orElseGet(() -> proceedings.publishedAt(meeting)),
                standing.plan().date(),
                ZoneId.of(standing.plan().zone()));
    }

    static Timing timing(Instant posted, LocalDate day, ZoneId zone) {
        var checked = NoticeRule.ALL.stream()
                .filter(rule -> rule.holdsOn(day))
                .map(rule -> new Checked(rule, rule.judge(posted, day, zone), rule.lastDay(day)))
                .toList();
        return new Timing(posted, day, zone, checked);
    }
}
