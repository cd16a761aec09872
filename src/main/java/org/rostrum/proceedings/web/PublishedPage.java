package org.rostrum.proceedings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.DrawSecrets;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.RefusalWords;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;

/** What was published, where it leads from here, and the draw once sign-up has closed. */
@Named
@RequestScoped
public class PublishedPage {
    @Inject
    Proceedings proceedings;

    @Inject
    DrawSecrets draws;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private String refusal = "";

    /** Finds the meeting, or answers 404; draws the order of a hearing where that was asked for. */
    public void open() throws IOException {
        try {
            var sent = Form.sent(external);
            standing = proceedings.standing(Id.parse(sent.text("id")));
            if (Form.wasSent(external) && sent.text("do").equals("draw")) {
                draw(Id.parse(sent.text("hearing")));
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void draw(Id hearing) throws IOException {
        var secret = secret(hearing).map(Secret::value).orElseThrow(() -> Refusal.notFound("This draw"));
        var wish = Proceedings.Wish.now(new HearingAct.Draw(hearing, secret), "clerk");
        if (proceedings.record(now().meeting(), wish) instanceof Recording.Refused(var verdict, var after)) {
            refusal = RefusalWords.in(Texts.locale(), verdict.words());
        } else {
            external.redirect(address());
        }
    }

    /** What residents read. */
    public Notice notice() {
        return new Notice(now().plan());
    }

    /** The meeting. */
    public Id meeting() {
        return now().meeting();
    }

    /** Whether the order of a hearing can be drawn now: it does not stand, and the secret may be known. */
    public boolean drawable(Id hearing) {
        return now().state().line(hearing).filter(Line::isFixed).isEmpty()
                && secret(hearing).isPresent();
    }

    private Optional<Secret> secret(Id hearing) {
        return now().plan()
                .hearing(hearing)
                .flatMap(held -> draws.of(hearing).filter(secret -> held.isDrawnBy(secret, clock.instant())));
    }

    /** Why the order was not drawn; empty where it was, or that was not asked for. */
    public String refusal() {
        return refusal;
    }

    /** The address of this page. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/meetings/" + meeting() + "/published";
    }

    private Standing now() {
        return java.util.Objects.requireNonNull(standing);
    }
}
