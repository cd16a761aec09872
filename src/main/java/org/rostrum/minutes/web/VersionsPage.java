package org.rostrum.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.Adoption;
import org.rostrum.minutes.Desk;
import org.rostrum.minutes.ListedVersion;
import org.rostrum.minutes.Minutes;
import org.rostrum.minutes.Profile;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Proceedings;

/** The part of the clerk's page on which versions are made, circulated, adopted, corrected and compared. */
@Named
@RequestScoped
public class VersionsPage {

    @Inject
    Minutes minutes;

    @Inject
    Desk desk;

    @Inject
    Adoption adoption;

    @Inject
    Proceedings proceedings;

    @Inject
    Texts texts;

    private @Nullable List<Carried> motions;
    private String motion = "";
    private String why = "";
    private String reason = "";
    private String said = "";
    private String link = "";

    /** A motion that carried, by its meeting and entry, as it is offered. */
    public record Carried(String value, String label) {}

    /** One sentence that differs; empty where a version does not have it. */
    public record Differing(String from, String to) {}

    /** Makes the draft again. */
    public void make(Id meeting) {
        attempt(() -> texts.say("words.made", desk.make(meeting).number()));
    }

    /** Circulates the latest version, if it is the one that was shown; its link is shown once. */
    public void circulate(Id meeting) {
        attempt(() -> {
            var circulated = desk.circulate(meeting, seen());
            link = "/meetings/%s/minutes?version=%d&key=%s"
                    .formatted(
                            meeting,
                            circulated.edition().number(),
                            circulated.link().value());
            return texts.say("words.circulated", circulated.edition().number());
        });
    }

    /** Has the latest version adopted by the motion that was chosen, if it is the one that was shown. */
    public void adopt(Id meeting) {
        attempt(() -> {
            var chosen = motion.split("/", 2);
            if (chosen.length < 2) {
                return texts.say("words.noMotion");
            }
            var edition = desk.adopt(
                    meeting,
                    seen(),
                    Id.parse(chosen[0]),
                    Long.parseLong(chosen[1]),
                    Optional.of(why.strip()).filter(typed -> !typed.isEmpty()));
            return texts.say("words.adopted", edition.number());
        });
    }

    /** Gives out a correction for the reason that was typed. */
    public void correct(Id meeting) {
        attempt(() -> reason.isBlank()
                ? texts.say("words.noReason")
                : texts.say(
                        "words.corrected", desk.correct(meeting, reason.strip()).number()));
    }

    /** The number of the latest version, with which the page is shown; 0 where there is none. */
    public int latest(Id meeting) {
        return desk.latest(meeting);
    }

    /** The number with which it was shown when the clerk pressed. */
    private static int seen() {
        return Integer.parseInt(asked("seen"));
    }

    private void attempt(Supplier<String> act) {
        try {
            said = act.get();
        } catch (Refusal refused) {
            said = refused.problem().words(Texts.locale());
        } catch (IllegalArgumentException mistyped) {
            said = texts.say("words.noMotion");
        }
    }

    /** All versions, the newest first. */
    public List<ListedVersion> versions(Id meeting) {
        return minutes.list(meeting, new Minutes.Reader.Staff()).reversed();
    }

    /** When a version was made, by the clock of the body. */
    public ZonedDateTime madeAt(Id meeting, ListedVersion version) {
        return version.madeAt()
                .atZone(ZoneId.of(proceedings.standing(meeting).plan().zone()));
    }

    /**
     * The motions of the newest meetings by which minutes may have been adopted; those that need no reason come first. The
     * page asks for them again and again, and they are the same until it is answered.
     */
    public List<Carried> motions(Id meeting) {
        if (motions == null) {
            motions = offered(meeting);
        }
        return motions;
    }

    private List<Carried> offered(Id meeting) {
        return adoption.carried(meeting).stream()
                .map(one -> new Carried(
                        one.in().meeting() + "/" + one.motion().entry(),
                        texts.day(one.in().plan().date()) + " · " + one.motion().entry() + " · "
                                + one.motion().text().text()))
                .toList();
    }

    /** What differs between the two versions that the address names; nothing where it names one that is not there. */
    public List<Differing> compared(Id meeting) {
        return differing(meeting).orElse(List.of());
    }

    /** Why there is nothing between the two versions that the address names. */
    public String same(Id meeting) {
        return texts.say(differing(meeting).isPresent() ? "words.same" : "words.unknown");
    }

    /** What a version that the address names is called: that of this field, or the draft where it names none. */
    public String named(String field) {
        return Optional.of(asked(field))
                .filter(number -> !number.isBlank())
                .map(number -> texts.say("words.of", number))
                .orElseGet(() -> texts.say("words.now"));
    }

    private Optional<List<Differing>> differing(Id meeting) {
        try {
            var language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            var to = Optional.of(asked("to")).filter(text -> !text.isEmpty()).map(Integer::valueOf);
            return Optional.of(minutes
                    .compare(
                            meeting,
                            Integer.parseInt(asked("from")),
                            to,
                            Profile.FULL,
                            language,
                            new Minutes.Reader.Staff())
                    .differences()
                    .stream()
                    .map(line -> new Differing(line.from().orElse(""), line.to().orElse("")))
                    .toList());
        } catch (Refusal | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String asked(String field) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(field, "");
    }

    /** What became of the act. */
    public String said() {
        return said;
    }

    /** The address that was made for the reviewers; empty if none was made. */
    public String link() {
        return link;
    }

    /** The chosen motion. */
    public String getMotion() {
        return motion;
    }

    /** Takes the chosen motion. */
    public void setMotion(String chosen) {
        motion = chosen == null ? "" : chosen;
    }

    /** Why the chosen motion may adopt minutes. */
    public String getWhy() {
        return why;
    }

    /** Takes why the chosen motion may adopt minutes. */
    public void setWhy(String typed) {
        why = typed == null ? "" : typed;
    }

    /** The reason for a correction. */
    public String getReason() {
        return reason;
    }

    /** Takes the reason for a correction. */
    public void setReason(String typed) {
        reason = typed == null ? "" : typed;
    }
}
