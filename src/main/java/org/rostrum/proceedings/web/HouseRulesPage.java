package org.rostrum.proceedings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.FieldRefused;
import org.rostrum.proceedings.HouseRules;
import org.rostrum.proceedings.RulesOfOrder;
import org.rostrum.proceedings.StandardRules;

/** The rules of order of a body, chosen on the page of the body. */
@Named
@RequestScoped
public class HouseRulesPage {
    private static final String PRESET = "order.preset";

    @Inject
    HouseRules rules;

    @Inject
    Bodies bodies;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private TypedOrder typed = new TypedOrder(new Form(Map.of()));

    private String refused = "";

    private boolean overtaken;

    private long seen;

    /** Finds the rules of the body; puts others into the form, or keeps what was chosen there. */
    public void open() throws IOException {
        var body = body();
        if (body.isEmpty()) {
            return;
        }
        var id = body.get().id();
        seen = rules.version(id);
        typed = TypedOrder.of(rules.of(id));
        switch (Form.wasSent(external) ? sent().text("do") : "") {
            case PRESET -> preset();
            case "order" -> keep(id);
            default -> {}
        }
    }

    private void preset() {
        typed = presets().stream()
                .filter(preset -> preset.key().equals(sent().text(PRESET)))
                .findFirst()
                .map(preset -> TypedOrder.of(preset.rules()))
                .orElseGet(() -> new TypedOrder(sent()));
    }

    private void keep(Id id) throws IOException {
        typed = new TypedOrder(sent());
        try {
            rules.take(
                    id, shown(), RulesOfOrder.read(typed.document(rules.of(id).differing())));
            external.redirect(external.getRequestContextPath() + "/clerk/bodies/" + id + "?kept=yes");
        } catch (FieldRefused wrong) {
            refused = wrong.field();
        } catch (Refusal conflict) {
            overtaken = true;
        }
    }

    /** What the form was shown with; without it nothing is kept, since it is none that there is. */
    private long shown() {
        var shown = sent().text("order.seen");
        return shown.matches("\\d{1,18}") ? Long.parseLong(shown) : -1;
    }

    private Optional<Body> body() {
        try {
            return bodies.find(Id.parse(sent().text("id")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Form sent() {
        return Form.sent(external);
    }

    /** Rules to start from. */
    public List<StandardRules> presets() {
        return StandardRules.all();
    }

    /** What the chosen rules to start from rest on; empty while none are chosen. */
    public String source() {
        return presets().stream()
                .filter(preset -> preset.key().equals(value(PRESET)))
                .findFirst()
                .map(StandardRules::source)
                .orElse("");
    }

    /** By what the form knows again which rules were in force when it was shown. */
    public long seen() {
        return seen;
    }

    /** Whether nothing was kept, since someone else saved after the form was shown. */
    public boolean overtaken() {
        return overtaken;
    }

    /** What stands in a field. */
    public String value(String field) {
        return field.equals(PRESET) ? sent().text(PRESET) : typed.form().text(field);
    }

    /** What is to mend at one field; nothing where it is right. */
    public @Nullable String mistake(String field) {
        return field.equals(refused) ? texts.say("publish.refused") : null;
    }
}
