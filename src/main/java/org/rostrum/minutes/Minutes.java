package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.platform.ProblemDocument;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.FiledMinutes;
import org.rostrum.proceedings.Proceedings;

/** The minutes of the meetings that have begun: the draft from the journal as it stands, and what was given out. */
@ApplicationScoped
public class Minutes {
    /** The languages in which minutes are written. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    /** Whether minutes are written in a language, such as {@code en}. */
    static boolean isWritten(String language) {
        return LANGUAGES.stream().map(Locale::getLanguage).anyMatch(language::equals);
    }

    @Inject
    Proceedings proceedings;

    @Inject
    Versions versions;

    @Inject
    Rewordings rewordings;

    @Inject
    HouseStyles styles;

    /** Who asks, on which much depends whether a version is out yet. */
    public sealed interface Reader {
        /** Anyone. */
        record Everyone() implements Reader {}

        /** Someone who works for the body. */
        record Staff() implements Reader {}

        /** Someone to whom a version was circulated. */
        record Holder(Secret link) implements Reader {}
    }

    /** Whether the meeting was called to order, so that there is something to tell. */
    public boolean begun(Id meeting) {
        return proceedings.standing(meeting).state().sitting().status().begun();
    }

    /**
     * The draft from the journal as of now; complete once the meeting is over.
     *
     * @throws Refusal if there is no such meeting, or if it was not called to order yet
     */
    public MinutesDocument of(Id meeting, Profile profile, Locale language) {
        return drafting(meeting).in(profile, language);
    }

    /** What drafts in all profiles and languages are made from, as of now; refuses as {@link #of} does. */
    Drafting drafting(Id meeting) {
        if (!begun(meeting)) {
            throw new Refusal(ProblemDocument.of(
                    404,
                    "There are no minutes of this meeting yet",
                    "The meeting has not been called to order. Ask again when it has begun."));
        }
        var body = proceedings.standing(meeting).plan().body();
        return new Drafting(proceedings.entries(meeting), styles.of(body));
    }

    /**
     * The profile that the minutes of a meeting open with, as its body has chosen.
     *
     * @throws Refusal if there is no such meeting
     */
    public Profile opensWith(Id meeting) {
        return styles.house(proceedings.standing(meeting).plan().body()).profile();
    }

    /** Whether the body was behind closed doors. */
    public boolean wasClosed(Id meeting) {
        return proceedings.standing(meeting).state().doors().everShut();
    }

    /** Whether the body has made public whatever it did behind closed doors, and is not behind them now. */
    public boolean isReleased(Id meeting) {
        var doors = proceedings.standing(meeting).state().doors();
        return doors.shut().isEmpty() && doors.released().containsAll(doors.over());
    }

    /**
     * What happened behind closed doors, from the journal as of now; for the staff alone.
     *
     * @throws Refusal if there is no such meeting, or if it had no closed session
     */
    public Given closedSession(Id meeting, Locale language) {
        if (!wasClosed(meeting)) {
            throw Refusal.notFound("A closed session of this meeting");
        }
        var body = proceedings.standing(meeting).plan().body();
        return Given.draft(MinutesDocument.ofClosedSession(proceedings.entries(meeting), language, styles.of(body)));
    }

    /** What everyone may read: the latest adopted or corrected version if there is one, else the draft. */
    public Given latest(Id meeting, Profile profile, Locale language) {
        return versions.of(meeting).reversed().stream()
                .filter(version -> version.state().isPublic())
                .findFirst()
                .flatMap(version -> versions.text(meeting, version.number(), profile, language.getLanguage()))
                .map(Given::kept)
                .orElseGet(() -> Given.draft(of(meeting, profile, language)));
    }

    /** How far what everyone may read has come; empty while there is nothing to read. */
    public Optional<Edition.State> stand(Id meeting) {
        return versions.of(meeting).stream()
                .map(ListedVersion::state)
                .filter(Edition.State::isPublic)
                .reduce((earlier, later) -> later)
                .or(() -> begun(meeting) ? Optional.of(Edition.State.DRAFT) : Optional.empty());
    }

    /**
     * A version as it was given out.
     *
     * @throws Refusal if there is none of that number, or it is not out for this reader
     */
    public Given version(Id meeting, int number, Profile profile, Locale language, Reader reader) {
        return list(meeting, reader).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .flatMap(version -> versions.text(meeting, number, profile, language.getLanguage()))
                .map(Given::kept)
                .orElseThrow(() -> Refusal.notFound("This version of the minutes"));
    }

    /** The versions that a reader may see, the first one first. */
    public List<ListedVersion> list(Id meeting, Reader reader) {
        proceedings.last(meeting);
        return versions.of(meeting).stream()
                .filter(version -> switch (reader) {
                    case Reader.Everyone() -> version.state().isPublic();
                    case Reader.Staff() -> true;
                    case Reader.Holder(var link) ->
                        version.state().isPublic() || versions.opensTo(meeting, version.number(), link);
                })
                .toList();
    }

    /**
     * The versions for the meeting file, one after the other: those that were given out, to everyone or by a link, and the latest
     * one, on which the clerk goes on. An earlier draft is told of by no entry and was given to nobody.
     */
    public Stream<FiledMinutes> filed(Id meeting) {
        var all = versions.of(meeting);
        return all.stream()
                .filter(version -> version.state() != Edition.State.DRAFT || version.equals(all.getLast()))
                .flatMap(version -> versions.filed(meeting, version.number()).stream());
    }

    /** What the versions that everyone may read are proved by. */
    public List<FiledMinutes.Known> known(Id meeting) {
        return versions.of(meeting).stream()
                .filter(version -> version.state().isPublic())
                .flatMap(version -> versions.filed(meeting, version.number()).stream())
                .map(FiledMinutes::known)
                .toList();
    }

    /** The clerk's words in all languages, for the meeting file. */
    public Stream<FiledWords> words(Id meeting) {
        return LANGUAGES.stream().flatMap(language -> rewordings.filed(meeting, language).stream());
    }

    /** Takes a version over that was given out elsewhere, in the transaction in which its meeting is. */
    public void takeOver(Id meeting, FiledMinutes filed) {
        versions.takeOver(meeting, filed);
    }

    /** Takes the clerk's words over, in the same transaction. */
    public void takeOver(Id meeting, FiledWords filed) {
        rewordings.takeOver(meeting, filed);
    }

    /** Two versions side by side; {@code to} is the draft as it stands where no number is given. */
    public Comparison compare(
            Id meeting, int from, Optional<Integer> to, Profile profile, Locale language, Reader reader) {
        var later = to.map(number ->
                        version(meeting, number, profile, language, reader).document())
                .orElseGet(() -> of(meeting, profile, language));
        return Comparison.of(version(meeting, from, profile, language, reader).document(), later);
    }
}
