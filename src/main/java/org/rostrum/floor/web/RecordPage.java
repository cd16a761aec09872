package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.FloorRecord;
import org.rostrum.floor.Records;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.RefusalWords;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Wording;
import org.rostrum.proceedings.Words;

/** The journal entry by entry: the staff say what is wrong in one, or take its words out by law. */
@Named
@RequestScoped
public class RecordPage {
    private static final int ROWS = 50;
    private static final int LONGEST = 2000;
    private static final List<String> KINDS = List.of("words", "changed", "closed");

    @Inject
    Proceedings proceedings;

    @Inject
    Records records;

    @Inject
    Telling telling;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;
    private List<Row> found = List.of();
    private String wrong = "";
    private String refusal = "";

    /**
     * One entry, and what was said of it later.
     *
     * @param words those that the entry itself holds and that can be taken out; not the names it only points to
     * @param gone whether its words were taken out
     * @param releasable whether it began a closed session that can be made public
     * @param digest what the chain holds in the place of its words
     * @param speaker who signed up by it
     * @param changes what corrections and redactions say of it
     */
    public record Row(
            long sequence,
            String at,
            String sentence,
            List<String> words,
            boolean gone,
            boolean undone,
            boolean closed,
            boolean releasable,
            String digest,
            @Nullable String speaker,
            List<String> changes) {
        boolean isOf(String kind) {
            return switch (kind) {
                case "words" -> !words.isEmpty();
                case "changed" -> gone || undone || !changes.isEmpty();
                case "closed" -> closed || releasable;
                default -> true;
            };
        }

        boolean says(String typed) {
            return typed.isEmpty()
                    || typed.equals(Long.toString(sequence))
                    || Stream.concat(Stream.of(sentence), words.stream())
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(typed));
        }
    }

    /** Finds the meeting, or answers 404; records what was pressed. */
    public void open() throws IOException {
        try {
            standing = proceedings.standing(Id.parse(sent().text("id")));
            if (Form.wasSent(external) && !Form.isSwitch(external)) {
                carryOut();
            }
            found = rows(proceedings.entries(now().meeting()));
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void carryOut() {
        if (sent().given("correct")) {
            long entry = Long.parseLong(sent().text("correct"));
            words("what", entry)
                    .ifPresent(words -> record("what." + entry, entry, new CorrectionAct.Correct(entry, words)));
        } else if (sent().given("redact")) {
            long entry = Long.parseLong(sent().text("redact"));
            surely("why", entry)
                    .filter(why -> stillThere(entry))
                    .ifPresent(why -> record("why." + entry, entry, new CorrectionAct.Redact(entry, why)));
        } else if (sent().given("release")) {
            long entry = Long.parseLong(sent().text("release"));
            surely("by", entry).ifPresent(by -> record("by." + entry, entry, new CorrectionAct.Release(entry, by)));
        }
    }

    /** What cannot be taken back is done only by who says that she knows it. */
    private Optional<Words> surely(String field, long entry) {
        var typed = words(field, entry);
        if (typed.isPresent() && !sent().given("sure")) {
            refuse("sure." + field + "." + entry, texts.say("record.sure.error"));
            return Optional.empty();
        }
        return typed;
    }

    /** Nothing where it cannot be taken, which is told at its field. */
    private Optional<Words> words(String field, long entry) {
        if (!sent().given(field)) {
            refuse(field + "." + entry, texts.say("record." + field + ".error"));
        } else if (!sent().fits(field, LONGEST)) {
            refuse(field + "." + entry, texts.say("record.long"));
        } else {
            return Optional.of(Words.of(sent().text(field)));
        }
        return Optional.empty();
    }

    private boolean stillThere(long entry) {
        boolean gone = proceedings
                .entry(now().meeting(), entry)
                .filter(one -> one.wording() instanceof Wording.TakenOut)
                .isPresent();
        if (gone) {
            refuse("why." + entry, texts.say("record.gone"));
        }
        return !gone;
    }

    private void record(String field, long entry, CorrectionAct act) {
        var wish =
                new Proceedings.Wish(OptionalLong.of(sent().basis()), act, "clerk", Optional.empty(), Optional.empty());
        switch (proceedings.record(now().meeting(), wish)) {
            case Recording.Recorded recorded -> leave(entry, recorded.entry().sequence());
            case Recording.Refused(var verdict, var after) ->
                refuse(field, RefusalWords.in(Locale.of(texts.language()), verdict.words()));
            case Recording.Stale(var since, var after) -> {
                standing = after;
                refuse(field, texts.say("record.again"));
            }
        }
    }

    private void leave(long entry, long recorded) {
        try {
            external.redirect(address() + "&done=" + recorded + "#entry-" + entry);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void refuse(String field, String why) {
        wrong = field;
        refusal = why;
    }

    private List<Row> rows(List<Entry> entries) {
        Map<Long, List<FloorRecord.Told>> told =
                records.of(now().meeting()).lines().stream().collect(Collectors.groupingBy(FloorRecord.Told::sequence));
        var closed = BehindDoors.in(entries);
        var changes = changes(entries);
        return entries.stream()
                .map(entry -> row(entry, told.getOrDefault(entry.sequence(), List.of()), closed, changes))
                .filter(row ->
                        row.isOf(kind()) && row.says(sent().stripped("find").toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Row row(Entry entry, List<FloorRecord.Told> told, Set<Long> closed, Map<Long, List<String>> changes) {
        long sequence = entry.sequence();
        return new Row(
                sequence,
                texts.moment(entry.occurredAt().atZone(ZoneId.of(now().plan().zone()))),
                telling.sentence(entry, told, now()),
                entry.words(),
                entry.wording() instanceof Wording.TakenOut,
                told.stream().anyMatch(FloorRecord.Told::undone),
                closed.contains(sequence),
                now().state().doors().canRelease(sequence),
                entry.wording().digest(),
                entry.act() instanceof HearingAct.SignUp signUp
                        ? signUp.speaker().toString()
                        : null,
                changes.getOrDefault(sequence, List.of()));
    }

    private Map<Long, List<String>> changes(List<Entry> entries) {
        var changes = new HashMap<Long, List<String>>();
        for (var entry : entries) {
            var by = String.valueOf(entry.sequence());
            switch (entry.act()) {
                case CorrectionAct.Correct(var of, var what) ->
                    add(changes, of, texts.say("record.corrected", by, what.text()));
                case CorrectionAct.Redact redact ->
                    redact.entries()
                            .forEach(of -> add(
                                    changes,
                                    of,
                                    texts.say(
                                            "record.redacted", by, redact.why().text())));
                case CorrectionAct.Release(var of, var why) ->
                    add(changes, of, texts.say("record.released", by, why.text()));
                default -> {}
            }
        }
        return changes;
    }

    private static void add(Map<Long, List<String>> changes, long entry, String words) {
        changes.merge(
                entry,
                List.of(words),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    /** The entries on this page of those that were found, in their order. */
    public List<Row> rows() {
        return found.subList(Math.min(found.size(), page() * ROWS), Math.min(found.size(), (page() + 1) * ROWS));
    }

    /** How many entries were found. */
    public int count() {
        return found.size();
    }

    /** The last entry of the journal. */
    public String head() {
        return String.valueOf(now().head().sequence());
    }

    /** Which entries are looked for; empty for all. */
    public String kind() {
        return KINDS.contains(sent().text("kind")) ? sent().text("kind") : "";
    }

    /** The kinds that can be looked for. */
    public List<String> kinds() {
        return KINDS;
    }

    /** What was typed to look for. */
    public String find() {
        return sent().text("find");
    }

    private int page() {
        var typed = sent().text("page");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** The address of the page before this one; nothing on the first. */
    public @Nullable String earlier() {
        return page() == 0 ? null : address(page() - 1);
    }

    /** The address of the page after this one; nothing on the last. */
    public @Nullable String later() {
        return (page() + 1) * ROWS < found.size() ? address(page() + 1) : null;
    }

    /** The address of this page, with what is looked for. */
    public String address() {
        return address(page());
    }

    private String address(int page) {
        Function<String, String> safe = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        return "%s/clerk/meetings/%s/record?find=%s&kind=%s&page=%d"
                .formatted(
                        external.getRequestContextPath(),
                        now().meeting(),
                        safe.apply(find()),
                        safe.apply(kind()),
                        page);
    }

    /** The entry that was recorded just now; empty if none was. */
    public String done() {
        return sent().text("done").matches("\\d{1,12}") ? sent().text("done") : "";
    }

    /** What is to mend at a field of an entry; nothing where it is right. */
    public @Nullable String mistake(String field, long entry) {
        return wrong.equals(field + "." + entry) ? refusal : null;
    }

    /** Whether what was typed into a form of an entry could not be taken. */
    public boolean refused(String field, long entry) {
        return List.of(field + "." + entry, "sure." + field + "." + entry).contains(wrong);
    }

    /** What was typed into a field of an entry, kept only where it could not be taken. */
    public String typed(String field, long entry) {
        return refused(field, entry) ? sent().text(field) : "";
    }

    /** The body that meets. */
    public String body() {
        return now().plan().body();
    }

    /** The meeting's title. */
    public String title() {
        return now().plan().title();
    }

    private Form sent() {
        return Form.sent(external);
    }

    private Standing now() {
        return Objects.requireNonNull(standing);
    }
}
