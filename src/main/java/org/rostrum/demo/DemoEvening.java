package org.rostrum.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Charter;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Arrived;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.staff.Role;
import org.rostrum.staff.Staff;

/**
 * Puts the Durham evening into the data folder when the program was started as a demo: ready for the clerk to call the
 * meeting to order, over already, or played live. A folder that has it already keeps it as it stands, and the clerk's
 * sign-in with it.
 */
@ApplicationScoped
class DemoEvening {
    private static final LocalDate THAT_DAY = LocalDate.of(2018, 4, 16);
    private static final long TONIGHT = 1_000;
    private static final long PLAYED = 2_000;

    @Inject
    Proceedings proceedings;

    @Inject
    Bodies bodies;

    @Inject
    Staff staff;

    @Inject
    Player player;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "rostrum.demo")
    Optional<String> wanted;

    @Inject
    @ConfigProperty(name = "rostrum.data")
    Optional<String> data;

    @Inject
    @ConfigProperty(name = "rostrum.address")
    Optional<String> address;

    // After the migrations, which run before the platform's own observers end.
    void stage(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object ready) {
        wanted.ifPresent(how -> {
            switch (how) {
                case "played" -> {
                    var evening = new DurhamEvening(THAT_DAY, PLAYED);
                    put(evening, evening.acts());
                }
                case "playing" -> {
                    var evening = player.choose();
                    put(evening, evening.before());
                    player.play(evening);
                }
                default -> {
                    var evening = DurhamEvening.tonight(clock.instant(), TONIGHT);
                    put(evening, evening.before());
                }
            }
        });
    }

    private void put(DurhamEvening evening, List<DurhamEvening.Timed> acts) {
        var meeting = evening.plan().meeting();
        boolean known = proceedings.knows(meeting);
        if (!known) {
            proceedings.takeOver(new Arrived(chained(acts), List.of()), standing -> {});
        }
        if (!known || bodies.all().isEmpty()) {
            establish(charter(evening.plan()));
        }
        var card = new SignInCard(Path.of(data.orElseThrow(), "demo.json"));
        try {
            var clerk = card.clerk().orElseGet(this::newClerk);
            staff.engage(clerk.user(), new Secret(clerk.password()), Role.CLERK);
            staff.accept(new Secret(clerk.token()), Role.CLERK);
            card.write(address.orElseThrow(), clerk, meeting, evening.hearing());
        } catch (IOException refused) {
            throw new UncheckedIOException("The demo's sign-in could not be written to the data folder.", refused);
        }
    }

    /** Another evening of this folder may have set the body up, and a start that was killed may not have come to it. */
    private void establish(Charter charter) {
        if (bodies.all().stream().noneMatch(body -> body.name().equals(charter.name()))) {
            bodies.establish(charter);
        }
    }

    /** Who meets, so that the clerk can publish another meeting. */
    private static Charter charter(MeetingPlan plan) {
        var held = plan.members().stream()
                .map(member -> new Charter.Chair(
                        Optional.empty(),
                        member.role(),
                        Optional.of(member.name()),
                        member.presides() ? Optional.of(1) : Optional.empty(),
                        Optional.empty()));
        var vacant = Stream.generate(() -> Charter.Chair.of("Council member", Optional.empty()))
                .limit(plan.seats() - plan.members().size());
        return new Charter(
                plan.body(),
                ZoneId.of(plan.zone()),
                Optional.of(plan.quorum()),
                Stream.concat(held, vacant).toList());
    }

    private SignInCard.Clerk newClerk() {
        return new SignInCard.Clerk(
                "clerk", Secret.random().value(), Secret.random().value());
    }

    private static List<Entry> chained(List<DurhamEvening.Timed> acts) {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : acts) {
            var draft = Entry.Draft.now(timed.actor(), timed.at(), timed.act());
            var entry = Chain.append(head, draft, Secret.random().value());
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }
}
