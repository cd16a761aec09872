package org.rostrum.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.rostrum.hearing.Bodies;
import org.rostrum.hearing.Body;
import org.rostrum.minutes.HouseStyle;
import org.rostrum.minutes.HouseStyles;
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

    private HouseStyle style = HouseStyle.USUAL;

    /** Finds the style of the body and, where another was chosen, keeps that. */
    public void open() throws IOException {
        var body = body();
        if (body.isPresent()) {
            var name = body.get().name();
            style = styles.of(name);
            if (Form.wasSent(external) && sent().text("do").equals("style")) {
                styles.choose(name, chosen());
                external.redirect(external.getRequestContextPath() + "/clerk/bodies/"
                        + body.get().id() + "?kept=style");
            }
        }
    }

    private HouseStyle chosen() {
        var sent = sent();
        return new HouseStyle(
                sent.given("titles"),
                sent.given("seconder"),
                sent.given("capitals"),
                sent.given("numbered"),
                sent.given("times"));
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

    /** The style that the minutes have now. */
    public HouseStyle style() {
        return style;
    }
}
