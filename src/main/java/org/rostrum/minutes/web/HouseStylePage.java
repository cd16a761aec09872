package org.rostrum.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.minutes.House;
import org.rostrum.minutes.HouseStyle;
import org.rostrum.minutes.HouseStyles;
import org.rostrum.minutes.Profile;
import org.rostrum.platform.Id;
import org.rostrum.platform.web.Form;

/** How the minutes of a body read, chosen on the page of the body. */
@Named
@RequestScoped
public class HouseStylePage {
    @Inject
    HouseStyles styles;

    @Inject
    Bodies bodies;

    @Inject
    ExternalContext external;

    private House house = House.USUAL;

    /** Finds the style of the body and, where another was chosen, keeps that. */
    public void open() throws IOException {
        var body = body();
        if (body.isPresent()) {
            var name = body.get().name();
            house = styles.house(name);
            if (Form.wasSent(external)) {
                done(sent().text("do"), name, body.get().id());
            }
        }
    }

    private void done(String what, String name, Id body) throws IOException {
        switch (what) {
            case "style" -> {
                styles.choose(name, kept());
                external.redirect(external.getRequestContextPath() + "/clerk/bodies/" + body + "?kept=style");
            }
            case "style.preset" -> house = preset(sent()).orElseGet(this::chosen);
            default -> {}
        }
    }

    private static Optional<House> preset(Form sent) {
        return House.Preset.named(sent.text("preset")).map(House.Preset::house);
    }

    /** A preset that was chosen and not filled in is meant where nothing else was changed. */
    private House kept() {
        var chosen = chosen();
        return chosen.equals(house) ? preset(sent()).orElse(chosen) : chosen;
    }

    private House chosen() {
        var sent = sent();
        var style = new HouseStyle(
                sent.given("titles"),
                sent.given("seconder"),
                sent.given("capitals"),
                sent.given("numbered"),
                sent.given("times"));
        return new House(style, Profile.named(sent.text("profile")).orElse(house.profile()));
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

    /** The style that the minutes have now, or would have. */
    public HouseStyle style() {
        return house.style();
    }

    /** The profile that the minutes open with. */
    public String profile() {
        return house.profile().word();
    }

    /** The profiles that can be chosen, by their names in addresses. */
    public List<String> profiles() {
        return Arrays.stream(Profile.values()).map(Profile::word).toList();
    }

    /** The preset that it is, by its name; empty where it is another. */
    public String preset() {
        return house.preset().map(House.Preset::name).orElse("");
    }

    /** The presets that can be filled in, by their names. */
    public List<String> presets() {
        return Arrays.stream(House.Preset.values()).map(House.Preset::name).toList();
    }
}
