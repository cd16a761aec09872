package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.PaperSheet;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.signup.Register;

/** The run sheet as a page, for a clerk who looks at it on a screen or prints it from there. */
@Named
@RequestScoped
public class RunSheetPage {
    @Inject
    Proceedings proceedings;

    @Inject
    Register register;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;
    private String article = "";

    /** Makes the sheet of the address; answers 404 if there is no such meeting, or if it has no hearing. */
    public void find() throws IOException {
        try {
            standing =
                    proceedings.seal(Id.parse(external.getRequestParameterMap().getOrDefault("id", "")));
            article = PaperSheet.article(now(), register.interpreted(now()), Texts.locale(), clock.instant());
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** The body that meets. */
    public String body() {
        return now().plan().body();
    }

    /** The sheet as it stands on the page; every text in it was made safe. */
    public String article() {
        return article;
    }

    private Standing now() {
        return Objects.requireNonNull(standing);
    }
}
