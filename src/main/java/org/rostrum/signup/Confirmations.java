package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Speaker.Layer;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/**
 * What the holder of an e-mail address says of a sign-up that was made with it, by the link in the mail. The private link
 * does not do: whoever signs up has that at once, with anybody's address.
 */
@ApplicationScoped
public class Confirmations {
    private static final Logger LOG = Logger.getLogger(Confirmations.class.getName());

    @Inject
    SignupBatch batch;

    @Inject
    RegisterRows rows;

    @Inject
    Proceedings proceedings;

    /** A sign-up that a mail asks about, as it stands, and whether the address it went to has answered. */
    public record Asked(Standing standing, Id hearing, org.rostrum.proceedings.Speaker speaker, boolean answered) {}

    /**
     * The sign-up behind the link of a mail.
     *
     * @throws Refusal if there is none, or a newer mail has taken its place
     */
    public Asked asked(Secret link) {
        var kept = batch.asked(link).orElseThrow(() -> Refusal.notFound("This sign-up"));
        var standing = proceedings.withLatestSignUps(kept.hearing());
        var speaker = standing.state().speaker(kept.id()).orElseThrow(() -> Refusal.notFound("This sign-up"));
        return new Asked(standing, kept.hearing(), speaker, kept.addressAnswered());
    }

    /**
     * "This was me": the position counts as confirmed, and as the same person's where the address has answered for another
     * sign-up of the same name. Once it was disowned, that stands.
     *
     * @throws Refusal if there is no such link, or a newer mail has taken its place
     */
    public void confirm(Secret link) {
        var asked = asked(link);
        if (asked.speaker().layer() == Layer.DISOWNED) {
            return;
        }
        // Before the others are looked for: of two that answer in the same moment one finds the other.
        rows.answered(asked.speaker().id(), link);
        var same = samePerson(asked);
        if (asked.speaker().layer() == Layer.UNCONFIRMED
                || same.filter(other -> isNews(asked, other)).isPresent()) {
            record(asked, new HearingAct.Confirm(asked.speaker().id(), same));
        }
    }

    /** A sign-up that was confirmed by another address may be of someone of whom this address has told before. */
    private static boolean isNews(Asked asked, Id other) {
        return asked.standing()
                .state()
                .speaker(other)
                .filter(one ->
                        !one.whose().person().equals(asked.speaker().whose().person()))
                .isPresent();
    }

    /** A family may share one address, and a clerk may know that two of one name are two: neither is one person. */
    private Optional<Id> samePerson(Asked asked) {
        var apart = rows.keptApart(asked.hearing());
        return rows.ofSameAddress(asked.speaker().id()).stream()
                .filter(other -> !apart.contains(Set.of(other, asked.speaker().id())))
                .flatMap(other -> asked.standing().state().speaker(other).stream())
                .filter(other -> other.layer() != Layer.DISOWNED)
                .filter(other -> Likeness.sameName(given(other), given(asked.speaker())))
                .map(org.rostrum.proceedings.Speaker::id)
                .findFirst();
    }

    private static String given(org.rostrum.proceedings.Speaker speaker) {
        return speaker.name().given().map(Words::text).orElse("");
    }

    /** "This was not me": the position counts as disowned, and who was not yet called leaves the line. */
    public void disown(Secret link) {
        var asked = asked(link);
        if (asked.speaker().layer() != Layer.DISOWNED) {
            record(asked, new HearingAct.Disown(asked.speaker().id()));
        }
        if (asked.speaker().canChange()) {
            record(asked, new FloorAct.Withdraw(asked.speaker().id()));
        }
    }

    /**
     * What is refused is so already, or need not be: pressed twice at once, the first stands; what was disowned cannot be confirmed any
     * more, which the page shows; and who was called meanwhile, or whose meeting is over, leaves no line.
     */
    private void record(Asked asked, Act act) {
        switch (proceedings.record(asked.standing().meeting(), Proceedings.Wish.now(act, "resident"))) {
            case Recording.Recorded done -> {}
            case Recording.Refused(var verdict, var now) ->
                LOG.log(Level.INFO, "What the holder of an address said was not recorded: {0}", verdict.words());
            case Recording.Stale never -> throw new AssertionError("Without a basis nothing is stale");
        }
    }
}
