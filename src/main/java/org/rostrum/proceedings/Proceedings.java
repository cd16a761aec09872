package org.rostrum.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;

/** The one door to a meeting: what it is, and every act that changes it. */
@ApplicationScoped
public class Proceedings {
    private static final Logger LOG = Logger.getLogger(Proceedings.class.getName());
    private static final int TRIES = 8;

    private final Map<Id, Id> meetings = new ConcurrentHashMap<>();
    private final Set<Id> unsealable = ConcurrentHashMap.newKeySet();

    @Inject
    Journal journal;

    @Inject
    Event<MeetingChanged> changed;

    @Inject
    Clock clock;

    /**
     * An act that someone wants recorded.
     *
     * @param basis the sequence of the last entry the caller saw; without it no act of others is in the way
     */
    public record Wish(
            OptionalLong basis, Act act, String actor, Optional<Instant> occurredAt, Optional<Words> reason) {
        /** Something that happens now, whatever others did. */
        public static Wish now(Act act, String actor) {
            return new Wish(OptionalLong.empty(), act, actor, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Publishes a meeting: its plan becomes the first entry.
     *
     * @throws Refusal if the meeting or one of its hearings is kept here already, or rules of it are adopted after today
     */
    public Standing publish(MeetingPlan plan, String actor) {
        return publish(plan, actor, () -> {});
    }

    /**
     * Publishes a meeting in one transaction with what is kept beside it.
     *
     * @param beside done once more if the transaction is
     * @throws Refusal as {@link #publish(MeetingPlan, String)}
     */
    public Standing publish(MeetingPlan plan, String actor, Runnable beside) {
        if (journal.knows(plan.meeting())) {
            throw idTaken();
        }
        refuseHeld(plan);
        refuseAdoptedLater(plan);
        var entry = Chain.append(
                Chain.Head.NONE,
                Entry.Draft.now(actor, clock.instant(), new MeetingAct.Publish(plan)),
                Secret.random().value());
        return announced(begun(plan, List.of(entry), standing -> beside.run(), Proceedings::idTaken));
    }

    /**
     * Takes over a meeting that was kept elsewhere, with the same hashes, in one transaction with what is kept beside it.
     *
     * @param beside takes the meeting; done once more if the transaction is
     * @throws Refusal if the meeting or one of its hearings is kept here already
     */
    public Standing takeOver(Arrived arrived, Consumer<Standing> beside) {
        var plan = arrived.plan();
        if (journal.knows(plan.meeting())) {
            throw keptAlready();
        }
        return announced(begun(plan, arrived.entries(), beside, Proceedings::keptAlready));
    }

    /**
     * What is found here on a second try has the last hash of these entries where that stands if all of them were kept, and the
     * answer was lost: each hash seals all before it.
     */
    private Standing begun(MeetingPlan plan, List<Entry> entries, Consumer<Standing> beside, Supplier<Refusal> kept) {
        return repeated(() -> {
            if (!journal.knows(plan.meeting())) {
                refuseHeld(plan);
                return journal.begin(plan, entries, beside);
            }
            if (journal.entry(plan.meeting(), entries.getLast().sequence())
                    .filter(entry -> entry.hash().equals(entries.getLast().hash()))
                    .isPresent()) {
                return journal.standing(plan.meeting());
            }
            throw kept.get();
        });
    }

    private static Refusal idTaken() {
        return Refusal.input("meeting", "A meeting of this id is kept here already. Leave the id out to be given one.");
    }

    private static Refusal keptAlready() {
        return Refusal.input("entries", "This meeting is kept here already. Nothing needs to be imported.");
    }

    private void refuseHeld(MeetingPlan plan) {
        // One who brings the same meeting may have been done between the question whether it is known and this one.
        if (plan.hearings()
                .flatMap(hearing -> journal.meetingOf(hearing.id()).stream())
                .anyMatch(other -> !other.equals(plan.meeting()))) {
            throw Refusal.input("items", "One of these hearings belongs to another meeting that is kept here.");
        }
    }

    private void refuseAdoptedLater(MeetingPlan plan) {
        var today = clock.instant().atZone(ZoneId.of(plan.zone())).toLocalDate();
        AdoptedByThen.field(plan, today).ifPresent(field -> {
            throw Refusal.input(field, AdoptedByThen.OBJECTION);
        });
    }

    /** Records an act if nobody acted since and no rule refuses it. */
    public Recording record(Id meeting, Wish wish) {
        return record(meeting, wish.basis(), List.of(draft(wish)));
    }

    /**
     * Records an act that bears a key: however often it is sent, once at most, with the same answer.
     *
     * @throws Refusal if the key was given up before, or means another act
     */
    public Recording recordOnce(Id meeting, String key, Wish wish) {
        var draft = draft(wish);
        return announced(repeated(() -> journal.recordOnce(meeting, key, wish.basis(), draft)));
    }

    private Entry.Draft draft(Wish wish) {
        var now = clock.instant();
        return new Entry.Draft(wish.actor(), wish.occurredAt().orElse(now), now, wish.act(), wish.reason());
    }

    /** The entry that what was sent under this key became; where there is none, it never becomes one any more. */
    public Optional<Entry> giveUp(Id meeting, String key) {
        return repeated(() -> journal.giveUp(meeting, key, clock.instant()));
    }

    /**
     * Records what became of the minutes of a meeting, in one transaction with what is kept beside it.
     *
     * @param seen the sequence of the last entry when its texts began to be made
     * @param beside done once more if the transaction is
     * @throws Refusal if words were taken out of the record since
     */
    public void record(Id meeting, long seen, MinutesAct act, String actor, Optional<Words> reason, Runnable beside) {
        var now = clock.instant();
        var draft = new Entry.Draft(actor, now, now, act, reason);
        announced(repeated(() -> journal.record(meeting, seen, draft, beside)));
    }

    /**
     * Keeps what was made of the record and is told by no act, while none is recorded.
     *
     * @param seen the sequence of the last entry when it began to be made
     * @param beside done once more if the transaction is
     * @throws Refusal if words were taken out of the record since
     */
    public void keep(Id meeting, long seen, Runnable beside) {
        repeated(() -> {
            journal.keep(meeting, seen, beside);
            return meeting;
        });
    }

    /**
     * Takes the words of some entries out, all or none: by one act, or by two where some of them are public and others behind
     * closed doors.
     *
     * @param basis the sequence of the last entry the caller saw
     */
    public Recording redact(Id meeting, long basis, List<Long> entries, Words why, String actor) {
        var drafts = BehindDoors.apart(entries(meeting), entries).stream()
                .map(part -> Entry.Draft.now(actor, clock.instant(), CorrectionAct.Redact.of(part, why)))
                .toList();
        return record(meeting, OptionalLong.of(basis), drafts);
    }

    private Recording record(Id meeting, OptionalLong basis, List<Entry.Draft> drafts) {
        return announced(repeated(() -> journal.record(meeting, basis, drafts)));
    }

    private Recording announced(Recording recording) {
        switch (recording) {
            case Recording.Recorded recorded -> announced(recorded.standing());
            case Recording.Stale stale -> announced(stale.standing());
            case Recording.Refused refused -> announced(refused.standing());
        }
        return recording;
    }

    /** Appends a sign-up in the transaction of the caller; it is sealed within a second. */
    public void append(Id meeting, HearingAct.SignUp signUp, String actor) {
        journal.append(meeting, Entry.Draft.now(actor, clock.instant(), signUp));
    }

    /** Seals the sign-ups that wait, in whichever meeting; one whose journal cannot be read keeps no other waiting. */
    public void sealAll() {
        journal.waiting().forEach(this::sealIfReadable);
    }

    private void sealIfReadable(Id meeting) {
        try {
            seal(meeting);
            unsealable.remove(meeting);
        } catch (RuntimeException failed) {
            // Said once, and not twice a second for as long as it lasts.
            boolean isNews = !isConflict(failed) && unsealable.add(meeting);
            LOG.log(
                    isNews ? Level.WARNING : Level.FINE,
                    failed,
                    () -> "The sign-ups of the meeting %s cannot be sealed yet".formatted(meeting));
        }
    }

    /** Seals the sign-ups of a meeting that wait. */
    public Standing seal(Id meeting) {
        return announced(repeated(() -> journal.seal(meeting)));
    }

    /**
     * The meeting as it stands.
     *
     * @throws Refusal if there is none of this id
     */
    public Standing standing(Id meeting) {
        var standing = journal.standing(meeting);
        journal.remember(standing);
        return standing.at(clock.instant());
    }

    /**
     * The meeting in which a hearing is held, as it stands.
     *
     * @throws Refusal if there is no such hearing
     */
    public Standing ofHearing(Id hearing) {
        return standing(meetingOf(hearing));
    }

    /**
     * The meeting in which a hearing is held; it is never another one, so it is asked for once.
     *
     * @throws Refusal if there is no such hearing
     */
    public Id meetingOf(Id hearing) {
        return meetings.computeIfAbsent(
                hearing, id -> journal.meetingOf(id).orElseThrow(() -> Refusal.notFound("This hearing")));
    }

    /**
     * The meeting in which a hearing is held, with every sign-up in it that was answered before: who has just signed up
     * finds herself in the line.
     *
     * @throws Refusal if there is no such hearing
     */
    public Standing withLatestSignUps(Id hearing) {
        var meeting = meetingOf(hearing);
        // Asked first: what is sealed between the two questions must not be missing in the answer.
        return journal.waits(meeting) ? seal(meeting).at(clock.instant()) : standing(meeting);
    }

    /**
     * The entries of a meeting, in their order.
     *
     * @throws Refusal if there is none of this id
     */
    public List<Entry> entries(Id meeting) {
        return entriesBehind(meeting, 0);
    }

    /** The entries of a meeting that are for the public, in their order. */
    public List<Entry> openEntries(Id meeting) {
        return BehindDoors.without(entries(meeting));
    }

    /**
     * The entries of a meeting behind a sequence, in their order.
     *
     * @throws Refusal if there is none of this id
     */
    public List<Entry> entriesBehind(Id meeting, long sequence) {
        last(meeting);
        return journal.entries(meeting, sequence);
    }

    /**
     * One entry of a meeting by its sequence, if it has come so far.
     *
     * @throws Refusal if there is none of this id
     */
    public Optional<Entry> entry(Id meeting, long sequence) {
        last(meeting);
        return journal.entry(meeting, sequence);
    }

    /**
     * When the meeting was published.
     *
     * @throws Refusal if there is none of this id
     */
    public Instant publishedAt(Id meeting) {
        last(meeting);
        return journal.first(meeting).recordedAt();
    }

    /**
     * Proves the journal of a meeting from its first entry, and by it the versions of its minutes: where one is not the text that an
     * entry names, that entry is the broken one.
     */
    public Chain.Verification verify(Id meeting, List<FiledMinutes.Known> minutes) {
        var kept = journal.kept(meeting);
        for (int left = TRIES; kept.goesOn() && left > 0; left--) {
            kept = journal.kept(meeting);
        }
        var entries = kept.entries();
        var proved = kept.proved();
        return proved instanceof Chain.Verification.Whole whole
                ? MinutesAsGivenOut.objection(entries, minutes)
                        .<Chain.Verification>map(wrong ->
                                new Chain.Verification.Broken(wrong.entry().orElse(whole.entries()), wrong.why()))
                        .orElse(whole)
                : proved;
    }

    /**
     * The sequence of the last entry, as it is kept, whether or not what is kept can be read.
     *
     * @throws Refusal if there is no such meeting
     */
    public long last(Id meeting) {
        return journal.last(meeting);
    }

    /** Whether the meeting is kept here. */
    public boolean knows(Id meeting) {
        return journal.knows(meeting);
    }

    /**
     * Those of these meetings whose record goes further than is known.
     *
     * @param known the sequence of the last entry that is known of each
     */
    public List<Id> behind(Map<Id, Long> known) {
        return journal.heads(known.keySet()).entrySet().stream()
                .filter(head -> head.getValue().sequence() > known.getOrDefault(head.getKey(), Long.MAX_VALUE))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Announces how a meeting stands, as after an act that was recorded here.
     *
     * @throws Refusal if there is none of this id
     */
    public void announce(Id meeting) {
        announced(journal.standing(meeting));
    }

    private Standing announced(Standing standing) {
        journal.remember(standing);
        changed.fire(new MeetingChanged(standing));
        return standing;
    }

    private static <T> T repeated(Supplier<T> transaction) {
        return new Attempt<>(transaction).made();
    }

    /** Whether someone else wrote the same in the same moment. */
    public static boolean isConflict(Throwable failed) {
        return Attempt.isConflict(failed);
    }
}
