package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rostrum.minutes.InventedMeeting.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FiledMinutes;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

@DisplayName("The texts of one version of the minutes")
class TextsOfOneVersionTest {
    private static final Id MEETING = new Id(7);

    private final InventedMeeting meeting = InventedMeeting.of(3).opened(0, 1, 2);
    private final Kept kept = new Kept();
    private final Desk desk = new Desk();

    @SuppressWarnings("UnnecessaryAssignment") // No container runs in a unit test.
    TextsOfOneVersionTest() {
        desk.proceedings = new GoingOn();
        desk.versions = kept;
        desk.rewordings = new NoWords();
        desk.minutes = new Minutes();
        desk.minutes.proceedings = desk.proceedings;
        desk.minutes.styles = new Usual();
    }

    @Test
    void are_made_from_the_same_entries_though_something_is_recorded_meanwhile() {
        desk.make(MEETING);
        assertThat(kept.texts).hasSize(Profile.values().length * Minutes.LANGUAGES.size());
        assertThat(kept.texts)
                .extracting(MinutesDocument::basis)
                .containsOnly(kept.texts.getFirst().basis());
    }

    @Test
    void are_not_given_out_where_an_older_program_made_them_from_different_ones() {
        kept.texts.add(text());
        meeting.then(note());
        kept.texts.add(text());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.circulate(MEETING, 1))
                .satisfies(refusal -> assertThat(refusal.problem().title())
                        .isEqualTo("The texts of this version were made from different entries"));
    }

    /** One that comes after that may be made from an entry that is not in the file. */
    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container runs in a unit test.
    void are_listed_for_the_file_before_the_entries_are_read() {
        desk.minutes.versions = kept;
        kept.texts.add(text());
        var filed = desk.minutes.filed(MEETING);
        kept.number++;
        assertThat(filed).extracting(FiledMinutes::number).containsExactly(1);
    }

    private MinutesDocument text() {
        return MinutesDocument.of(meeting.entries(), Profile.ACTION, Locale.ENGLISH);
    }

    private static MeetingAct note() {
        return new MeetingAct.Note(words("A storm came up."));
    }

    /** Something is recorded whenever someone has read the entries. */
    private final class GoingOn extends Proceedings {
        @Override
        public Standing standing(Id id) {
            return Standing.of(id, meeting.entries());
        }

        @Override
        public List<Entry> entries(Id id) {
            var read = List.copyOf(meeting.entries());
            meeting.then(note());
            return read;
        }

        @Override
        public void keep(Id id, long seen, Runnable beside) {
            beside.run();
        }
    }

    /** Versions of which only the texts of the last one are kept. */
    private static final class Kept extends Versions {
        private final List<MinutesDocument> texts = new ArrayList<>();
        private int number = 1;

        @Override
        List<ListedVersion> of(Id id) {
            return texts.isEmpty()
                    ? List.of()
                    : List.of(new ListedVersion(
                            number,
                            Edition.State.DRAFT,
                            Instant.EPOCH,
                            Chain.Head.NONE,
                            Optional.empty(),
                            Optional.empty()));
        }

        @Override
        List<MinutesDocument> texts(Id id, int which) {
            return texts;
        }

        @Override
        Optional<FiledMinutes> filed(Id id, int which) {
            var edition = new Edition(which, Edition.State.DRAFT, "Draft.");
            return Optional.of(Making.of(List.of(texts.getFirst().as(edition))).filed(Instant.EPOCH));
        }

        @Override
        void keep(Making making, Optional<Secret> link) {
            texts.addAll(making.texts());
        }
    }

    private static final class NoWords extends Rewordings {
        @Override
        ClerksWords of(Id id, Locale language) {
            return new ClerksWords(Map.of());
        }
    }

    private static final class Usual extends HouseStyles {
        @Override
        public HouseStyle of(String body) {
            return HouseStyle.USUAL;
        }
    }
}
