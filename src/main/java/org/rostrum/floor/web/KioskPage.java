package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.AskedAtDoor;
import org.rostrum.floor.Doors;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Provisional;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/** The tablet at the door: who signed up finds her name and says that she is here. It shows nothing that is not public. */
@Named
@RequestScoped
public class KioskPage {
    private static final int MOST_SHOWN = 8;

    @Inject
    Doors doors;

    @Inject
    Proceedings proceedings;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private boolean failed;

    /**
     * Someone who may check in, as the page shows her.
     *
     * @param before how many are called before; empty on the wait list
     * @param yet why others may still come before; empty once the order stands
     */
    public record Person(
            Speaker speaker, String title, Optional<Integer> before, Optional<Provisional> yet, Line line) {
        /** Where she is during the hearing: in the room as everyone, as a delegate, or outside. */
        public String seat() {
            return line.delegates().seat(speaker.id()).name();
        }

        /** The identity. */
        public String id() {
            return speaker.id().toString();
        }

        /** The name to be called by. */
        public String name() {
            return speaker.name().text(Texts.locale());
        }

        /** For whom the speaker speaks; empty if for nobody. */
        public String organisation() {
            return speaker.organisation().map(Words::text).orElse("");
        }

        /** The public reference. */
        public String reference() {
            return speaker.reference();
        }

        /** Whether the speaker has come. */
        public boolean here() {
            return speaker.checkedIn();
        }

        /** Whether there is a place in the line. */
        public boolean inLine() {
            return before.isPresent();
        }

        /** How many are called before. */
        public int ahead() {
            return before.orElse(0);
        }

        /** Why others may still come before, such as {@code UNDRAWN}; empty once nobody can. */
        public String provisional() {
            return yet.map(Provisional::name).orElse("");
        }
    }

    /** Finds the meeting of the link, or answers 404; checks in whose button was pressed. */
    public void open() throws IOException {
        try {
            standing = proceedings.seal(doors.meeting(link()));
            if (((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) {
                checkIn(Id.parse(asked("here")));
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void checkIn(Id speaker) throws IOException {
        var there = standing().state().speaker(speaker).orElseThrow(() -> Refusal.notFound("This sign-up"));
        if (there.checkedIn() || isRecorded(new FloorAct.CheckIn(speaker))) {
            external.redirect(address() + "?done=" + speaker);
        } else {
            failed = true;
        }
    }

    private boolean isRecorded(FloorAct.CheckIn act) {
        var wish = Proceedings.Wish.now(act, "resident");
        return proceedings.record(standing().meeting(), wish) instanceof Recording.Recorded;
    }

    private Secret link() {
        return new Secret(asked("id"));
    }

    private String asked(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private Stream<Person> people() {
        return standing().plan().items().stream()
                .flatMap(item -> item.hearing().stream().flatMap(hearing -> people(item, hearing.id())));
    }

    private Stream<Person> people(MeetingPlan.Item item, Id hearing) {
        var yet = Provisional.of(standing().state(), hearing);
        return standing().state().line(hearing).stream().flatMap(line -> people(item, yet, line));
    }

    private static Stream<Person> people(MeetingPlan.Item item, Optional<Provisional> yet, Line line) {
        var waiting = line.waiting();
        return Stream.concat(
                IntStream.range(0, waiting.size())
                        .mapToObj(at -> new Person(waiting.get(at), item.title(), Optional.of(at), yet, line)),
                line.waitList().stream()
                        .map(speaker -> new Person(speaker, item.title(), Optional.empty(), yet, line)));
    }

    /** Who is meant by what was typed, one more than are shown at most; nobody while too little was typed. */
    public List<Person> found() {
        var asked = new AskedAtDoor(find());
        return !asked.isEnough()
                ? List.of()
                : people().filter(person -> asked.finds(person.speaker()))
                        .limit(MOST_SHOWN + 1L)
                        .toList();
    }

    /** Whether more are meant than can be shown. */
    public boolean many() {
        return found().size() > MOST_SHOWN;
    }

    /** Whether nobody is meant. */
    public boolean nobody() {
        return !find().isBlank() && found().isEmpty();
    }

    /** What was typed. */
    public String find() {
        return asked("find");
    }

    /** Who has just checked in; null where nobody has. */
    public @Nullable Person done() {
        return people().filter(person -> person.here() && person.id().equals(asked("done")))
                .findFirst()
                .orElse(null);
    }

    /** Whether the check-in was not recorded. */
    public boolean failed() {
        return failed;
    }

    /** The meeting's title. */
    public String title() {
        return standing().plan().title();
    }

    /** Who hears. */
    public String bodyName() {
        return standing().plan().body();
    }

    /** How one can attend or watch from elsewhere; empty where nothing was said. */
    public String attend() {
        return standing().plan().attend().orElse("");
    }

    /** The address of the tablet, before anybody typed. */
    public String address() {
        return external.getRequestContextPath() + "/kiosk/" + link().value();
    }
}
