package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.Meeting;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.MeetingSummary;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Summaries;
import org.rostrum.signup.Statements;

/** The public page of one hearing, and the hearings in which one can still take part, for the public lists. */
@Named
@RequestScoped
public class HearingPage {
    private static final int IN_FULL = 10;

    @Inject
    Calendar calendar;

    @Inject
    Proceedings proceedings;

    @Inject
    Summaries summaries;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable PublishedHearing hearing;
    private @Nullable Taking taking;

    /** The hearings in which one can take part now. */
    private record Taking(List<ListedHearing> open, List<ListedHearing> rest) {}

    /** Looks for the hearing of the address; answers 404 if there is none. */
    public void find() throws IOException {
        try {
            var id = Id.parse(
                    Optional.ofNullable(external.getRequestParameterMap().get("id"))
                            .orElse(""));
            hearing = hearings(proceedings.ofHearing(id)).stream()
                    .filter(found -> found.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("This hearing"));
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** The hearing of the address. */
    public @Nullable PublishedHearing hearing() {
        return hearing;
    }

    /** What the body was handed in writing, where the rules let everyone read it. */
    public List<HeldStatement> statements() {
        return Optional.ofNullable(hearing)
                .filter(shown -> shown.rules().inWriting().isShown())
                .map(shown -> statements.of(shown.id()).stream()
                        .map(statement ->
                                new HeldStatement(statement, shown.closes().getZone()))
                        .filter(HeldStatement::delivered)
                        .toList())
                .orElse(List.of());
    }

    /** Those open for sign-up that come first, for which there is room to say more. */
    public List<ListedHearing> first() {
        return taking().open().stream().limit(IN_FULL).toList();
    }

    /** Those open behind them, and those that still take something else; soonest first in both. */
    public List<ListedHearing> others() {
        return Stream.concat(taking().open().stream().skip(IN_FULL), taking().rest().stream())
                .toList();
    }

    /** Of the hundred meetings that come next; asked for once in a page. */
    private Taking taking() {
        if (taking == null) {
            var coming = calendar.coming(Optional.empty()).meetings().stream().map(Meeting::id);
            var found = summaries.of(coming.toList()).stream()
                    .flatMap(this::listed)
                    .filter(one -> one.taking() || one.takingStatements())
                    .collect(Collectors.partitioningBy(ListedHearing::open));
            taking = new Taking(found.getOrDefault(true, List.of()), found.getOrDefault(false, List.of()));
        }
        return taking;
    }

    /** The hearings on the agenda of a meeting, whatever has become of them. */
    public List<ListedHearing> of(Id meeting) {
        return listed(summaries.of(meeting)).toList();
    }

    private Stream<ListedHearing> listed(MeetingSummary meeting) {
        var now = clock.instant();
        return meeting.hearings().stream().map(hearing -> new ListedHearing(meeting, hearing, now));
    }

    private List<PublishedHearing> hearings(Standing standing) {
        var now = clock.instant();
        return standing.plan().items().stream()
                .flatMap(item -> item.hearing().stream().map(held -> new PublishedHearing(standing, item, held, now)))
                .toList();
    }
}
