package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Calendar;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
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
    Statements statements;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable PublishedHearing hearing;
    private @Nullable List<PublishedHearing> taking;

    /** A hearing as a list names it. */
    public record Listed(Id id, String title) {}

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

    /**
     * The hearings in which one can take part now, of the hundred meetings that come next: those open for sign-up first, then those
     * that still take something else; soonest first in both. Asked for once in a page.
     */
    public List<PublishedHearing> taking() {
        if (taking == null) {
            taking = calendar.coming(Optional.empty()).meetings().stream()
                    .flatMap(meeting -> hearings(proceedings.standing(meeting.id())).stream())
                    .filter(one -> one.taking() || one.takingStatements())
                    .sorted(Comparator.comparing(PublishedHearing::open).reversed())
                    .toList();
        }
        return taking;
    }

    /** Those open for sign-up that come first, for which there is room to say more. */
    public List<PublishedHearing> first() {
        return taking().stream().filter(PublishedHearing::open).limit(IN_FULL).toList();
    }

    /** Those behind them. */
    public List<PublishedHearing> others() {
        return taking().subList(first().size(), taking().size());
    }

    /** The hearings on the agenda of a meeting, whatever has become of them. */
    public List<Listed> of(Id meeting) {
        return proceedings.standing(meeting).plan().items().stream()
                .flatMap(item -> item.hearing().stream().map(held -> new Listed(held.id(), item.title())))
                .toList();
    }

    private List<PublishedHearing> hearings(Standing standing) {
        var now = clock.instant();
        return standing.plan().items().stream()
                .flatMap(item -> item.hearing().stream().map(held -> new PublishedHearing(standing, item, held, now)))
                .toList();
    }
}
