package org.rostrum.proceedings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.DrawSecrets;
import org.rostrum.hearing.Meeting;
import org.rostrum.order.Contradiction;
import org.rostrum.order.Draw;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.HouseRules;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingSummary;
import org.rostrum.proceedings.PlanDocument;
import org.rostrum.proceedings.Preset;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.RulesOfOrder;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Summaries;

/**
 * The page on which a meeting is published, by the same document as over HTTP. The id of the meeting stands in the address
 * of the form, so that the same form sent twice is one meeting.
 */
@Named
@RequestScoped
public class PublishPage {
    private static final int SHOWN = 5;
    private static final String PRESET = "hearing.preset";
    private static final Set<String> NOT_TYPED = Set.of("do", "form", "switch", "lang", "from");

    @Inject
    Calendar calendar;

    @Inject
    Proceedings proceedings;

    @Inject
    Summaries summaries;

    @Inject
    Bodies bodies;

    @Inject
    HouseRules houseRules;

    @Inject
    DrawSecrets draws;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private final Map<Id, Secret> secrets = new HashMap<>();

    private List<Body> all = List.of();

    private TypedMeeting typed = new TypedMeeting(new Form(Map.of()));

    private List<Mistake> mistakes = List.of();

    private @Nullable Notice preview;

    private @Nullable Id meeting;

    /** One field that the preview carries on. */
    public record Carried(String field, String value) {}

    /** Gives the form its address; reads what was sent, shows it, and publishes where that was asked for. */
    public void open() throws IOException {
        all = bodies.all();
        meeting = id("form").orElse(null);
        if (meeting == null) {
            external.redirect(newForm());
            return;
        }
        typed = Form.wasSent(external) ? new TypedMeeting(sent().pressed()).begun(now()) : fresh();
        if (!Form.wasSent(external) || Form.isSwitch(external)) {
            return;
        }
        switch (sent().text("do")) {
            case "preview" -> read().ifPresent(plan -> preview = new Notice(plan));
            case "publish" -> publish();
            case String button when button.endsWith(PRESET) -> preset(button.substring(0, button.indexOf(PRESET)));
            default -> {}
        }
    }

    private TypedMeeting fresh() {
        var older = id("from").filter(proceedings::knows).map(proceedings::standing);
        return older.map(standing -> again(standing.plan(), bodyOf(standing)))
                .orElseGet(() -> TypedMeeting.blank(usualBody(), rules(usualBody()), now()));
    }

    private TypedMeeting again(MeetingPlan plan, String body) {
        return TypedMeeting.of(plan, body, rules(body), now());
    }

    private RulesOfOrder rules(String id) {
        return body(id).map(body -> houseRules.of(body.id())).orElse(RulesOfOrder.USUAL);
    }

    private String bodyOf(Standing older) {
        return all.stream()
                .filter(body -> body.name().equals(older.plan().body()))
                .findFirst()
                .map(body -> body.id().toString())
                .orElseGet(this::usualBody);
    }

    private String usualBody() {
        return all.size() == 1 ? all.getFirst().id().toString() : sent().text("body");
    }

    private LocalDateTime now() {
        var zone = body().map(Body::timeZone).orElseGet(ZoneId::systemDefault);
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }

    private Optional<Body> body() {
        return body(usualBody());
    }

    private Optional<Body> body(String id) {
        return all.stream().filter(body -> body.id().toString().equals(id)).findFirst();
    }

    private void preset(String row) {
        Preset.all().stream()
                .filter(preset -> preset.key().equals(sent().text(row + PRESET)))
                .findFirst()
                .ifPresent(preset -> typed = typed.with(row, preset.rules()));
    }

    /** The plan, where nothing is to mend. */
    private Optional<MeetingPlan> read() {
        typed = typed.tidy();
        mistakes = new ArrayList<>();
        if (body().isEmpty()) {
            mistakes.add(PublishMistakes.at("body"));
        }
        mistakes.addAll(typed.mistakes(now().toLocalDate()));
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        try {
            var document =
                    typed.document(form(), body().orElseThrow(), rules(usualBody()), ids::next, this::commitment);
            var plan = PlanDocument.read(document, ids::next);
            mistakes = contradictions(plan);
            return Optional.of(plan).filter(read -> mistakes.isEmpty());
        } catch (FieldRefused refused) {
            mistakes = List.of(PublishMistakes.of(refused));
            return Optional.empty();
        }
    }

    private String commitment(Id hearing) {
        var secret = secrets.computeIfAbsent(hearing, held -> Secret.random());
        return new Draw(secret.value()).commitment();
    }

    private static List<Mistake> contradictions(MeetingPlan plan) {
        var found = new ArrayList<Mistake>();
        for (int at = 0; at < plan.items().size(); at++) {
            var rules = "items." + at + ".hearing.rules";
            plan.items().get(at).hearing().map(hearing -> Contradiction.in(hearing.rules())).stream()
                    .flatMap(List::stream)
                    .forEach(what -> found.add(PublishMistakes.of(rules, what)));
        }
        return found;
    }

    private void publish() throws IOException {
        var plan = read();
        if (plan.isEmpty()) {
            return;
        }
        if (PlanDocument.sayTheSame(published(plan.get()), plan.get())) {
            external.redirect(external.getRequestContextPath() + "/clerk/meetings/" + form() + "/published?new=yes");
        } else {
            mistakes = List.of(new Mistake("preview", "publish.again.error"));
            meeting = ids.next();
        }
    }

    /** The plan that stands under the id of the form: this one, or the one that was sent before. */
    private MeetingPlan published(MeetingPlan plan) {
        if (!proceedings.knows(plan.meeting())) {
            try {
                proceedings.publish(plan, "clerk", () -> draws.keep(secrets));
            } catch (RuntimeException raced) {
                // The same form, sent a moment before, was first.
                if (!proceedings.knows(plan.meeting())) {
                    throw raced;
                }
            }
        }
        return proceedings.standing(plan.meeting()).plan();
    }

    private Id form() {
        return java.util.Objects.requireNonNull(meeting);
    }

    private String newForm() {
        var at = external.getRequestContextPath() + "/clerk/meetings/new?form=" + ids.next();
        at += id("body").map(body -> "&body=" + body).orElse("");
        return at + id("from").map(older -> "&from=" + older).orElse("");
    }

    private Optional<Id> id(String field) {
        try {
            return Optional.of(Id.parse(sent().text(field)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Form sent() {
        return Form.sent(external);
    }

    /** The address of the form. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/meetings/new?form=" + form();
    }

    /** The id that the meeting has once it is published. */
    public Id meeting() {
        return form();
    }

    /** Whether the meeting of this form is published already. */
    public boolean published() {
        return proceedings.knows(form());
    }

    /** The bodies that can meet. */
    public List<Body> bodies() {
        return all;
    }

    /** How the chosen body decides; nothing while none is chosen. */
    public List<TypedOrder.Rule> order() {
        return body(value("body"))
                .map(body -> TypedOrder.told(houseRules.of(body.id())))
                .orElse(List.of());
    }

    /** Whether the meeting of the preview has rules of order that are not the body's. */
    public boolean differs() {
        return preview != null && !RulesOfOrder.of(preview.plan()).equals(rules(usualBody()));
    }

    /** What the chosen body is called; empty while none is chosen. */
    public String bodyName() {
        return body(value("body")).map(Body::name).orElse("");
    }

    /** Meetings to start from: the newest of the body, or of all. */
    public List<MeetingSummary> older() {
        return body().map(chosen -> summaries.of(calendar.of(chosen.name()).reversed().stream()
                        .limit(SHOWN)
                        .map(Meeting::id)
                        .toList()))
                .orElseGet(() -> summaries.newest(Optional.empty(), SHOWN));
    }

    /** Rules to start from. */
    public List<Preset> presets() {
        return Preset.all();
    }

    /** What residents will see; nothing while the form is filled in. */
    public @Nullable Notice preview() {
        return preview;
    }

    /** Everything that was typed, for the preview to carry on. */
    public List<Carried> carried() {
        return typed.form().fields().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .map(field -> new Carried(field.getKey(), field.getValue()))
                .toList();
    }

    /** How the names of the fields of each row of a list begin. */
    public List<String> rows(String list) {
        return typed.rows(list);
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.form().text(field);
    }

    /** What is to mend, in the order of the page. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** What is to mend at one field; nothing where it is right. */
    public @Nullable String mistake(String field) {
        return Mistake.at(field, mistakes)
                .map(mistake -> texts.say(mistake.key()))
                .orElse(null);
    }
}
