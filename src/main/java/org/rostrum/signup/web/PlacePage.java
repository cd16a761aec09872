package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.signup.Signups;

/** The page behind a private link: where someone stands in the line, and how they change or withdraw the sign-up. */
@Named
@RequestScoped
public class PlacePage {
    @Inject
    Signups signups;

    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable HeldPlace place;

    private List<Mistake> mistakes = List.of();

    /** Finds the place, or answers 404; does what was sent and then shows the place anew. */
    public void open() throws IOException {
        try {
            place = held(signups.place(link()));
            switch (sent()) {
                case "withdraw" -> withdraw();
                case "change" -> change(place);
                default -> {}
            }
        } catch (Refusal none) {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    private void withdraw() throws IOException {
        try {
            signups.withdraw(link());
            again("");
        } catch (Refusal late) {
            mistakes = List.of(new Mistake("withdraw", "place.withdraw.error"));
        }
    }

    private void change(HeldPlace before) throws IOException {
        var typed = Typed.in(external);
        mistakes = typed.mistakesAside();
        if (mistakes.isEmpty()) {
            signups.change(link(), typed.aside(before.aside()));
            again("?kept=yes");
        }
    }

    private void again(String how) throws IOException {
        external.redirect(external.getRequestContextPath() + "/place/" + link().value() + how);
    }

    private HeldPlace held(Signups.Place found) {
        var standing = proceedings.ofHearing(found.speaker().hearing());
        return new HeldPlace(found, standing, clock.instant());
    }

    /** The place. */
    public @Nullable HeldPlace place() {
        return place;
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

    /** What stands in a field: as typed while something is to mend, else as it was kept. */
    public String filled(String field, String kept) {
        return typedSomething() && external.getRequestParameterMap().containsKey(field)
                ? Typed.in(external).text(field)
                : kept;
    }

    /** Whether the questions are shown at once: something was typed in them that is not kept yet. */
    public boolean changing() {
        return typedSomething()
                && List.of("email", "needs", "statement").stream()
                        .anyMatch(field -> !filled(field, kept(field)).equals(kept(field)));
    }

    private boolean typedSomething() {
        return sent().equals("change") || Form.isSwitch(external);
    }

    private String kept(String field) {
        if (place == null) {
            return "";
        }
        return switch (field) {
            case "email" -> place.email();
            case "needs" -> place.needs();
            default -> place.statement();
        };
    }

    private Secret link() {
        return new Secret(Typed.in(external).text("id"));
    }

    private String sent() {
        return Form.wasSent(external) ? Typed.in(external).text("do") : "";
    }
}
