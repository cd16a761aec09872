package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingOrder;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Stage;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Provisional;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.WhyThisPlace;
import org.rostrum.proceedings.web.CitedRules;
import org.rostrum.signup.Signups;

/** Why someone stands in the line where she does, in words, for whoever has a reference. */
@Named
@RequestScoped
public class WhyPage {
    private static final String REFERENCE = "reference";

    @Inject
    Proceedings proceedings;

    @Inject
    Signups signups;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private Optional<WhyThisPlace> why = Optional.empty();

    /** Finds the hearing, or answers 404; and who is asked for. */
    public void open() throws IOException {
        try {
            standing = proceedings.withLatestSignUps(id());
            why = reference().isBlank() ? Optional.empty() : signups.why(id(), reference());
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private Id id() {
        return Id.parse(Typed.in(external).text("id"));
    }

    /** The reference as it was typed. */
    public String reference() {
        return Typed.in(external).text(REFERENCE);
    }

    /** What is to mend in it. */
    public List<Mistake> mistakes() {
        return reference().isBlank() || why.isPresent() ? List.of() : List.of(new Mistake(REFERENCE, "why.nobody"));
    }

    /** What the item is called. */
    public String title() {
        return standing == null
                ? ""
                : standing.plan().itemOf(id()).orElseThrow().title();
    }

    /** Of whom it is told; empty where nobody was found. */
    public String name() {
        return why.map(found -> found.speaker().shown().text(Texts.locale())).orElse("");
    }

    /** Whether a draw gave the place, so that it can be drawn again. */
    public boolean drawn() {
        return why.filter(found -> found.placed() instanceof WhyThisPlace.ByRule rule && rule.drawn())
                .isPresent();
    }

    /** The reasons, each a sentence, in the order in which they came about. */
    public List<String> reasons() {
        var told = new ArrayList<String>();
        why.ifPresent(found -> {
            told.add(
                    found.number() == 0
                            ? texts.say("why.silent", name())
                            : texts.say("why.signedUp", name(), found.number(), moment(found.signedUpAt())));
            tell(found.placed(), told);
            found.moves()
                    .forEach(moved -> told.add(texts.say(
                            "why.move." + moved.effect(),
                            moment(moved.at()),
                            moved.entry(),
                            moved.other().map(this::nameOf).orElse(""))));
            tellNow(found.speaker(), told);
        });
        return told;
    }

    private void tell(WhyThisPlace.Placed placed, List<String> told) {
        switch (placed) {
            case WhyThisPlace.ByRule rule -> tell(rule, told);
            case WhyThisPlace.AtTheEnd end -> told.add(texts.say("why.atTheEnd"));
            case WhyThisPlace.MovedUp up -> told.add(texts.say("why.movedUp"));
            case WhyThisPlace.OnWaitList(var before) -> told.add(texts.say("why.waitList", before));
            case WhyThisPlace.NotInLine out -> told.add(texts.say("why.notInLine"));
        }
    }

    private void tell(WhyThisPlace.ByRule rule, List<String> told) {
        var arrangement = rule.rules().arrangement();
        told.add(texts.say("why.rule", texts.say("rule." + arrangement)));
        var cited = new CitedRules(rule.rules()).text(texts);
        if (!cited.isEmpty()) {
            told.add(texts.say("why.cited", cited));
        }
        if (rule.part().late()) {
            told.add(texts.say("why.late"));
        } else {
            tell(rule.rules(), rule.part(), told);
        }
        tellRank(rule, told);
        if (!rule.drawn() && arrangement.isDrawn()) {
            told.add(texts.say("why.undrawn"));
        }
    }

    private void tellRank(WhyThisPlace.ByRule rule, List<String> told) {
        var arrangement = rule.rules().arrangement();
        if (arrangement.goesBySide() && hidesPositions()) {
            told.add(texts.say("why.hidden"));
            return;
        }
        told.add(texts.say("why.rank." + arrangement, rule.rank(), rule.of(), among(rule)));
        if (rule.leftOut() > 0) {
            told.add(texts.say("why.leftOut", rule.leftOut()));
        }
    }

    private void tell(SpeakingRules rules, SpeakingOrder.Part part, List<String> told) {
        if (rules.asksResidence()) {
            told.add(texts.say(part.livesElsewhere() ? "why.elsewhere" : "why.resident"));
        }
        rules.notHeardDays()
                .ifPresent(days -> told.add(texts.say(part.heardLately() ? "why.heardLately" : "why.notHeard", days)));
    }

    /** Among whom someone is ranked: her side, or those in the room or remote. */
    private String among(WhyThisPlace.ByRule rule) {
        var speaker = why.orElseThrow().speaker();
        return switch (rule.rules().arrangement()) {
            case ROOM_AND_REMOTE_IN_TURN -> texts.say("signup.channel." + speaker.channel());
            case ONE_SIDE_FIRST ->
                texts.say(
                        "why.side",
                        position(speaker.position()),
                        position(rule.rules().sideFirst()));
            case AS_SIGNED_UP, BY_DRAW, IN_TURN, IN_TURN_BY_DRAW -> position(speaker.position());
        };
    }

    private String position(Position position) {
        return texts.say("position." + position);
    }

    private void tellNow(Speaker speaker, List<String> told) {
        var line = line();
        if (!speaker.waiting()) {
            told.add(texts.say("why.now", texts.say("register.state." + speaker.told())));
            return;
        }
        if (speaker.before().isPresent()) {
            told.add(texts.say("why.again"));
        }
        if (!hidesPositions() && !line.stages().isTheTurnOf(speaker.position())) {
            line.stages()
                    .of(speaker.position())
                    .map(Stage::name)
                    .ifPresent(stage -> told.add(texts.say("why.stage", stage)));
        }
        if (line.spokespersons().spokenForSoon().contains(speaker.id())) {
            told.add(texts.say(
                    "why.group", line.spokespersons().groupName(speaker.id()).orElse("")));
        }
        var waiting = line.waiting().stream().map(Speaker::id).toList();
        if (waiting.contains(speaker.id())) {
            tellBefore(waiting.indexOf(speaker.id()), told);
        }
    }

    /** Nobody is next while others may still come before; of a draw that is yet to be made the rule has told already. */
    private void tellBefore(int many, List<String> told) {
        var yet = Provisional.of(standing().state(), id());
        told.add(texts.say(yet.isPresent() ? "why.beforeYet" : "why.before", many));
        if (yet.filter(Provisional.BY_RULE::equals).isPresent()) {
            told.add(texts.say("why.mayGrow"));
        }
    }

    /** A number on a side, or the part of a side, would tell what the rules hide. */
    private boolean hidesPositions() {
        return standing().state().hidesPositions(id());
    }

    private Line line() {
        return standing().state().line(id()).orElseThrow();
    }

    private Standing standing() {
        if (standing == null) {
            throw new IllegalStateException("The page was not opened");
        }
        return standing;
    }

    private String nameOf(Id someone) {
        return standing().state().nameOf(someone, Texts.locale());
    }

    private String moment(Instant at) {
        return texts.moment(at.atZone(ZoneId.of(standing().plan().zone())));
    }
}
