package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;
import org.rostrum.proceedings.WordsOfSpeaker;

/** Every entry with words of one speaker, for an order that takes a person out: the staff tick which go, all in one act. */
@Named
@RequestScoped
public class PersonPage {
    private static final int LONGEST = 2000;
    private static final String ENTRY = "entry.";

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

    /** One entry with its words, whether these are to go, and whether it is of another who may bear the name. */
    public record Row(
            long sequence, String at, String sentence, List<String> words, boolean ticked, boolean anothers) {}

    /** Finds the meeting and the speaker, or answers 404; records what was pressed. */
    public void open() throws IOException {
        try {
            standing = proceedings.standing(Id.parse(sent().text("id")));
            var speaker = Id.parse(speaker());
            if (now().state().speaker(speaker).isEmpty()) {
                NoSuchPage.answer(external);
                return;
            }
            if (Form.wasSent(external)
                    && !Form.isSwitch(external)
                    && !sent().text("do").equals("look")) {
                carryOut();
            }
            found = rows(speaker);
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void carryOut() {
        var entries = ticked();
        if (entries.isEmpty()) {
            refuse("entries", texts.say("person.none.ticked"));
        } else if (!sent().given("why")) {
            refuse("why", texts.say("record.why.error"));
        } else if (!sent().fits("why", LONGEST)) {
            refuse("why", texts.say("record.long"));
        } else if (!sent().given("sure")) {
            refuse("sure", texts.say("record.sure.error"));
        } else {
            record(entries, Words.of(sent().text("why")));
        }
    }

    private List<Long> ticked() {
        return sent().below(ENTRY).fields().keySet().stream()
                .filter(entry -> entry.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    private void record(List<Long> entries, Words why) {
        switch (proceedings.redact(now().meeting(), sent().basis(), entries, why, "clerk")) {
            case Recording.Recorded recorded -> leave(recorded.entry().sequence());
            case Recording.Refused(var verdict, var after) ->
                refuse("why", RefusalWords.in(Locale.of(texts.language()), verdict.words()));
            case Recording.Stale(var since, var after) -> {
                standing = after;
                refuse("why", texts.say("record.again"));
            }
        }
    }

    private void leave(long recorded) {
        try {
            external.redirect(record() + "?kind=changed&done=" + recorded);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void refuse(String field, String why) {
        wrong = field;
        refusal = why;
    }

    private List<Row> rows(Id speaker) {
        var told =
                records.of(now().meeting()).lines().stream().collect(Collectors.groupingBy(FloorRecord.Told::sequence));
        var zone = ZoneId.of(now().plan().zone());
        return listed(proceedings.entries(now().meeting()), speaker).stream()
                .map(one -> new Row(
                        one.entry().sequence(),
                        texts.moment(one.entry().occurredAt().atZone(zone)),
                        telling.sentence(
                                one.entry(), told.getOrDefault(one.entry().sequence(), List.of()), now()),
                        one.entry().words(),
                        Form.wasSent(external)
                                ? sent().given(ENTRY + one.entry().sequence())
                                : one.named(),
                        one.anothers()))
                .toList();
    }

    /** What is found, and what was ticked when another name was looked for. */
    private List<WordsOfSpeaker.Found> listed(List<Entry> entries, Id speaker) {
        var found = WordsOfSpeaker.in(entries, speaker, find().lines().toList());
        var known = found.stream().map(one -> one.entry().sequence()).toList();
        var ticked = ticked();
        var others = entries.stream()
                .filter(entry -> ticked.contains(entry.sequence()) && !known.contains(entry.sequence()))
                .filter(entry -> !entry.words().isEmpty())
                .map(entry -> new WordsOfSpeaker.Found(entry, false, false));
        return Stream.concat(found.stream(), others)
                .sorted(Comparator.comparingLong(one -> one.entry().sequence()))
                .toList();
    }

    /** The entries with words of the speaker, or about her. */
    public List<Row> rows() {
        return found;
    }

    /** Who is to be taken out. */
    public String speaker() {
        return sent().text("speaker");
    }

    /** What she is called now. */
    public String name() {
        return now().state().nameOf(Id.parse(speaker()), Locale.of(texts.language()));
    }

    /** Other names that are looked for, one in a line. */
    public String find() {
        return sent().text("find");
    }

    /** What is to mend at a field; nothing where it is right. */
    public @Nullable String mistake(String field) {
        return wrong.equals(field) ? refusal : null;
    }

    /** The reason as it was typed. */
    public String why() {
        return sent().text("why");
    }

    /** The last entry of the journal. */
    public String head() {
        return String.valueOf(now().head().sequence());
    }

    /** The address of the whole record. */
    public String record() {
        return "%s/clerk/meetings/%s/record".formatted(external.getRequestContextPath(), now().meeting());
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
