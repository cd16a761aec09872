package org.rostrum.signup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Printable;
import org.rostrum.proceedings.Words;

/**
 * One row of a list, with what is wrong in it.
 *
 * @param row the number of the row in the file, from 1
 * @param cells what stands in it, by column; without what is empty
 * @param position the position that it says, where that is known
 */
public record ListedSpeaker(int row, Map<ListColumn, String> cells, Optional<Position> position, List<Wrong> wrong) {
    private static final int LONGEST = 200;
    private static final int LONGEST_NEEDS = 1000;
    private static final Map<String, Position> SIDES = Map.ofEntries(
            Map.entry("for", Position.FOR),
            Map.entry("pro", Position.FOR),
            Map.entry("support", Position.FOR),
            Map.entry("a favor", Position.FOR),
            Map.entry("favor", Position.FOR),
            Map.entry("against", Position.AGAINST),
            Map.entry("con", Position.AGAINST),
            Map.entry("oppose", Position.AGAINST),
            Map.entry("en contra", Position.AGAINST),
            Map.entry("contra", Position.AGAINST),
            Map.entry("neutral", Position.NEUTRAL),
            Map.entry("neither", Position.NEUTRAL),
            Map.entry("ninguna", Position.NEUTRAL));
    private static final Map<String, Position> ENGLISH_LETTERS =
            Map.of("f", Position.FOR, "a", Position.AGAINST, "n", Position.NEUTRAL);
    /** "A" would be both, "a favor" and "against". */
    private static final Map<String, Position> SPANISH_LETTERS =
            Map.of("f", Position.FOR, "c", Position.AGAINST, "n", Position.NEUTRAL);

    private static final Map<String, Channel> CHANNELS = Map.ofEntries(
            Map.entry("", Channel.ROOM),
            Map.entry("room", Channel.ROOM),
            Map.entry("in the room", Channel.ROOM),
            Map.entry("in person", Channel.ROOM),
            Map.entry("sala", Channel.ROOM),
            Map.entry("en persona", Channel.ROOM),
            Map.entry("presencial", Channel.ROOM),
            Map.entry("remote", Channel.REMOTE),
            Map.entry("online", Channel.REMOTE),
            Map.entry("phone", Channel.REMOTE),
            Map.entry("remoto", Channel.REMOTE),
            Map.entry("en linea", Channel.REMOTE),
            Map.entry("position", Channel.POSITION),
            Map.entry("position only", Channel.POSITION),
            Map.entry("solo postura", Channel.POSITION));
    private static final Map<String, Boolean> TRUTHS =
            Map.of("yes", true, "y", true, "si", true, "s", true, "true", true, "no", false, "false", false);

    /** What is to mend in a row, and in which column. */
    public record Wrong(ListColumn column, Reason reason) {}

    /** Why a value cannot be taken. */
    public enum Reason {
        MISSING,
        NO_SIDE,
        NO_CHANNEL,
        NO_EMAIL,
        NO_TRUTH,
        TOO_LONG,
        NOT_PRINTABLE
    }

    static ListedSpeaker of(int row, ListHead head, List<String> values) {
        var columns = head.columns();
        var cells = new EnumMap<ListColumn, String>(ListColumn.class);
        for (int at = 0; at < Math.min(columns.size(), values.size()); at++) {
            var value = values.get(at).strip().replaceAll("\\s+", " ");
            if (!value.isEmpty()) {
                columns.get(at).ifPresent(column -> cells.putIfAbsent(column, value));
            }
        }
        var side = ListColumn.plain(cells.getOrDefault(ListColumn.SIDE, ""));
        var letters = head.spanish() ? SPANISH_LETTERS : ENGLISH_LETTERS;
        var position = Optional.ofNullable(SIDES.get(side)).or(() -> Optional.ofNullable(letters.get(side)));
        return new ListedSpeaker(
                row, Map.copyOf(cells), position, wrong(cells, position.isPresent(), head.nameOptional()));
    }

    private static List<Wrong> wrong(Map<ListColumn, String> cells, boolean takesSide, boolean nameOptional) {
        var wrong = new ArrayList<Wrong>();
        if (!Printable.isSeen(name(cells)) && !(nameOptional && name(cells).isEmpty())) {
            wrong.add(new Wrong(ListColumn.NAME, Reason.MISSING));
        }
        cells.forEach((column, value) -> {
            if (value.length() > (column == ListColumn.NEEDS ? LONGEST_NEEDS : LONGEST)) {
                wrong.add(new Wrong(column, Reason.TOO_LONG));
            } else if (!Printable.isAll(value)) {
                wrong.add(new Wrong(column, Reason.NOT_PRINTABLE));
            }
        });
        if (!takesSide) {
            var missing =
                    ListColumn.plain(cells.getOrDefault(ListColumn.SIDE, "")).isEmpty();
            wrong.add(new Wrong(ListColumn.SIDE, missing ? Reason.MISSING : Reason.NO_SIDE));
        }
        refuse(wrong, cells, ListColumn.CHANNEL, CHANNELS, Reason.NO_CHANNEL);
        refuse(wrong, cells, ListColumn.RESIDENT, TRUTHS, Reason.NO_TRUTH);
        refuse(wrong, cells, ListColumn.HEARD_LATELY, TRUTHS, Reason.NO_TRUTH);
        if (cells.containsKey(ListColumn.EMAIL) && !EmailAddress.isOne(cells.get(ListColumn.EMAIL))) {
            wrong.add(new Wrong(ListColumn.EMAIL, Reason.NO_EMAIL));
        }
        return List.copyOf(wrong);
    }

    private static void refuse(
            List<Wrong> wrong, Map<ListColumn, String> cells, ListColumn column, Map<String, ?> known, Reason reason) {
        if (cells.containsKey(column) && !known.containsKey(ListColumn.plain(cells.getOrDefault(column, "")))) {
            wrong.add(new Wrong(column, reason));
        }
    }

    /** The whole name, put together where first and last stand apart; empty where there is none. */
    public String name() {
        return name(cells);
    }

    private static String name(Map<ListColumn, String> cells) {
        return cells.containsKey(ListColumn.NAME)
                ? cells.getOrDefault(ListColumn.NAME, "")
                : (cells.getOrDefault(ListColumn.FIRST, "") + " " + cells.getOrDefault(ListColumn.LAST, "")).strip();
    }

    /** The side as it is written in the list. */
    public String side() {
        return cells.getOrDefault(ListColumn.SIDE, "");
    }

    /** The e-mail address. */
    public Optional<String> email() {
        return cell(ListColumn.EMAIL);
    }

    private Optional<String> cell(ListColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** What it says, in the same words for the same content. */
    String content() {
        return new TreeMap<>(cells).toString();
    }

    /** The sign-up, once nothing is wrong. */
    Signups.Form form() {
        return new Signups.Form(
                Optional.of(name()).filter(name -> !name.isEmpty()).map(Words::of),
                cell(ListColumn.SAY_AS).map(Words::of),
                cell(ListColumn.ORGANISATION).map(Words::of),
                position.orElseThrow(),
                read(CHANNELS, ListColumn.CHANNEL).orElse(Channel.ROOM),
                new Speaker.Aside(
                        email(),
                        Optional.empty(),
                        cell(ListColumn.LANGUAGE).map(ListedSpeaker::language),
                        cell(ListColumn.NEEDS),
                        Optional.empty(),
                        Optional.empty(),
                        read(TRUTHS, ListColumn.RESIDENT)),
                read(TRUTHS, ListColumn.HEARD_LATELY));
    }

    private <T> Optional<T> read(Map<String, T> known, ListColumn column) {
        return cell(column).map(ListColumn::plain).flatMap(plain -> Optional.ofNullable(known.get(plain)));
    }

    /** The tag of a language; what is not known as one of the two languages of the letters stays as it is written. */
    private static String language(String written) {
        var plain = ListColumn.plain(written);
        return plain.startsWith("es") || plain.startsWith("sp")
                ? "es"
                : plain.startsWith("en") || plain.startsWith("in") ? "en" : written.toLowerCase(Locale.ROOT);
    }
}
