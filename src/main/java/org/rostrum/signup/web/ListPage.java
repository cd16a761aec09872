package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.signup.ListFile;
import org.rostrum.signup.SpeakerLists;
import org.rostrum.signup.SpeakerLists.Judged;
import org.rostrum.signup.SpeakerLists.Preview;
import org.rostrum.signup.SpeakerLists.State;

/**
 * The page on which the clerk brings in a list: she sees each row and what is wrong in it, and nothing is written before
 * she says so. The list stands in the page itself, so that nothing is kept of one that she leaves.
 */
@Named
@RequestScoped
public class ListPage {
    @Inject
    SpeakerLists lists;

    @Inject
    Proceedings proceedings;

    @Inject
    Texts texts;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private @Nullable Id hearing;

    private @Nullable ListFile file;

    private Preview.@Nullable Judgement judgement;

    private String trouble = "";

    /** A row as the page shows it; {@code words} say what is wrong, or whom it looks like. */
    public record Row(Judged judged, String words) {
        /** The number of the row in the file. */
        public int number() {
            return judged.speaker().row();
        }

        /** The name. */
        public String name() {
            return judged.speaker().name();
        }

        /** The position as it is understood; empty where it is not. */
        public String position() {
            return judged.speaker().position().map(Enum::name).orElse("");
        }

        /** The side as it is written. */
        public String side() {
            return judged.speaker().side();
        }

        /** The e-mail address, or nothing. */
        public String email() {
            return judged.speaker().email().orElse("");
        }

        /** What stands in its way. */
        public String state() {
            return judged.state().name();
        }

        /** Whether the row can be signed up. */
        public boolean open() {
            return judged.state() == State.READY || judged.state() == State.ALIKE;
        }

        /** Whether it is signed up unless the clerk says otherwise. */
        public boolean chosen() {
            return judged.state() == State.READY;
        }
    }

    /** Finds the hearing, or answers 404; looks at the list that was sent, and signs up what was chosen from it. */
    public void open() throws IOException {
        try {
            var id = Id.parse(Typed.in(external).text("id"));
            hearing = id;
            standing = proceedings.ofHearing(id);
            if (Form.wasSent(external)) {
                look(id, sent());
            } else if (Typed.in(external).text("trouble").equals(ListFile.Trouble.TOO_LARGE.name())) {
                trouble = texts.say("list.trouble.TOO_LARGE");
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private ListFile.Reading sent() {
        return external.getRequestMap().get(ListUpload.READING) instanceof ListFile.Reading read
                ? read
                : ListFile.of(Typed.in(external).text("list"));
    }

    private void look(Id id, ListFile.Reading reading) throws IOException {
        switch (reading) {
            case ListFile.Reading.Unusable(var why) -> trouble = texts.say("list.trouble." + why);
            case ListFile.Reading.Table(var table) -> {
                if (Typed.in(external).text("do").equals("take")) {
                    take(id, table);
                }
                judge(id, table);
            }
        }
    }

    private void judge(Id id, ListFile table) {
        switch (lists.preview(id, table)) {
            case Preview.Unusable(var why) -> trouble = texts.say("list.trouble." + why);
            case Preview.Judgement judged -> {
                file = table;
                judgement = judged;
            }
        }
    }

    private void take(Id id, ListFile table) throws IOException {
        var asked = external.getRequestParameterValuesMap().getOrDefault("row", new String[0]);
        Set<Integer> chosen = Arrays.stream(asked)
                .filter(row -> row.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        try {
            external.redirect(address() + "?taken=" + lists.take(id, table, chosen));
        } catch (CompletionException | Refusal failed) {
            trouble = texts.say("list.failed");
        }
    }

    /** What is wrong with the list as a whole; empty where nothing is. */
    public String trouble() {
        return trouble;
    }

    /** Whether rows are shown. */
    public boolean judged() {
        return judgement != null;
    }

    /** Each row that says anything. */
    public List<Row> rows() {
        return judgement == null
                ? List.of()
                : judgement.rows().stream().map(row -> new Row(row, words(row))).toList();
    }

    private String words(Judged row) {
        return switch (row.state()) {
            case READY, THERE -> "";
            case ALIKE -> texts.say("list.like", row.like().orElse(""));
            case WRONG ->
                row.speaker().wrong().stream()
                        .map(wrong ->
                                texts.say("list.wrong." + wrong.reason(), texts.say("list.column." + wrong.column())))
                        .collect(Collectors.joining(" "));
        };
    }

    /** How many rows stand in a state. */
    public long count(String state) {
        return judgement == null ? 0 : judgement.count(State.valueOf(state));
    }

    /** The list as text, to be looked at again. */
    public String list() {
        return Optional.ofNullable(file)
                .map(ListFile::text)
                .orElseGet(() -> Typed.in(external).text("list"));
    }

    /** How many were signed up last; empty where none were. */
    public List<Integer> taken() {
        var taken = Typed.in(external).text("taken");
        return taken.matches("\\d{1,5}") ? List.of(Integer.valueOf(taken)) : List.of();
    }

    /** What the item is called. */
    public String title() {
        return Objects.requireNonNull(standing)
                .plan()
                .itemOf(id())
                .orElseThrow()
                .title();
    }

    /** The meeting in which the hearing is held. */
    public Id meeting() {
        return Objects.requireNonNull(standing).meeting();
    }

    /** The hearing. */
    public Id id() {
        return Objects.requireNonNull(hearing);
    }

    /** The address of this page. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/hearings/" + id() + "/list";
    }
}
