package org.rostrum.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MeetingPlan;

/** Writes single sentences, each with its entries and with what was corrected in these. */
record Pen(Chronicle chronicle, Profile profile, Phrases phrases) {
    private static final long PLAN = 1;

    /** A sentence that rests on one act. */
    Sentence write(Moment moment, String key, Object... fill) {
        return write(List.of(moment.sequence()), key, fill);
    }

    /** A sentence that rests on several entries; it is found again by the first of them that is not the plan. */
    Sentence write(List<Long> entries, String key, Object... fill) {
        var first = entries.stream().filter(entry -> entry != PLAN).min(Long::compare);
        return about(String.valueOf(first.orElse(PLAN)), entries, key, fill);
    }

    /** A sentence about something that stays the same whichever entries come or go, such as a hearing. */
    Sentence about(String anchor, List<Long> entries, String key, Object... fill) {
        return plain(key + "@" + anchor, entries, phrases.say(key, fill));
    }

    /** A sentence in words that stand already. */
    Sentence plain(String key, List<Long> entries, String text) {
        var sorted = entries.stream().distinct().sorted().toList();
        return new Sentence(
                key, text, sorted, sorted.stream().flatMap(this::corrections).toList());
    }

    /** A sentence that tells of a correction itself, so that none stands behind it. */
    Sentence change(Moment moment, long changed, String key, Object... fill) {
        return change(moment, List.of(changed), key, fill);
    }

    Sentence change(Moment moment, List<Long> changed, String key, Object... fill) {
        var entries =
                Stream.concat(changed.stream(), Stream.of(moment.sequence())).toList();
        return new Sentence(key + "@" + moment.sequence(), phrases.say(key, fill), entries, List.of());
    }

    private Stream<Sentence> corrections(long sequence) {
        return chronicle.corrections(sequence).stream().map(this::correction);
    }

    private Sentence correction(Moment moment) {
        var what = moment.entry().act() instanceof CorrectionAct.Correct(var entry, var words) ? words.text() : "";
        return new Sentence(
                "correction@" + moment.sequence(),
                phrases.say("correction", phrases.moment(moment.at()), what),
                List.of(moment.sequence()),
                List.of());
    }

    boolean tells(Profile.Tells what) {
        return profile.tells(what);
    }

    /** A member as the style of the house says, or the id where the body has none of it. */
    String member(Id id) {
        return chronicle.plan().member(id).map(this::name).orElse(id.toString());
    }

    /** The name, after the title where the style of the house says so. */
    String name(MeetingPlan.Member member) {
        return phrases.style().titles() ? member.role() + " " + member.name() : member.name();
    }

    /** The hour, and the day as well where it is not that of the meeting. */
    String time(Moment moment) {
        var hour = phrases.time(moment.at());
        var day = moment.at().atZone(phrases.zone()).toLocalDate();
        return day.equals(chronicle.plan().date()) ? hour : phrases.say("time.other", hour, phrases.shortDay(day));
    }

    /** The name of a speaker, with the organisation if one was given. */
    String speaker(Id id) {
        return chronicle.speaker(id, phrases.language());
    }

    String who(Moment moment) {
        return moment.speaker().map(this::speaker).orElse("");
    }
}
