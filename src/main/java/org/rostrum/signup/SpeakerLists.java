package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Words;

/** Lists of speakers that are brought in whole: looked at row by row first, then signed up as by the clerk. */
@ApplicationScoped
public class SpeakerLists {
    @Inject
    Proceedings proceedings;

    @Inject
    Signups signups;

    @Inject
    RegisterRows rows;

    /** What stands in the way of a row. */
    public enum State {
        READY,
        /** May be someone who signed up before, or who stands further up; the clerk decides. */
        ALIKE,
        /** Came from the same row before. */
        THERE,
        WRONG
    }

    /**
     * A row and what is to be known of it.
     *
     * @param like whom it looks like: the name with the reference, or with the number of the other row
     */
    public record Judged(ListedSpeaker speaker, State state, Optional<String> like) {}

    /** A list as it would be signed up, or why it cannot be used. */
    public sealed interface Preview {
        /** Each row that says anything, but for the headings. */
        record Judgement(List<Judged> rows) implements Preview {
            /** How many rows stand in a state. */
            public long count(State state) {
                return rows.stream().filter(row -> row.state() == state).count();
            }
        }

        /** Nothing in it can be used. */
        record Unusable(ListFile.Trouble trouble) implements Preview {}
    }

    /** A row with the key by which it is known when it is sent again. */
    private record Keyed(ListedSpeaker speaker, Sending sending) {}

    /** Looks at a list without writing anything. */
    public Preview preview(Id hearing, ListFile file) {
        boolean nameOptional = signups.letNameBeLeftOut(hearing);
        var head = head(file, nameOptional);
        if (head.isEmpty()) {
            return new Preview.Unusable(ListFile.Trouble.NO_NAME);
        }
        if (!head.get().has(ListColumn.SIDE)) {
            return new Preview.Unusable(ListFile.Trouble.NO_SIDE);
        }
        return new Preview.Judgement(judged(hearing, keyed(hearing, file, nameOptional)));
    }

    /**
     * Signs up the rows that are named and can be; a row that was signed up before stays one speaker.
     *
     * @return how many of them are in the line
     */
    public int take(Id hearing, ListFile file, Set<Integer> chosen) {
        var taken = keyed(hearing, file, signups.letNameBeLeftOut(hearing)).stream()
                .filter(row -> chosen.contains(row.speaker().row())
                        && row.speaker().wrong().isEmpty())
                .map(row -> signups.signUp(hearing, row.speaker().form(), row.sending(), true)
                        .toCompletableFuture())
                .toList();
        taken.forEach(receipt -> receipt.join());
        return taken.size();
    }

    private static Optional<ListHead> head(ListFile file, boolean nameOptional) {
        return file.rows().stream()
                .map(row -> ListHead.of(row, nameOptional))
                .filter(ListHead::isOne)
                .findFirst();
    }

    private static List<Keyed> keyed(Id hearing, ListFile file, boolean nameOptional) {
        var head = head(file, nameOptional).orElseGet(() -> ListHead.of(List.of(), nameOptional));
        var all = file.rows();
        var first = all.stream()
                .takeWhile(row -> !ListHead.of(row, nameOptional).equals(head))
                .count();
        var times = new HashMap<String, Integer>();
        var keyed = new ArrayList<Keyed>();
        for (int at = (int) first + 1; at < all.size(); at++) {
            if (all.get(at).stream().anyMatch(cell -> !cell.isBlank())) {
                var speaker = ListedSpeaker.of(at + 1, head, all.get(at));
                var time = times.merge(speaker.content(), 1, Integer::sum);
                var content = speaker.content() + "\n" + time;
                keyed.add(new Keyed(speaker, new Sending("list\n" + hearing + "\n" + content, content)));
            }
        }
        return keyed;
    }

    private List<Judged> judged(Id hearing, List<Keyed> keyed) {
        var kept = rows.of(hearing);
        var known = kept.stream().map(Speaker::idempotencyKey).collect(Collectors.toSet());
        var alike = alike(hearing, kept, keyed);
        return keyed.stream()
                .map(row -> {
                    var like = Optional.ofNullable(alike.get(row.speaker().row()));
                    var state = !row.speaker().wrong().isEmpty()
                            ? State.WRONG
                            : known.contains(row.sending().digest())
                                    ? State.THERE
                                    : like.isPresent() ? State.ALIKE : State.READY;
                    return new Judged(row.speaker(), state, state == State.ALIKE ? like : Optional.empty());
                })
                .toList();
    }

    /** For each row that looks like another one, whom. */
    private Map<Integer, String> alike(Id hearing, List<Speaker> kept, List<Keyed> keyed) {
        var asides = kept.stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        var names = new HashMap<Id, String>();
        var standing = proceedings.withLatestSignUps(hearing);
        var before = standing.state()
                .line(hearing)
                .orElseThrow()
                .speakers()
                .values()
                .filter(speaker -> speaker.state() != org.rostrum.proceedings.Speaker.State.WITHDRAWN)
                .map(speaker -> {
                    names.put(speaker.id(), speaker.name().text(Locale.ENGLISH) + ", " + speaker.reference());
                    var email = Optional.ofNullable(asides.get(speaker.id()))
                            .flatMap(one -> one.aside().email());
                    return new Likeness.Candidate(
                            speaker.id(),
                            speaker.name().given().map(Words::text).orElse(""),
                            email);
                })
                .toList();
        var listed = keyed.stream()
                .filter(row -> row.speaker().wrong().isEmpty())
                .map(row -> {
                    names.put(
                            id(row.speaker()),
                            (row.speaker().name() + ", #" + row.speaker().row()).replaceFirst("^, ", ""));
                    return new Likeness.Candidate(
                            id(row.speaker()),
                            row.speaker().name(),
                            row.speaker().email());
                })
                .toList();
        var rowsById = keyed.stream()
                .collect(Collectors.toMap(
                        row -> id(row.speaker()), row -> row.speaker().row()));
        var alike = new HashMap<Integer, String>();
        Likeness.among(Stream.concat(before.stream(), listed.stream()).toList()).stream()
                .filter(pair -> rowsById.containsKey(pair.second()))
                .forEach(pair -> alike.putIfAbsent(
                        rowsById.getOrDefault(pair.second(), 0), names.getOrDefault(pair.first(), "")));
        return alike;
    }

    /** What a row is called while it is compared with the sign-ups, whose ids are times of our era and never negative. */
    private static Id id(ListedSpeaker speaker) {
        return new Id(-speaker.row());
    }
}
