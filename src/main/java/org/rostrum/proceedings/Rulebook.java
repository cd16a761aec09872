package org.rostrum.proceedings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** All rules an act must keep, in the order they are asked; the first that objects answers. */
public final class Rulebook {
    private static final List<Rule> RULES = List.of(
            new PublishFirst(),
            new InSession(),
            new KnownOnly(),
            new OneItemAtATime(),
            new AgendaInStep(),
            new OneSignUpEach(),
            new OwnSignUp(),
            new NameUnlessLeftOut(),
            new LineTakesCards(),
            new DrawAsPublished(),
            new LaterDay(),
            new HearingInStep(),
            new OneAtTheLectern(),
            new OnlyThoseWaiting(),
            new StageAfterStage(),
            new SideHasTime(),
            new EvenSides(),
            new OneRoundAfterAnother(),
            new TimeForAll(),
            new LateByLeave(),
            new GiftOfTime(),
            new OneSpeaksForGroup(),
            new MembersHereAct(),
            new OneRequestEach(),
            new StandAside(),
            new WhereItWasMoved(),
            new OneMotionAtATime(),
            new OrderOfPrecedence(),
            new QuestionIsCalled(),
            new ReconsiderWhatWasDecided(),
            new TakeWhatWasTabled(),
            new PrevailingSideReconsiders(),
            new ReleaseWhatIsOver(),
            new QuorumDecides(),
            new EveryMemberAnswers(),
            new OneColumnEach(),
            new OnlyThoseHereVote(),
            new ChairBreaksTies(),
            new SilenceIsAye(),
            new EvidenceInStep(),
            new PartiesExamine(),
            new OathBeforeClock(),
            new RuleOnObjections(),
            new HearBeforeVote(),
            new DeclareTheCount(),
            new SomethingToUndo());

    private Rulebook() {}

    /** Judges an act without a reason. */
    public static Verdict judge(MeetingState now, Act act) {
        return judge(now, act, Optional.empty());
    }

    /**
     * Judges an act; a reason lifts the rules that can be overridden. As it lifts all of them, all of them are told before: the
     * refusal has the words of each and the name of the first.
     */
    public static Verdict judge(MeetingState now, Act act, Optional<Words> reason) {
        var liftable = new LinkedHashMap<String, String>();
        for (var rule : RULES) {
            var objection = rule.objection(now, act);
            if (objection.isEmpty()) {
                continue;
            }
            var name = rule.getClass().getSimpleName();
            if (!rule.overridable()) {
                return new Verdict.Refused(name, objection.get(), false);
            }
            objection.filter(words -> reason.isEmpty()).ifPresent(words -> liftable.put(name, words));
        }
        return liftable.isEmpty()
                ? new Verdict.Allowed()
                : new Verdict.Refused(liftable.firstEntry().getKey(), String.join(" ", liftable.values()), true);
    }

    /** Judges an act at an instant; it may name an entry of the journal, which a state alone does not know. */
    public static Verdict judge(Standing now, Act act, Instant at, Optional<Words> reason) {
        return RecordedEntry.objection(now.head(), act)
                .map(words -> refused(RecordedEntry.class, words))
                .or(() ->
                        AdoptedByThen.objection(now.state(), act, at).map(words -> refused(AdoptedByThen.class, words)))
                .or(() -> StillToCome.objection(now.state(), act, at).map(words -> refused(StillToCome.class, words)))
                .orElseGet(() -> judge(now.state().before(act, at), act, reason));
    }

    /** Judges what is to be taken out of these entries, which begin with the first of a meeting. */
    static Verdict judge(List<Entry> entries, CorrectionAct.Redact act) {
        return OneSideOfDoors.objection(entries, act)
                .map(words -> refused(OneSideOfDoors.class, words))
                .orElseGet(Verdict.Allowed::new);
    }

    private static Verdict refused(Class<?> rule, String words) {
        return new Verdict.Refused(rule.getSimpleName(), words, false);
    }

    /** The names of the rules, in the order they are asked. */
    public static List<String> names() {
        return RULES.stream().map(rule -> rule.getClass().getSimpleName()).toList();
    }
}
