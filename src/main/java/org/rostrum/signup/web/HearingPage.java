package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
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

/** The public page of one hearing, and the hearings that can still be signed up for. */
@Named
@RequestScoped
public class HearingPage {
    private static final int TOLD = 10;

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
    private @Nullable List<PublishedHearing> open;

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

    /** The hearings that take sign-ups now, soonest first, of the hundred meetings that come next; asked for once in a page. */
    public List<PublishedHearing> open() {
        if (open == null) {
            open = calendar.coming(Optional.empty()).meetings().stream()
                    .flatMap(meeting -> hearings(proceedings.standing(meeting.id())).stream())
                    .filter(PublishedHearing::open)
                    .toList();
        }
        return open;
    }

    /** Those of them that come first, for which there is room to say more. */
    public List<PublishedHearing> first() {
        return open().subList(0, Math.min(TOLD, open().size()));
    }

    /** Those behind them. */
    public List<PublishedHearing> others() {
        return open().subList(first().size(), open().size());
    }

    private List<PublishedHearing> hearings(Standing standing) {
        var now = clock.instant();
        return standing.plan().items().stream()
                .flatMap(item -> item.hearing().stream().map(held -> new PublishedHearing(standing, item, held, now)))
                .toList();
    }
}
