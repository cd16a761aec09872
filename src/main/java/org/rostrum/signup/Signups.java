package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.rostrum.order.Channel;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/** The sign-ups for hearings, and the place that each has in the line. */
@ApplicationScoped
public class Signups {
    @Inject
    Proceedings proceedings;

    @Inject
    SignupBatch batch;

    @Inject
    SignupWriter writer;

    @Inject
    Clock clock;

    /** What someone filled in. */
    public record Form(
            Words name,
            Optional<Words> sayAs,
            Optional<Words> organisation,
            Position position,
            Channel channel,
            boolean interpretedInTurn,
            Speaker.Aside aside) {}

    /** The answer to a sign-up: the speaker, and the private link's secret. */
    public record Receipt(Id speaker, Id hearing, String reference, Secret link) {}

    /** Where a speaker stands; {@code before} is empty once there is nothing to wait for. */
    public record Place(
            Speaker speaker, String state, Optional<Integer> before, Optional<ExpectedTime.Window> expected) {}

    /**
     * Signs someone up; the answer comes after the commit. The same sending again gets the same answer. Entered by the
     * clerk, the deadline and the cap do not bind.
     */
    public CompletionStage<Receipt> signUp(Id hearing, Form form, Sending sending, boolean byClerk) {
        return writer.write(new SignupBatch.Request(proceedings.meetingOf(hearing), hearing, form, sending, byClerk));
    }

    /** The place that a private link leads to. */
    public Place place(Secret link) {
        var speaker = batch.find(link).orElseThrow(() -> Refusal.notFound("This sign-up"));
        var standing = proceedings.withLatestSignUps(speaker.hearing());
        var line = standing.state().line(speaker.hearing()).orElseThrow();
        var known = line.speakers().find(speaker.id());
        if (known.isEmpty()) {
            // It is committed and waits for its seal; nobody overtakes it meanwhile.
            standing = proceedings.seal(standing.meeting());
            line = standing.state().line(speaker.hearing()).orElseThrow();
            known = line.speakers().find(speaker.id());
        }
        var state = known.orElseThrow(() -> Refusal.notFound("This sign-up")).state();
        return new Place(speaker, state.name(), before(line, speaker.id()), expected(standing, line, speaker.id()));
    }

    private static Optional<Integer> before(Line line, Id speaker) {
        var waiting = line.waiting();
        for (int at = 0; at < waiting.size(); at++) {
            if (waiting.get(at).id().equals(speaker)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<ExpectedTime.Window> expected(Standing standing, Line line, Id speaker) {
        var open = standing.state().openLine().filter(line::equals);
        var now = clock.instant();
        return open.flatMap(begun -> before(begun, speaker)).map(ahead -> {
            var allotted =
                    line.waiting().stream().limit(ahead).map(line::allotted).reduce(Duration.ZERO, Duration::plus);
            var left = standing.state()
                    .lectern()
                    .turn()
                    .map(turn -> turn.clock().left(now))
                    .filter(time -> !time.isNegative())
                    .orElse(Duration.ZERO);
            return standing.expected(line).window(now, left, ahead, allotted);
        });
    }

    /** Changes what only the clerk is told. */
    public Place change(Secret link, Speaker.Aside aside) {
        batch.change(link, aside);
        return place(link);
    }

    /** Withdraws; once called or heard there is nothing to withdraw. */
    public void withdraw(Secret link) {
        var speaker = place(link).speaker();
        var meeting = proceedings.ofHearing(speaker.hearing()).meeting();
        var wish = Proceedings.Wish.now(new FloorAct.Withdraw(speaker.id()), "resident");
        if (proceedings.record(meeting, wish) instanceof Recording.Refused(var verdict, var standing)) {
            throw new Refusal(new ProblemDocument(
                    409,
                    verdict.words(),
                    "Nothing was changed. Look at your place again, or speak to the clerk.",
                    List.of(),
                    Map.of()));
        }
    }
}
