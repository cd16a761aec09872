package org.rostrum.hearing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.hearing.Charter;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;

/**
 * The page on which a body is set up and, under the address of the body, kept. The id of a new body stands in the address
 * of its form, so that the same form sent twice is one body.
 */
@Named
@RequestScoped
public class BodyPage {
    private static final String REGION = "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches(REGION))
            .sorted()
            .toList();
    /** The buttons of the other forms of the page. */
    private static final List<String> ELSEWHERE = List.of("style", "style.preset", "order", "order.preset");

    private static final String USUAL_ZONE = "America/New_York";

    @Inject
    Bodies bodies;

    @Inject
    IdSource ids;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable Body body;

    private TypedBody typed = new TypedBody(new Form(Map.of()));

    private List<Mistake> mistakes = List.of();

    /** Who takes a seat on which day. */
    public record Coming(LocalDate day, String name) {}

    /** Finds the body, or answers 404; sets it up or keeps its changes where that was asked for. */
    public void open() throws IOException {
        var known = id().flatMap(bodies::find);
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        if (id().isEmpty() && isNew()) {
            external.redirect(external.getRequestContextPath() + "/clerk/bodies/new?form=" + ids.next());
        } else if (known.isEmpty() && !isNew()) {
            NoSuchPage.answer(external);
        } else {
            body = known.filter(found -> !isNew()).orElse(null);
            typed = Form.wasSent(external) && ELSEWHERE.stream().noneMatch(this::sent)
                    ? new TypedBody(form())
                    : fresh();
            if (sent("keep") && !Form.isSwitch(external)) {
                keep(known);
            }
        }
    }

    private TypedBody fresh() {
        var zone = ZoneId.systemDefault().getId();
        return body == null
                ? TypedBody.blank(ZONES.contains(zone) ? zone : USUAL_ZONE)
                : TypedBody.of(body, bodies.today(body));
    }

    private Form form() {
        return Form.sent(external).pressed();
    }

    private void keep(Optional<Body> known) throws IOException {
        var kept = body;
        mistakes = kept == null ? typed.mistakes() : typed.mistakesAgainst(kept, bodies.today(kept));
        if (mistakes.isEmpty() && kept == null) {
            establish(known);
        } else if (mistakes.isEmpty() && kept != null) {
            amend(kept);
        }
    }

    private void establish(Optional<Body> known) throws IOException {
        var id = id().orElseThrow();
        var charter = typed.charter();
        if (known.isEmpty()) {
            try {
                known = Optional.of(bodies.establish(id, charter));
            } catch (RuntimeException raced) {
                // The same form, sent a moment before, was first.
                known = Optional.of(bodies.find(id).orElseThrow(() -> raced));
            }
        }
        var kept = known.orElseThrow();
        if (Charter.of(kept, bodies.today(kept)).equals(charter)) {
            external.redirect(external.getRequestContextPath() + "/clerk/bodies/" + id + "?kept=new");
        } else {
            mistakes = List.of(new Mistake("keep", "body.again.error"));
        }
    }

    private void amend(Body seen) throws IOException {
        try {
            bodies.amend(seen.id(), version(), typed.charter());
            external.redirect(address() + "?kept=yes");
        } catch (Refusal changed) {
            mistakes = List.of(new Mistake("keep", "body.changed.error"));
        }
    }

    private long version() {
        var version = Form.sent(external).stripped("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    private Optional<Id> id() {
        try {
            return Optional.of(Id.parse(Form.sent(external).text(isNew() ? "form" : "id")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private boolean sent(String button) {
        return Form.wasSent(external) && Form.sent(external).text("do").equals(button);
    }

    /** Whether a body is set up here. */
    public boolean isNew() {
        return !Form.sent(external).given("id");
    }

    /** What the body is called; empty while it is set up. */
    public String name() {
        return body == null ? "" : body.name();
    }

    /** The address of this page. */
    public String address() {
        var at = external.getRequestContextPath() + "/clerk/bodies/";
        return isNew()
                ? at + "new?form=" + Form.sent(external).text("form")
                : at + Form.sent(external).text("id");
    }

    /** The zones there are, by region and city. */
    public List<String> zones() {
        return ZONES;
    }

    /** How the names of the fields of each row of seats begin. */
    public List<String> rows() {
        return typed.rows();
    }

    /** Who takes the seat of a row later. */
    public List<Coming> coming(String row) {
        var kept = body;
        if (kept == null) {
            return List.of();
        }
        return kept.seats().stream()
                .filter(seat -> seat.id().toString().equals(value(row + "id")))
                .flatMap(seat -> seat.coming(bodies.today(kept)).stream())
                .map(member -> new Coming(member.begins().orElseThrow(), member.name()))
                .toList();
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
