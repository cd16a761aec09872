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
import java.util.Optional;
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
import org.rostrum.proceedings.MotionKind;
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
    private static final Set<Profile> NONE = EnumSet.noneOf(Profile.class);

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void stands_in_it_exactly_once_and_what_it_does_not_cover_in_no_sentence(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        for (var profile : Profile.values()) {
            var sentences = sentences(journal, profile);
            for (var moment : journal.moments()) {
                covering(moment.entry().act())
                        .ifPresent(profiles -> assertThat(sentences)
                                .as(profile + " " + moment.sequence() + " "
                                        + moment.entry().act())
                                .filteredOn(sentence -> isOf(moment, sentence))
                                .hasSize(profiles.contains(profile) ? 1 : 0));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void tells_each_decision_with_its_motion_and_the_count_of_its_ballots(@ForAll("picks") List<Integer> picks) {
        var journal = Chronicle.of(new RandomEvening(picks).journal());
        for (var profile : Profile.values()) {
            var decisions = decisions(journal, profile);
            journal.all(DecisionAct.class)
                    .forEach(moment -> assertThat(decisions)
                            .as(profile + " " + moment.entry().act())
                            .filteredOn(decision -> restsOn(decision, moment))
                            .hasSize(OF_THE_BODY.contains(profile) ? (bringsBack(journal, moment) ? 2 : 1) : 0));
            journal.all(DecisionAct.Vote.class)
                    .filter(moment -> OF_THE_BODY.contains(profile))
                    .forEach(moment -> assertThat(decisions.stream().flatMap(decision -> decision.course().stream()))
                            .as(profile.name())
                            .filteredOn(sentence -> sentence.entries().equals(List.of(moment.sequence())))
                            .anySatisfy(sentence -> assertThat(sentence.text()).contains(count(moment))));
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

    /** In which profiles an act has a sentence of its own; empty where it is told with others, or in several sentences. */
    private static Optional<Set<Profile>> covering(Act act) {
        return switch (act) {
            case MeetingAct meeting -> covering(meeting);
            case AgendaAct.SitAs body -> Optional.of(OF_THE_BODY);
            case AgendaAct agenda -> Optional.of(ALL);
            case HearingAct hearing -> covering(hearing);
            case FloorAct floor -> covering(floor);
            case EvidenceAct evidence -> covering(evidence);
            case DecisionAct decision -> Optional.empty();
            case GroupAct group -> Optional.of(NONE);
            case CorrectionAct correction -> Optional.empty();
        };
    }

    private static Optional<Set<Profile>> covering(MeetingAct act) {
        return switch (act) {
            case MeetingAct.Publish publish -> Optional.empty();
            case MeetingAct.RollCall roll -> Optional.empty();
            case MeetingAct.CallToOrder call -> Optional.of(OF_THE_BODY);
            case MeetingAct.Arrive arrive -> Optional.of(OF_THE_BODY);
            case MeetingAct.Depart depart -> Optional.of(OF_THE_BODY);
            case MeetingAct.Chair chair -> Optional.of(OF_THE_BODY);
            case MeetingAct.OpenItem item -> Optional.of(ALL);
            case MeetingAct.Recess recess -> Optional.of(ALL);
            case MeetingAct.Resume resume -> Optional.of(ALL);
            case MeetingAct.ClosedSession closed -> Optional.of(ALL);
            case MeetingAct.OpenSession open -> Optional.of(ALL);
            case MeetingAct.ContinueTo later -> Optional.of(ALL);
            case MeetingAct.Adjourn adjourn -> Optional.of(ALL);
            case MeetingAct.Note note -> Optional.of(FULL_ONLY);
            case MeetingAct.CloseItem close -> Optional.of(NONE);
            case MeetingAct.RequestFloor request -> Optional.of(NONE);
            case MeetingAct.WithdrawRequest back -> Optional.of(NONE);
        };
    }

    private static Optional<Set<Profile>> covering(HearingAct act) {
        return switch (act) {
            case HearingAct.OpenHearing open -> Optional.of(ALL);
            case HearingAct.CloseHearing close -> Optional.of(ALL);
            case HearingAct.ContinueHearing later -> Optional.of(ALL);
            case HearingAct.ReceiveExhibit exhibit -> Optional.of(ALL);
            case HearingAct.AdoptRules rules -> Optional.of(ALL);
            case HearingAct.Shorten shorten -> Optional.of(ALL);
            case HearingAct.EvenOut even -> Optional.of(ALL);
            case HearingAct.SecondRound again -> Optional.of(ALL);
            case HearingAct.Disclose disclosed -> Optional.of(ALL);
            case HearingAct.Recuse recused -> Optional.of(ALL);
            case HearingAct.CloseLine close -> Optional.of(WITH_SPEAKERS);
            case HearingAct.OpenLine open -> Optional.of(WITH_SPEAKERS);
            case HearingAct.LastCall call -> Optional.of(FULL_ONLY);
            case HearingAct.Oath oath -> Optional.of(FULL_ONLY);
            case HearingAct.SignUp signUp -> Optional.empty();
            case HearingAct.Change change -> Optional.empty();
            case HearingAct.Confirm confirm -> Optional.empty();
            case HearingAct.Disown disown -> Optional.empty();
            case HearingAct.LeaveOut left -> Optional.empty();
            case HearingAct.Draw draw -> Optional.empty();
            case HearingAct.NextStage next -> Optional.empty();
            case HearingAct.DeliverStatements delivered -> Optional.empty();
        };
    }

    private static Optional<Set<Profile>> covering(FloorAct act) {
        return switch (act) {
            case FloorAct.Pause pause -> Optional.of(FULL_ONLY);
            case FloorAct.AddTime more -> Optional.of(FULL_ONLY);
            case FloorAct.NotHere missing -> Optional.of(FULL_ONLY);
            case FloorAct.Question question -> Optional.of(FULL_ONLY);
            case FloorAct.Reply reply -> Optional.of(FULL_ONLY);
            case FloorAct.PutBack back -> Optional.of(FULL_ONLY);
            case FloorAct.Move move -> Optional.of(FULL_ONLY);
            case FloorAct.Cede cede -> Optional.of(FULL_ONLY);
            case FloorAct.Call call -> Optional.empty();
            case FloorAct.Begin begin -> Optional.empty();
            case FloorAct.ResumeTurn resume -> Optional.empty();
            case FloorAct.End end -> Optional.empty();
            case FloorAct.Yield yielded -> Optional.empty();
            case FloorAct.CheckIn come -> Optional.empty();
            case FloorAct.Withdraw withdraw -> Optional.empty();
        };
    }

    private static Optional<Set<Profile>> covering(EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.RuleOnStanding ruling -> Optional.of(ALL);
            case EvidenceAct.RuleOnExhibit ruling -> Optional.of(ALL);
            case EvidenceAct.Appear appear -> Optional.of(WITH_SPEAKERS);
            case EvidenceAct.CrossExamine examination -> Optional.of(WITH_SPEAKERS);
            case EvidenceAct.OfferExhibit offer -> Optional.of(FULL_ONLY);
            case EvidenceAct.ObjectToExhibit objection -> Optional.of(FULL_ONLY);
            case EvidenceAct.WithdrawExhibit back -> Optional.of(FULL_ONLY);
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

    private static boolean restsOn(Decision decision, Moment moment) {
        return Stream.concat(Stream.of(decision.moved()), decision.course().stream())
                .anyMatch(sentence -> sentence.entries().contains(moment.sequence()));
    }

    private static String count(Moment moment) {
        var ballots = ((DecisionAct.Vote) moment.entry().act()).ballots().values();
        return ": %d aye, %d no."
                .formatted(Collections.frequency(ballots, Ballot.AYE), Collections.frequency(ballots, Ballot.NO));
    }

    /** What carries a motion to reconsider stands with that motion, and with the one that it brings back. */
    private static boolean bringsBack(Chronicle journal, Moment moment) {
        boolean ends = moment.entry().act() instanceof DecisionAct.Declare
                || moment.entry().act() instanceof DecisionAct.WithoutObjection;
        return ends
                && journal.end()
                        .motions()
                        .carried()
                        .anyMatch(motion -> motion.kind() == MotionKind.RECONSIDER
                                && OptionalLong.of(motion.entry()).equals(moment.motion()));
    }
}
