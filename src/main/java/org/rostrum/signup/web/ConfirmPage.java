package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rostrum.order.Position;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Speaker.Layer;
import org.rostrum.signup.Confirmations;

/**
 * The page behind the link of a mail: "was this you?". Looking at it changes nothing, since programs that check mail open
 * every link; a press does.
 */
@Named
@RequestScoped
public class ConfirmPage {
    @Inject
    Confirmations confirmations;

    @Inject
    ExternalContext external;

    private Confirmations.@Nullable Asked asked;

    /** The sign-up that is asked about, as the page shows it. */
    public record Shown(String title, String body, LocalDate day, String place, String name, Position position) {}

    /** Finds the sign-up, or answers 404; does what was pressed and then shows the page anew. */
    public void open() throws IOException {
        var link = new Secret(Typed.in(external).text("id"));
        try {
            asked = confirmations.asked(link);
            if (Form.wasSent(external)) {
                press(link);
                external.redirect(external.getRequestContextPath() + "/confirm/" + link.value());
            }
        } catch (Refusal none) {
            NoSuchPage.answer(external);
        }
    }

    private void press(Secret link) {
        switch (Typed.in(external).text("do")) {
            case "confirm" -> confirmations.confirm(link);
            case "disown" -> confirmations.disown(link);
            default -> {}
        }
    }

    /** The sign-up. */
    public @Nullable Shown shown() {
        if (asked == null) {
            return null;
        }
        var plan = asked.standing().plan();
        return new Shown(
                plan.itemOf(asked.hearing()).orElseThrow().title(),
                plan.body(),
                asked.standing().day().date(),
                asked.standing().day().place(),
                asked.speaker().name().text(Texts.locale()),
                asked.speaker().position());
    }

    /** What the address has said of it before, by the layers of the counts; another may have confirmed it, or the clerk. */
    public String layer() {
        if (asked == null) {
            return "";
        }
        var layer = asked.speaker().layer();
        return (layer == Layer.CONFIRMED && !asked.answered() ? Layer.UNCONFIRMED : layer).name();
    }
}
