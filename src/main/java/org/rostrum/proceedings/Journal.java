package org.rostrum.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rostrum.hearing.Hearing;
import org.rostrum.hearing.Meeting;
import org.rostrum.order.Habits;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;

/** The journals as the database keeps them; each method is one transaction that may be repeated whole. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Journal {
    private static final String EARLIER =
            "select m from Meeting m where m.bodyName = :body and m.beginsOn < :day order by m.beginsOn desc, m.id desc";
    private static final int EARLIER_MEETINGS = 8;

    private final Remembered remembered = new Remembered(Remembered.ENTRIES);

    @Inject
    EntityManager entities;

    @Inject
    JournalLines lines;

    @Inject
    Event<ActRecorded> recorded;

    /** The meeting as it stands, unsealed sign-ups left out. */
    Standing standing(Id meeting) {
        var standing = standing(meeting, head(meeting, LockModeType.NONE).head());
        return standing.asksForHabits() ? remembered.foretold(standing, () -> habits(standing.plan())) : standing;
    }

    /** The same where nobody is told of a time to come. */
    Standing folded(Id meeting) {
        return standing(meeting, head(meeting, LockModeType.NONE).head());
    }

    /** The habits shown by the latest meetings that the body of a plan held before it. */
    private Habits habits(MeetingPlan plan) {
        return Habits.of(entities.createQuery(EARLIER, Meeting.class)
                .setParameter("body", plan.body())
                .setParameter("day", plan.date().toString())
                .setMaxResults(EARLIER_MEETINGS)
                .getResultStream()
                .flatMap(meeting -> Standing.evenings(meeting.id(), entries(meeting.id(), 0)).stream())
                .toList());
    }

    private Standing standing(Id meeting, Chain.Head head) {
        return remembered.upTo(head, meeting, behind -> entries(meeting, behind));
    }

    /** Remembers a standing that is committed. */
    void remember(Standing standing) {
        remembered.keep(standing);
    }

    /** The sealed entries behind a sequence. */
    List<Entry> entries(Id meeting, long after) {
        return lines.entries(meeting, after);
    }

    /** The sealed entry of this sequence. */
    Optional<Entry> entry(Id meeting, long sequence) {
        return lines.entry(meeting, sequence);
    }

    /** The sequence of the last entry, as the head tells it. */
    long last(Id meeting) {
        return head(meeting, LockModeType.NONE).head().sequence();
    }

    /** Where the journals of these meetings end. */
    Map<Id, Chain.Head> heads(Collection<Id> meetings) {
        return meetings.isEmpty()
                ? Map.of()
                : entities.createQuery("select h from JournalHead h where h.meeting in :meetings", JournalHead.class)
                        .setParameter(
                                "meetings", meetings.stream().map(Id::value).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(JournalHead::meeting, JournalHead::head));
    }

    /** All that is kept of a journal, to be proved; the row that says where it ends is read first. */
    KeptJournal kept(Id meeting) {
        var head = head(meeting, LockModeType.NONE).head();
        return KeptJournal.of(head, lines.all(meeting));
    }

    /** The first entry, which published the meeting. */
    Entry first(Id meeting) {
        return lines.first(meeting);
    }

    /**
     * Seals what waits, then appends the acts unless one is stale or refused: all of them or none. Each is judged as the meeting
     * stands before the first, so that none may be what another rests on.
     */
    Recording record(Id meeting, OptionalLong basis, List<Entry.Draft> drafts) {
        var head = head(meeting, LockModeType.PESSIMISTIC_WRITE);
        var standing = sealed(head, standing(meeting, head.head()));
        var since = basis.isEmpty() ? List.<Entry>of() : entries(meeting, basis.getAsLong());
        for (var draft : drafts) {
            if (since.stream().anyMatch(entry -> !entry.leaves(draft.act(), standing.state()))) {
                return new Recording.Stale(since, standing);
            }
            if (judge(standing, draft) instanceof Verdict.Refused refused) {
                return new Recording.Refused(refused, standing);
            }
        }
        var recorded = append(meeting, head, standing, drafts.getFirst());
        for (var draft : drafts.subList(1, drafts.size())) {
            recorded = append(meeting, head, recorded.standing(), draft);
        }
        return recorded;
    }

    /**
     * The same for one act, with what is kept beside it: both or none.
     *
     * @param seen the last entry that what is kept was made from
     * @throws Refusal if words were taken out of the record since
     */
    Recording record(Id meeting, long seen, Entry.Draft draft, Runnable beside) {
        head(meeting, LockModeType.PESSIMISTIC_WRITE);
        TakenOutSince.refuse(entries(meeting, seen));
        var recording = record(meeting, OptionalLong.empty(), List.of(draft));
        if (recording instanceof Recording.Recorded) {
            beside.run();
        }
        return recording;
    }

    /** Keeps something while no act is recorded, under the same condition. */
    void keep(Id meeting, long seen, Runnable beside) {
        head(meeting, LockModeType.PESSIMISTIC_WRITE);
        TakenOutSince.refuse(entries(meeting, seen));
        beside.run();
    }

    /**
     * Records what was sent under a key, once: the same again is answered with the entry that it became.
     *
     * @throws Refusal if the key was given up before, or means another act
     */
    Recording recordOnce(Id meeting, String key, OptionalLong basis, Entry.Draft draft) {
        var head = head(meeting, LockModeType.PESSIMISTIC_WRITE);
        var before = sent(meeting, key);
        if (before.isPresent()) {
            var entry = before.get().sequence().flatMap(sequence -> entry(meeting, sequence));
            return again(entry.orElseThrow(Journal::givenUp), draft, standing(meeting, head.head()));
        }
        var recording = record(meeting, basis, List.of(draft));
        if (recording instanceof Recording.Recorded(var entry, var after)) {
            entities.persist(SentAct.recorded(meeting, key, entry));
        }
        return recording;
    }

    private static Recording again(Entry entry, Entry.Draft draft, Standing standing) {
        if (!entry.is(draft.act())) {
            throw refused("This key was used for another act", "Send it with an Idempotency-Key of its own.");
        }
        return new Recording.Recorded(entry, standing);
    }

    private static Refusal givenUp() {
        return refused(
                "This act was given up before it came",
                "Nothing was recorded. Send it with another Idempotency-Key to do it all the same.");
    }

    private static Refusal refused(String title, String detail) {
        return new Refusal(ProblemDocument.of(409, title, detail));
    }

    /** The entry of what was sent under a key; where there is none, what still comes under it is not recorded any more. */
    Optional<Entry> giveUp(Id meeting, String key, Instant now) {
        head(meeting, LockModeType.PESSIMISTIC_WRITE);
        var before = sent(meeting, key);
        if (before.isEmpty()) {
            entities.persist(SentAct.givenUp(meeting, key, now));
        }
        return before.flatMap(SentAct::sequence).flatMap(sequence -> entry(meeting, sequence));
    }

    /** Removes the keys that were kept before an instant. */
    void forgetKeys(Instant before) {
        entities.createQuery("delete from SentAct s where s.keptAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private Optional<SentAct> sent(Id meeting, String key) {
        return Optional.ofNullable(entities.find(SentAct.class, SentAct.id(meeting, key)));
    }

    private Verdict judge(Standing standing, Entry.Draft draft) {
        var verdict = Rulebook.judge(standing, draft.act(), draft.occurredAt(), draft.reason());
        return verdict instanceof Verdict.Allowed
                        && draft.act() instanceof CorrectionAct.Redact redact
                        && redact.entries().size() > 1
                ? Rulebook.judge(entries(standing.meeting(), 0), redact)
                : verdict;
    }

    private Recording.Recorded append(Id meeting, JournalHead head, Standing standing, Entry.Draft draft) {
        var read = draft.act() instanceof CorrectionAct.Redact ? entries(meeting, 0) : List.<Entry>of();
        var entry = Chain.append(standing.head(), draft, Secret.random().value());
        lines.add(meeting, entry);
        head.move(entry.head());
        var after = followed(meeting, standing, entry);
        follow(standing, after);
        var entailed = new ArrayList<Act>();
        recorded.fire(new ActRecorded(standing, entry.act(), after, read, entailed::add));
        for (var act : entailed) {
            var next = new Entry.Draft(draft.actor(), draft.occurredAt(), draft.recordedAt(), act, Optional.empty());
            after = append(meeting, head, after, next).standing();
        }
        return new Recording.Recorded(entry, after);
    }

    /**
     * A committee that became its council is found under what it is now, a meeting that was moved or continued at its day; so it
     * is where that was undone.
     */
    private void follow(Standing before, Standing after) {
        var body = after.plan().body();
        if (!before.plan().body().equals(body)) {
            entities.find(Meeting.class, after.meeting().value()).sitsAs(body);
        }
        if (!before.days().equals(after.days())) {
            held(entities.find(Meeting.class, after.meeting().value()), after);
        }
    }

    private static void held(Meeting meeting, Standing standing) {
        meeting.isHeld(standing.plan().date(), standing.day().date());
    }

    private Standing followed(Id meeting, Standing standing, Entry entry) {
        if (entry.act() instanceof CorrectionAct.Redact redact) {
            redact.entries().forEach(redacted -> lines.redact(meeting, redacted));
            return Standing.of(meeting, entries(meeting, 0));
        }
        return standing.after(entry);
    }

    /** Seals the sign-ups that wait. */
    Standing seal(Id meeting) {
        var head = head(meeting, LockModeType.PESSIMISTIC_WRITE);
        return sealed(head, standing(meeting, head.head()));
    }

    private Standing sealed(JournalHead head, Standing before) {
        var standing = before;
        for (var line : lines.unsealed(before.meeting())) {
            standing = standing.after(line.seal(standing.head()));
        }
        head.move(standing.head());
        return standing;
    }

    /** Whether sign-ups of the meeting wait to be sealed. */
    boolean waits(Id meeting) {
        return lines.waits(meeting);
    }

    /** The meetings that have sign-ups to be sealed. */
    List<Id> waiting() {
        return lines.waiting();
    }

    /** Appends an act unsealed, in the transaction of the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(Id meeting, Entry.Draft draft) {
        lines.add(meeting, draft);
    }

    /**
     * Writes the first entries of a meeting, which must be of one chain and begin with the plan, together with what is kept beside
     * them: both or none.
     */
    Standing begin(MeetingPlan plan, List<Entry> entries, Consumer<Standing> beside) {
        var standing = Standing.of(plan.meeting(), entries);
        var meeting = new Meeting(plan.meeting(), standing.plan().body(), plan.title(), plan.date());
        held(meeting, standing);
        entities.persist(meeting);
        // The rest names the meeting by its id, which tells EclipseLink nothing of the order to insert in.
        entities.flush();
        plan.hearings().forEach(hearing -> entities.persist(new Hearing(hearing.id(), plan.meeting())));
        entities.flush();
        entities.persist(new JournalHead(plan.meeting(), standing.head()));
        entries.forEach(entry -> lines.add(plan.meeting(), entry));
        entities.flush();
        beside.accept(standing);
        return standing;
    }

    /** Whether the meeting is kept here. */
    boolean knows(Id meeting) {
        return entities.find(Meeting.class, meeting.value()) != null;
    }

    /** The meeting in which a hearing is held. */
    Optional<Id> meetingOf(Id hearing) {
        return Optional.ofNullable(entities.find(Hearing.class, hearing.value()))
                .map(Hearing::meeting);
    }

    /** The meetings, newest first, those before another one if it is given. */
    List<Id> newest(Optional<Id> after, int most) {
        var last = after.map(id -> entities.find(Meeting.class, id.value()));
        var query = entities.createQuery(
                last.isEmpty()
                        ? "select m from Meeting m order by m.heldOn desc, m.id desc"
                        : "select m from Meeting m where m.heldOn < :day or (m.heldOn = :day and m.id < :id)"
                                + " order by m.heldOn desc, m.id desc",
                Meeting.class);
        last.ifPresent(meeting -> query.setParameter("day", meeting.heldOn().toString())
                .setParameter("id", meeting.id().value()));
        return query.setMaxResults(most).getResultStream().map(Meeting::id).toList();
    }

    private JournalHead head(Id meeting, LockModeType lock) {
        var head = entities.find(JournalHead.class, meeting.value(), lock);
        if (head == null) {
            throw Refusal.notFound("This meeting");
        }
        return head;
    }
}
