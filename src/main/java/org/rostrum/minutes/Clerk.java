package org.rostrum.minutes;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Section;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Source;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.minutes.MinutesDocument.Subject;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Sitting;
import org.rostrum.proceedings.Wording;

/** Puts the minutes together: opening, items in the order they were taken up, the end, and what was changed later. */
final class Clerk {
    private static final long PUBLISHED = 1;
    /** An act that was recorded no later than this was recorded as it happened. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Chronicle chronicle;
    private final Pen pen;
    private final Happenings happenings;

    Clerk(Chronicle chronicle, Profile profile, Locale language, HouseStyle style) {
        this.chronicle = chronicle;
        var zone = ZoneId.of(chronicle.plan().zone());
        pen = new Pen(chronicle, profile, new Phrases(language, zone, style));
        happenings = new Happenings(pen);
    }

    MinutesDocument document() {
        return document(title("title", chronicle.end().daysHeld()), "edition.record", sections());
    }

    /** What was recorded behind closed doors; the chronicle must be the whole one. */
    MinutesDocument closedSession() {
        var session = new ClosedSession(pen, happenings);
        return document(title("title.closed", session.days()), "edition.closed", session.sections());
    }

    private String title(String key, List<MeetingDay> days) {
        return pen.phrases().say(key, pen.phrases().days(days));
    }

    private MinutesDocument document(String title, String edition, List<Section> sections) {
        var plan = chronicle.plan();
        var about = about();
        var form = new MinutesDocument.Form(
                pen.profile(),
                pen.phrases().language(),
                pen.phrases().zone(),
                pen.phrases().style());
        var draft = new MinutesDocument(
                plan.meeting(),
                chronicle.end().daysHeld().stream().map(MeetingDay::date).toList(),
                form,
                basis(),
                new Edition(0, Edition.State.DRAFT, pen.phrases().say(edition)),
                plan.body() + " · " + plan.title(),
                title,
                about,
                sections,
                List.of());
        return new MinutesDocument(
                draft.meeting(),
                draft.days(),
                form,
                draft.basis(),
                draft.edition(),
                draft.eyebrow(),
                draft.title(),
                about,
                sections,
                sources(draft.sentences()));
    }

    private MinutesDocument.Basis basis() {
        var status = chronicle.end().sitting().status();
        return new MinutesDocument.Basis(
                chronicle.last().sequence(),
                chronicle.last().hash(),
                status == Sitting.Status.ADJOURNED || status == Sitting.Status.CONTINUED);
    }

    private List<Sentence> about() {
        return Stream.of(
                        Stream.of(pen.plain(
                                "about.place", calledBy(), chronicle.plan().place())),
                        later(),
                        chronicle
                                .all(MeetingAct.CallToOrder.class)
                                .map(it -> pen.write(it, "about.order", pen.time(it))),
                        chronicle
                                .all(MeetingAct.Adjourn.class)
                                .map(it -> pen.write(it, "about.adjourned", pen.time(it))))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** Where it went on, on each other day on which it did. */
    private Stream<Sentence> later() {
        return chronicle
                .all(MeetingAct.ContinueTo.class)
                .limit(chronicle.end().daysHeld().size() - 1L)
                .map(it -> later(it, (MeetingAct.ContinueTo) it.entry().act()));
    }

    private Sentence later(Moment moment, MeetingAct.ContinueTo then) {
        return pen.write(
                moment, "about.later", then.place().text(), pen.phrases().shortDay(then.date()));
    }

    /** The entries that say for when and where the meeting was called. */
    private List<Long> calledBy() {
        var moved = chronicle.all(AgendaAct.Reschedule.class).map(Moment::sequence);
        return Stream.concat(Stream.of(PUBLISHED), moved).toList();
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (pen.tells(Profile.Tells.ATTENDANCE)) {
            add(sections, Subject.ATTENDANCE, List.of(new Paragraph(new Opening(pen).sentences())));
        }
        itemsTakenUp().forEach(item -> sections.add(item(item)));
        add(sections, Subject.OTHER, inOrder(otherBusiness()));
        add(sections, Subject.END, List.of(new Paragraph(end())));
        add(sections, Subject.CHANGES, List.of(new Paragraph(recordedLater()), new Paragraph(changes())));
        return List.copyOf(sections);
    }

    private void add(List<Section> sections, Subject subject, List<? extends Part> parts) {
        var told = parts.stream().filter(Clerk::tells).map(Part.class::cast).toList();
        if (!told.isEmpty()) {
            sections.add(new Section(subject, pen.phrases().say("heading." + subject), told));
        }
    }

    private static boolean tells(Part part) {
        return switch (part) {
            case Paragraph(var sentences) -> !sentences.isEmpty();
            case Heading heading -> true;
            case Speakers(var rows) -> !rows.isEmpty();
            case Decision decision -> true;
        };
    }

    private Stream<MeetingPlan.Item> itemsTakenUp() {
        return chronicle
                .all(MeetingAct.OpenItem.class)
                .flatMap(moment -> moment.item().stream())
                .distinct()
                .flatMap(id -> chronicle.plan().item(id).stream());
    }

    /** What belongs to no item, and what was done about a hearing whose item was never taken up. */
    private List<Told> otherBusiness() {
        var takenUp = itemsTakenUp().toList();
        var other = new ArrayList<>(businessOf(Optional.empty()));
        chronicle.plan().items().stream()
                .filter(item -> !takenUp.contains(item))
                .forEach(item -> other.addAll(businessOf(Optional.of(item.id()))));
        return other;
    }

    private Section item(MeetingPlan.Item item) {
        var here = Optional.of(item.id());
        var parts = new ArrayList<>(each(takenUp(here)));
        item.hearing().map(hearing -> new HearingParts(pen, hearing)).ifPresent(hearing -> {
            hearing.opening().ifPresent(entry -> parts.add(new Told(entry, hearing.parts())));
            parts.addAll(each(hearing.closed()));
        });
        parts.addAll(businessOf(here));
        return new Section(
                Subject.ITEM, pen.phrases().say("heading.ITEM", item.number(), item.title()), inOrder(parts));
    }

    /** Parts of a section, and the entry by which they have their place among the others. */
    record Told(long entry, List<Part> parts) {}

    static List<Part> inOrder(List<Told> parts) {
        return parts.stream()
                .sorted(Comparator.comparingLong(Told::entry))
                .flatMap(told -> told.parts().stream())
                .filter(Clerk::tells)
                .toList();
    }

    /** What happened and what was decided, on an item or on none. */
    private List<Told> businessOf(Optional<Id> item) {
        var parts = new ArrayList<>(each(happenings.of(item)));
        if (pen.tells(Profile.Tells.DECISIONS)) {
            new Decisions(pen)
                    .of(item)
                    .forEach(decision -> parts.add(new Told(decision.question().entry(), List.of(decision))));
        }
        return parts;
    }

    /** Each by itself, since a reader looks for the hour. */
    static List<Told> each(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence ->
                        new Told(sentence.entries().getLast(), List.<Part>of(new Paragraph(List.of(sentence)))))
                .toList();
    }

    private List<Sentence> takenUp(Optional<Id> item) {
        return chronicle
                .all(MeetingAct.OpenItem.class)
                .filter(moment -> moment.item().equals(item))
                .map(moment -> pen.write(moment, "item.taken", pen.time(moment)))
                .toList();
    }

    private List<Sentence> end() {
        return chronicle
                .all(moment -> true)
                .flatMap(moment -> switch (moment.entry().act()) {
                    case MeetingAct.Adjourn() -> Stream.of(adjourned(moment));
                    case MeetingAct.ContinueTo later -> Stream.of(continued(moment, later));
                    default -> Stream.empty();
                })
                .toList();
    }

    private Sentence adjourned(Moment moment) {
        return pen.write(moment, "end.adjourned", pen.time(moment));
    }

    private Sentence continued(Moment moment, MeetingAct.ContinueTo later) {
        var day = pen.phrases().day(later.date());
        var place = later.place().text();
        return later.time()
                .map(time -> pen.write(
                        moment,
                        "end.continued.at",
                        pen.time(moment),
                        day,
                        pen.phrases().hour(time),
                        place))
                .orElseGet(() -> pen.write(moment, "end.continued", pen.time(moment), day, place));
    }

    /** Said once, with all its entries: an evening that went on by paper has hundreds. */
    private List<Sentence> recordedLater() {
        var late = chronicle
                .all(moment -> moment.entry().recordedAt().isAfter(moment.at().plus(AT_ONCE)))
                .toList();
        if (late.isEmpty()) {
            return List.of();
        }
        var entries = late.stream().map(Moment::sequence).toList();
        return List.of(pen.about(
                "later",
                entries,
                "change.later",
                HtmlMinutes.ranges(entries, entries.size()),
                pen.phrases().moment(late.getLast().entry().recordedAt())));
    }

    private List<Sentence> changes() {
        return chronicle
                .all(CorrectionAct.class)
                .flatMap(moment -> change(pen, moment))
                .toList();
    }

    /** What is said of an act that changes what an earlier entry says, or who may read it. */
    static Stream<Sentence> change(Pen pen, Moment moment) {
        return switch (moment.entry().act()) {
            case CorrectionAct.Correct(var entry, var what) ->
                Stream.of(pen.change(moment, entry, "change.corrected", String.valueOf(entry), what.text()));
            case CorrectionAct.Redact redact -> Stream.of(redacted(pen, moment, redact));
            case CorrectionAct.Release(var entry, var why) ->
                Stream.of(pen.change(moment, entry, "change.released", String.valueOf(entry), why.text()));
            default -> Stream.empty();
        };
    }

    private static Sentence redacted(Pen pen, Moment moment, CorrectionAct.Redact redact) {
        var entries = redact.entries();
        var key = entries.size() == 1 ? "change.redacted" : "change.redacted.several";
        return pen.change(
                moment,
                entries,
                key,
                HtmlMinutes.ranges(entries, entries.size()),
                redact.why().text());
    }

    private List<Source> sources(List<Sentence> sentences) {
        var named = new TreeSet<Long>();
        sentences.forEach(sentence -> named.addAll(sentence.entries()));
        return chronicle.entries().stream()
                .filter(entry -> named.contains(entry.sequence()))
                .map(Clerk::source)
                .toList();
    }

    private static Source source(Entry entry) {
        var words = entry.wording() instanceof Wording.Kept && !(entry.act() instanceof MeetingAct.Publish)
                ? ActCodec.write(entry.act()).words().values().stream()
                        .map(Object::toString)
                        .toList()
                : List.<String>of();
        return new Source(
                entry.sequence(), entry.occurredAt(), ActCodec.name(entry.act()), entry.actor(), words, entry.hash());
    }
}
