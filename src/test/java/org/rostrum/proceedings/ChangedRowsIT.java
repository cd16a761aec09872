package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.RunningRostrum;
import org.rostrum.platform.Id;

@DisplayName("A journal of which someone changed a row in the database")
class ChangedRowsIT {
    private static final String COLUMNS =
            "id, meeting_id, sequence, occurred_at, recorded_at, actor, act, facts, words, salt, words_digest, previous, hash";

    private RunningRostrum rostrum;
    private Id meeting;
    private long entries;
    private String end;
    private List<Object[]> kept;

    @BeforeEach
    void keepWhole() throws Exception {
        rostrum = RunningRostrum.sharedCalledToOrder();
        meeting = Id.parse(rostrum.card().getString("meeting"));
        var head = rows("select sequence, hash from proceedings_head where meeting_id = " + meeting.value())
                .getFirst();
        entries = ((Number) head[0]).longValue();
        end = (String) head[1];
        kept = rows("select %s from entry where meeting_id = %d".formatted(COLUMNS, meeting.value()));
        assertThat(proved()).startsWith("{\"whole\":true,\"entries\":%d,".formatted(entries));
    }

    @AfterEach
    void bringBack() throws Exception {
        change("delete from entry where meeting_id = " + meeting.value());
        add(kept);
        change("update proceedings_head set sequence = %d, hash = '%s' where meeting_id = %d"
                .formatted(entries, end, meeting.value()));
        assertThat(proved()).startsWith("{\"whole\":true,");
        rostrum.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "sequence ; -5 ; 1",
                "sequence ; sequence + 100000 ; 20",
                "occurred_at ; occurred_at + 1 ; 20",
                "recorded_at ; recorded_at - 1 ; 20",
                "actor ; 'reader' ; 20",
                "act ; 'note' ; 20",
                "facts ; '{}' ; 20",
                "facts ; 'no JSON' ; 20",
                "facts ; insert(facts, 2, 0, ' ') ; 20",
                "words ; 'null' ; 20",
                "words ; insert(words, 2, 0, ' ') ; 20",
                "salt ; concat(salt, 'a') ; 20",
                "words_digest ; reverse(words_digest) ; 20",
                "previous ; reverse(previous) ; 20",
                "previous ; null ; 20",
                "hash ; upper(hash) ; 20",
                "hash ; null ; 20"
            })
    void is_broken_there_whichever_column_it_was(String column, String value, int found) throws Exception {
        assertThat(change("update entry set %s = %s where sequence = 20 and meeting_id = %d"
                        .formatted(column, value, meeting.value())))
                .isEqualTo(1);
        assertBrokenAt(found);
    }

    @Test
    void is_broken_where_two_changed_places() throws Exception {
        change("update entry set sequence = 0 where sequence = 30 and meeting_id = " + meeting.value());
        change("update entry set sequence = 30 where sequence = 31 and meeting_id = " + meeting.value());
        change("update entry set sequence = 31 where sequence = 0 and meeting_id = " + meeting.value());
        assertBrokenAt(30);
    }

    @Test
    void is_broken_where_one_is_gone() throws Exception {
        change("delete from entry where sequence = 30 and meeting_id = " + meeting.value());
        assertBrokenAt(30);
    }

    @Test
    void is_broken_where_its_last_is_gone() throws Exception {
        change("delete from entry where sequence = %d and meeting_id = %d".formatted(entries, meeting.value()));
        assertBrokenAt(entries);
    }

    @Test
    void is_broken_where_one_was_put_in() throws Exception {
        change("update entry set sequence = sequence + 1 where sequence > 29 and meeting_id = %d order by sequence desc"
                .formatted(meeting.value()));
        var other = kept(29);
        other[0] = -((Long) other[0]);
        other[2] = 30L;
        add(List.<Object[]>of(other));
        assertBrokenAt(30);
    }

    /** What follows by every rule of the chain, and was never recorded. */
    @Test
    void is_broken_where_one_was_put_behind_it() throws Exception {
        change("update proceedings_head set sequence = sequence - 1, hash = '%s' where meeting_id = %d"
                .formatted(kept(entries - 1)[12], meeting.value()));
        assertBrokenAt(entries);
    }

    @Test
    void is_broken_where_its_end_is_said_to_be_another() throws Exception {
        change("update proceedings_head set hash = reverse(hash) where meeting_id = " + meeting.value());
        assertBrokenAt(entries);
    }

    @Test
    void is_whole_without_words_whose_digest_is_kept() throws Exception {
        change("update entry set words = null, salt = null where sequence = 20 and meeting_id = " + meeting.value());
        assertThat(proved()).startsWith("{\"whole\":true,\"entries\":%d,".formatted(entries));
    }

    private Object[] kept(long sequence) {
        return kept.stream()
                .filter(row -> row[2].equals(sequence))
                .findFirst()
                .orElseThrow()
                .clone();
    }

    private List<Object[]> rows(String sql) throws IOException, SQLException {
        try (var connection = rostrum.connection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<Object[]>();
            while (found.next()) {
                var row = new Object[found.getMetaData().getColumnCount()];
                for (var column = 0; column < row.length; column++) {
                    row[column] = found.getObject(column + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void add(List<Object[]> rows) throws IOException, SQLException {
        try (var connection = rostrum.connection();
                var statement = connection.prepareStatement(
                        "insert into entry (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS))) {
            for (var row : rows) {
                for (var column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.executeUpdate();
            }
        }
    }

    private void assertBrokenAt(long entry) throws Exception {
        assertThat(proved()).startsWith("{\"whole\":false,\"entry\":%d,".formatted(entry));
    }

    private String proved() throws Exception {
        return rostrum.get("/api/meetings/" + meeting + "/verify").body();
    }

    private int change(String sql) throws IOException, SQLException {
        return rostrum.change(sql);
    }
}
