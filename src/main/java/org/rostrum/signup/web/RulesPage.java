package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Contradiction;
import org.rostrum.order.Outlook;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.RefusalWords;
import org.rostrum.platform.Sha256;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Preset;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.web.TypedRules;

/** The rules of a hearing, edited: shows what they would mean for this evening before they are put in force. */
@Named
@RequestScoped
public class RulesPage {
    private static final LocalTime USUAL_BEGIN = LocalTime.of(19, 0);
    private static final List<Integer> EVENINGS = List.of(20, 64, 150);

    @Inject
    Proceedings proceedings;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private TypedRules typed = new TypedRules(new TreeMap<>());

    private List<Mistake> mistakes = List.of();

    private Optional<SpeakingRules> rules = Optional.empty();

    private String refusal = "";

    private boolean overtaken;

    /** What the rules mean when so many have signed up. */
    public record Meaning(
            int signedUp,
            int speakers,
            int heard,
            boolean forAllBinds,
            Duration each,
            Duration length,
            LocalTime lastBegins) {
        /** Whether some who have a place may get no turn. */
        public boolean leavesSome() {
            return heard < speakers;
        }
    }

    /** Finds the hearing, or answers 404; reads what was sent, and puts it in force where that was asked for. */
    public void open() throws IOException {
        try {
            var hearing = Id.parse(text("id"));
            standing = proceedings.withLatestSignUps(hearing);
            typed = Form.wasSent(external)
                    ? new TypedRules(new HashMap<>(external.getRequestParameterMap()))
                    : TypedRules.of(chosen().orElse(line().rules()));
            mistakes = new ArrayList<>(
                    typed.mistakes(clock.instant().atZone(zone()).toLocalDate()));
            overtaken = Form.wasSent(external) && !text("seen").equals(seen());
            if (mistakes.isEmpty()) {
                read(hearing);
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** The preset that the address names. */
    private Optional<SpeakingRules> chosen() {
        return Preset.all().stream()
                .filter(preset -> preset.key().equals(text("preset")))
                .map(Preset::rules)
                .findFirst();
    }

    private void read(Id hearing) throws IOException {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("hearing", hearing.toString());
        fields.put("rules", typed.json());
        if (!text("by").isBlank()) {
            fields.put("by", text("by"));
        }
        try {
            if (ActCodec.read("adoptRules", fields) instanceof HearingAct.AdoptRules adopted) {
                rules = Optional.of(adopted.rules());
                if (text("do").equals("adopt") && contradictions().isEmpty() && !overtaken) {
                    adopt(adopted);
                }
            }
        } catch (FieldRefused refused) {
            refusal = RefusalWords.in(Texts.locale(), String.valueOf(refused.getMessage()));
        }
    }

    /** People sign up all the time, so that only other rules put in force meanwhile are in the way. */
    private void adopt(HearingAct.AdoptRules adopted) throws IOException {
        var head = OptionalLong.of(now().head().sequence());
        var wish = new Proceedings.Wish(head, adopted, "clerk", Optional.empty(), Optional.empty());
        switch (proceedings.record(now().meeting(), wish)) {
            case Recording.Recorded done -> external.redirect(address() + "?kept=yes");
            case Recording.Refused(var verdict, var after) ->
                refusal = RefusalWords.in(Texts.locale(), verdict.words());
            case Recording.Stale(var since, var after) -> {
                standing = after;
                overtaken = !text("seen").equals(seen());
                if (!overtaken) {
                    adopt(adopted);
                }
            }
        }
    }

    /** By what the form knows again which rules were in force when it was shown. */
    public String seen() {
        var inForce = new HearingAct.AdoptRules(Id.parse(text("id")), line().rules(), Optional.empty());
        return Sha256.hex(CanonicalJson.write(ActCodec.write(inForce).facts()));
    }

    /** Whether nothing was put in force, since someone else put other rules in force after the form was shown. */
    public boolean overtaken() {
        return overtaken;
    }

    /** What in the rules cannot hold together. */
    public List<Contradiction> contradictions() {
        return rules.map(Contradiction::in).orElse(List.of());
    }

    /** What the rules mean for those who signed up so far, and for evenings of other sizes. */
    public List<Meaning> meanings() {
        var sizes = new java.util.TreeSet<>(EVENINGS);
        sizes.add(signedUp());
        return rules.stream()
                .flatMap(read -> sizes.stream().map(size -> meaning(read, size)))
                .toList();
    }

    /** Whether each side shares a time, so that what they mean depends on how many are on each. */
    public boolean sharing() {
        return rules.flatMap(SpeakingRules::sideSeconds).isPresent();
    }

    private Meaning meaning(SpeakingRules read, int size) {
        var outlook = size == signedUp()
                ? Outlook.ofSpeakers(read, line().sides().speakersUnder(read), begins())
                : Outlook.of(read, size, begins());
        return new Meaning(
                size,
                outlook.speakers(),
                outlook.heard(),
                outlook.forAllBinds(),
                Duration.ofSeconds(outlook.secondsEach()),
                outlook.length(),
                outlook.lastBegins().atZone(zone()).toLocalTime());
    }

    /** How many want to speak, on the wait list or not. */
    public int signedUp() {
        return line().speaking();
    }

    /** Now, once the hearing is held; before, the evening of its day. */
    private Instant begins() {
        boolean held = now().state().sitting().hearing().isPresent();
        var day = now().day();
        return held
                ? clock.instant()
                : day.beginsAt(zone())
                        .orElseGet(() ->
                                day.date().atTime(USUAL_BEGIN).atZone(zone()).toInstant());
    }

    private ZoneId zone() {
        return ZoneId.of(now().plan().zone());
    }

    /** Rules to start from. */
    public List<Preset> presets() {
        return Preset.all();
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.text(field);
    }

    /** What is to mend, in the order of the page. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** What is to mend at one field. */
    public @Nullable String mistake(String field) {
        return Mistake.at(field, mistakes)
                .map(mistake -> texts.say(mistake.key()))
                .orElse(null);
    }

    /** Why the rules were not put in force; empty where they were, or that was not asked for. */
    public String refusal() {
        return refusal;
    }

    /** What the item is called. */
    public String title() {
        return now().plan().itemOf(Id.parse(text("id"))).orElseThrow().title();
    }

    /** The meeting of the hearing. */
    public Id meeting() {
        return now().meeting();
    }

    /** The address of this page. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/hearings/" + text("id") + "/rules";
    }

    private Line line() {
        return now().state().line(Id.parse(text("id"))).orElseThrow();
    }

    private Standing now() {
        return java.util.Objects.requireNonNull(standing);
    }

    private String text(String field) {
        return Typed.in(external).text(field);
    }
}
