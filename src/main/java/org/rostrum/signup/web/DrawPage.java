package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

/** The page on which anybody draws the order again; its script reads what the contract publishes and nothing else. */
@Named
@RequestScoped
public class DrawPage {
    @Inject
    Proceedings proceedings;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    /** Finds the hearing, or answers 404. */
    public void open() throws IOException {
        try {
            standing = proceedings.ofHearing(id());
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private Id id() {
        return Id.parse(Typed.in(external).text("id"));
    }

    /** What the item is called. */
    public String title() {
        return standing == null
                ? ""
                : standing.plan().itemOf(id()).orElseThrow().title();
    }

    /** Whether there is a draw to repeat. */
    public boolean drawn() {
        return standing != null
                && standing.state().line(id()).orElseThrow().seed().isPresent();
    }
}
