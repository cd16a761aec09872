package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.Profile.ACTION;
import static org.rostrum.minutes.Profile.FULL;
import static org.rostrum.minutes.Profile.ROBERTS;
import static org.rostrum.minutes.Profile.SPEAKERS;
import static org.rostrum.minutes.Profile.SUMMARY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Heading;
import org.rostrum.minutes.MinutesDocument.Paragraph;
import org.rostrum.minutes.MinutesDocument.Part;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.GroupAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.RandomEvening;

/** What each profile is to tell is said here once more, act by act, and not asked of the profiles themselves. */
@Label("What a profile covers of any evening")
class AnyProfileTest {
    private static final int TRIES = 25;
    private static final Set<Profile> ALL = EnumSet.allOf(Profile.class);
    /** Minutes of the body's own doings, whether or not they list the speakers. */
    private static final Set<Profile> OF_THE_BODY = EnumSet.of(ACTION, SUMMARY, ROBERTS, FULL);

    private static final Set<Profile> WITH_SPEAKERS = EnumSet.of(SPEAKERS, FULL);
    private static final Set<Profile> FULL_ONLY = EnumSet.of(FULL);
    private static final String IN_THE_TABLE = "It stands behind the speaker in the table.";
    private static final Set<Profile> NONE = EnumSet.noneOf(Profile.class);

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void stands_in_it_exactly_once_and_what_it_does_not_cover_in_no_sentence(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        for (var profile : Profile.values()) {
            var sentences = sentences(journal, profile);
            for (var moment : journal.moments()) {
                if (covering(moment.entry().act()) instanceof Once(var profiles)) {
                    assertThat(sentences)
                            .as(profile + " " + moment.sequence() + " "
                                    + moment.entry().act())
                            .filteredOn(sentence -> isOf(moment, sentence))
                            .hasSize(profiles.contains(profile) ? 1 : 0);
                }
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void stands_behind_a_sentence_where_it_has_none_to_itself(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        for (var profile : Profile.values()) {
            var sentences = MinutesDocument.of(journal.entries(), profile, Locale.ENGLISH)
                    .sentences();
            for (var moment : journal.moments()) {
                if (covering(moment.entry().act()) instanceof Behind(var profiles, var why)
                        && profiles.contains(profile)
                        && isNamed(moment, journal)) {
                    assertThat(sentences)
                            .as(profile + " " + moment.sequence() + " "
                                    + moment.entry().act() + ": " + why)
                            .anyMatch(sentence -> sentence.entries().contains(moment.sequence()));
                }
            }
        }
    }

    /** Of who said "this was not me" and was not heard the minutes tell the number alone. */
    private static boolean isNamed(Moment moment, Chronicle journal) {
        return moment.speaker()
                .flatMap(journal.end()::speaker)
                .filter(speaker -> !speaker.isNamed())
                .isEmpty();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void tells_each_decision_with_its_motion_and_the_count_of_its_ballots(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        for (var profile : Profile.values()) {
            var decisions = decisions(journal, profile);
            journal.all(DecisionAct.class)
                    .forEach(moment -> assertThat(decisions)
                            .as(profile + " " + moment.entry().act())
                            .filteredOn(decision -> isOf(decision, moment) && restsOn(decision, moment))
                            .hasSize(OF_THE_BODY.contains(profile) ? 1 : 0));
            journal.all(DecisionAct.Vote.class)
                    .filter(moment -> OF_THE_BODY.contains(profile))
                    .forEach(moment -> assertThat(decisions.stream().flatMap(decision -> decision.course().stream()))
                            .as(profile.name())
                            .filteredOn(sentence -> sentence.entries().equals(List.of(moment.sequence())))
                            .anySatisfy(sentence -> assertThat(sentence.text()).contains(count(moment))));
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void tells_a_draw_once_each_time_that_its_hearing_is_opened(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        for (var profile : Profile.values()) {
            var sentences = sentences(journal, profile);
            journal.all(moment -> moment.entry().act() instanceof HearingAct.Draw)
                    .forEach(drawn -> {
                        var hearing = ((HearingAct.Draw) drawn.entry().act()).hearing();
                        assertThat(sentences)
                                .as(profile.name())
                                .filteredOn(sentence -> isOf(drawn, sentence))
                                .hasSize((int) journal.all(HearingAct.OpenHearing.class)
                                        .filter(opened ->
                                                opened.entry().act().equals(new HearingAct.OpenHearing(hearing)))
                                        .count());
                    });
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void lists_whoever_was_heard_once_for_each_time(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        var heard = rows(journal, FULL);
        assertThat(rows(journal, SPEAKERS)).isEqualTo(heard);
        assertThat(Set.copyOf(heard)).isEqualTo(Set.copyOf(spoke(journal)));
        for (var profile : EnumSet.complementOf(EnumSet.copyOf(WITH_SPEAKERS))) {
            assertThat(rows(journal, profile)).as(profile.name()).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return RandomEvening.picks();
    }

    /** How the minutes tell an act; an act that is new does not compile until that is said here. */
    private sealed interface Told {}

    /** In one sentence of its own, in these profiles and in no other. */
    private record Once(Set<Profile> profiles) implements Told {}

    /** In no sentence of its own, or in several, but at least one rests on it in these profiles. */
    private record Behind(Set<Profile> profiles, String why) implements Told {}

    /** Not judged by these properties. */
    private record NotJudged(String why) implements Told {}

    private static Told covering(Act act) {
        return switch (act) {
            case MeetingAct meeting -> covering(meeting);
            case AgendaAct.SitAs body -> new Once(OF_THE_BODY);
            case AgendaAct.Reschedule moved -> new Once(OF_THE_BODY);
            case AgendaAct agenda -> new Once(ALL);
            case HearingAct hearing -> covering(hearing);
            case FloorAct floor -> covering(floor);
            case EvidenceAct evidence -> covering(evidence);
            case DecisionAct decision -> new NotJudged("It stands with its motion, which the next property judges.");
            case GroupAct group -> new Once(NONE);
            case CorrectionAct correction -> covering(correction);
            case MinutesAct given -> new NotJudged("The edition says what became of it.");
        };
    }

    private static Told covering(CorrectionAct act) {
        return switch (act) {
            case CorrectionAct.Undo undo -> new NotJudged("It is no moment: the minutes leave out what was undone.");
            case CorrectionAct.Redo redo -> new NotJudged("It is no moment: what it put back is told.");
            case CorrectionAct.Correct correction ->
                new Behind(ALL, "It stands with each sentence that rests on what it corrects.");
            case CorrectionAct.Redact redacted -> new Once(ALL);
            case CorrectionAct.Release released -> new Once(ALL);
        };
    }

    private static Told covering(MeetingAct act) {
        return switch (act) {
            case MeetingAct.Publish publish -> new Behind(ALL, "Place and day are the plan's.");
            case MeetingAct.RollCall roll -> new Behind(OF_THE_BODY, "Who is here, away and excused is told apart.");
            case MeetingAct.CallToOrder call -> new Once(OF_THE_BODY);
            case MeetingAct.Arrive arrive -> new Once(OF_THE_BODY);
            case MeetingAct.Depart depart -> new Once(OF_THE_BODY);
            case MeetingAct.Chair chair -> new Once(OF_THE_BODY);
            case MeetingAct.OpenItem item -> new Once(ALL);
            case MeetingAct.Recess recess -> new Once(ALL);
            case MeetingAct.Resume resume -> new Once(ALL);
            case MeetingAct.ClosedSession closed -> new Once(ALL);
            case MeetingAct.OpenSession open -> new Once(ALL);
            case MeetingAct.ContinueTo later -> new Once(ALL);
            case MeetingAct.Adjourn adjourn -> new Once(ALL);
            case MeetingAct.Note note -> new Once(FULL_ONLY);
            case MeetingAct.CloseItem close -> new Once(NONE);
            case MeetingAct.RequestFloor request -> new Once(NONE);
            case MeetingAct.WithdrawRequest back -> new Once(NONE);
        };
    }

    private static Told covering(HearingAct act) {
        return switch (act) {
            case HearingAct.OpenHearing open -> new Once(ALL);
            case HearingAct.CloseHearing close -> new Once(ALL);
            case HearingAct.ContinueHearing later -> new Once(ALL);
            case HearingAct.ReceiveExhibit exhibit -> new Once(ALL);
            case HearingAct.AdoptRules rules -> new Once(ALL);
            case HearingAct.Shorten shorten -> new Once(ALL);
            case HearingAct.EvenOut even -> new Once(ALL);
            case HearingAct.SecondRound again -> new Once(ALL);
            case HearingAct.Disclose disclosed -> new Once(ALL);
            case HearingAct.Recuse recused -> new Once(ALL);
            case HearingAct.CloseLine close -> new Once(WITH_SPEAKERS);
            case HearingAct.OpenLine open -> new Once(WITH_SPEAKERS);
            case HearingAct.LastCall call -> new Once(FULL_ONLY);
            case HearingAct.Oath oath -> new Once(FULL_ONLY);
            case HearingAct.SignUp signUp -> new Once(NONE);
            case HearingAct.Change change -> new Once(NONE);
            case HearingAct.Confirm confirm -> new Once(NONE);
            case HearingAct.Disown disown -> new Once(NONE);
            case HearingAct.LeaveOut left -> new Once(NONE);
            case HearingAct.Draw draw ->
                new NotJudged("It is told each time that its hearing was opened, which another property judges.");
            case HearingAct.NextStage next -> new NotJudged("It is the heading of its stage, where one follows.");
            case HearingAct.DeliverStatements delivered -> new Once(NONE);
        };
    }

    private static Told covering(FloorAct act) {
        return switch (act) {
            case FloorAct.Pause pause -> new Once(FULL_ONLY);
            case FloorAct.AddTime more -> new Once(FULL_ONLY);
            case FloorAct.NotHere missing -> new Once(FULL_ONLY);
            case FloorAct.Question question -> new Once(FULL_ONLY);
            case FloorAct.Reply reply -> new Once(FULL_ONLY);
            case FloorAct.PutBack back -> new Once(FULL_ONLY);
            case FloorAct.Move move -> new Once(FULL_ONLY);
            case FloorAct.Cede cede -> new Once(FULL_ONLY);
            case FloorAct.Call call -> new Behind(WITH_SPEAKERS, IN_THE_TABLE);
            case FloorAct.Begin begin -> new Behind(WITH_SPEAKERS, IN_THE_TABLE);
            case FloorAct.ResumeTurn resume -> new Behind(WITH_SPEAKERS, IN_THE_TABLE);
            case FloorAct.End end -> new Behind(WITH_SPEAKERS, IN_THE_TABLE);
            case FloorAct.Yield yielded -> new Behind(WITH_SPEAKERS, "It stands with those who gave their time up.");
            case FloorAct.CheckIn come -> new Once(NONE);
            case FloorAct.Withdraw withdraw -> new Once(NONE);
        };
    }

    private static Told covering(EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.RuleOnStanding ruling -> new Once(ALL);
            case EvidenceAct.RuleOnExhibit ruling -> new Once(ALL);
            case EvidenceAct.Appear appear -> new Once(WITH_SPEAKERS);
            case EvidenceAct.CrossExamine examination -> new Once(WITH_SPEAKERS);
            case EvidenceAct.OfferExhibit offer -> new Once(FULL_ONLY);
            case EvidenceAct.ObjectToExhibit objection -> new Once(FULL_ONLY);
            case EvidenceAct.WithdrawExhibit back -> new Once(FULL_ONLY);
        };
    }

    /** Whether a sentence is about one act alone; that it made a quorum, or why a rule was lifted, is another thing. */
    private static boolean isOf(Moment moment, Sentence sentence) {
        var key = sentence.key();
        return key.endsWith("@" + moment.sequence()) && !key.startsWith("quorum.") && !key.startsWith("reason@");
    }

    private static List<Sentence> sentences(Chronicle journal, Profile profile) {
        return parts(journal, profile)
                .flatMap(part -> switch (part) {
                    case Paragraph(var sentences) -> sentences.stream();
                    // Names the act that began a stage, which has its own sentence besides.
                    case Heading heading -> Stream.empty();
                    case Speakers speakers -> Stream.empty();
                    case Decision decision -> Stream.empty();
                })
                .toList();
    }

    private static List<Decision> decisions(Chronicle journal, Profile profile) {
        return parts(journal, profile)
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .toList();
    }

    private static List<Id> rows(Chronicle journal, Profile profile) {
        return parts(journal, profile)
                .flatMap(part -> part instanceof Speakers(var rows) ? rows.stream() : Stream.empty())
                .map(row -> row.speaker().id())
                .toList();
    }

    private static Stream<Part> parts(Chronicle journal, Profile profile) {
        return MinutesDocument.of(journal.entries(), profile, Locale.ENGLISH).sections().stream()
                .flatMap(section -> section.parts().stream());
    }

    /** Whose turn came to its end, by the state in which the evening left them. */
    private static List<Id> spoke(Chronicle journal) {
        return journal.end().lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(speaker -> speaker.wasHeard())
                .map(speaker -> speaker.id())
                .toList();
    }

    private static boolean isOf(Decision decision, Moment moment) {
        return moment.motion().equals(OptionalLong.of(decision.question().entry()));
    }

    private static boolean restsOn(Decision decision, Moment moment) {
        return Stream.concat(Stream.of(decision.moved()), decision.course().stream())
                .anyMatch(sentence -> sentence.entries().contains(moment.sequence()));
    }

    private static String count(Moment moment) {
        var ballots = moment.counting()
                .counted(((DecisionAct.Vote) moment.entry().act()).ballots())
                .values();
        return ": %d aye, %d no."
                .formatted(Collections.frequency(ballots, Ballot.AYE), Collections.frequency(ballots, Ballot.NO));
    }
}
