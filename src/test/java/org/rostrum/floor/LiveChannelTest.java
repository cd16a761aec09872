package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingChanged;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;

@DisplayName("The live channel")
@SuppressWarnings({"ReferenceEquality", "UnnecessaryAssignment"}) // no container here injects it
class LiveChannelTest {
    private static final Id KEPT = new Id(1);
    private static final Id OTHER = new Id(2);

    private static final List<Entry> ENTRIES = entries();

    private final LiveChannel channel = channel();
    private final List<String> told = new ArrayList<>();
    private int recorded = 1;

    @Test
    void keeps_nothing_of_a_meeting_that_is_not_there() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> channel.join(new Id(3), viewer(true)));
        assertThat(channel.told().keySet()).isEmpty();
    }

    @Test
    void keeps_nothing_of_a_meeting_that_nobody_watches_any_more() {
        var first = viewer(true);
        var second = viewer(true);
        channel.join(KEPT, first);
        channel.join(KEPT, second);
        channel.join(OTHER, viewer(true));
        channel.leave(first);
        assertThat(channel.told().keySet()).containsExactlyInAnyOrder(KEPT, OTHER);
        channel.leave(second);
        assertThat(channel.told().keySet()).containsExactly(OTHER);
    }

    @Test
    void lets_a_viewer_go_whose_line_is_closed_when_there_is_something_to_tell() {
        channel.join(KEPT, viewer(false));
        assertThat(channel.told().keySet()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void tells_an_entry_once_and_none_behind_a_later_one() {
        channel.join(KEPT, viewer(true));
        told.clear();
        channel.show(upTo(3));
        channel.show(upTo(3));
        channel.show(upTo(2));
        assertThat(told).containsExactly("{\"head\":3}");
        assertThat(channel.told()).containsEntry(KEPT, 3L);
    }

    @Test
    void tells_those_who_watch_already_what_is_found_when_someone_joins() {
        channel.join(KEPT, viewer(true));
        channel.show(upTo(2));
        told.clear();
        channel.join(KEPT, viewer(true));
        assertThat(told).containsExactly("{\"head\":2}");
        recorded = 4;
        told.clear();
        channel.join(KEPT, viewer(true));
        assertThat(told).hasSize(3).containsOnly("{\"head\":4}");
        channel.show(upTo(4));
        assertThat(told).hasSize(3);
    }

    private MeetingChanged upTo(int many) {
        recorded = many;
        return new MeetingChanged(Standing.of(KEPT, ENTRIES.subList(0, many)));
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : new DurhamEvening(LocalDate.of(2018, 4, 16), 1000).before()) {
            entries.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "salt"));
            head = entries.getLast().head();
        }
        return entries;
    }

    private Session viewer(boolean open) {
        var remote = made(RemoteEndpoint.Async.class, (self, method, with) -> {
            if (method.getName().equals("sendText")) {
                told.add((String) with[0]);
            }
            return null;
        });
        return made(Session.class, (self, method, with) -> switch (method.getName()) {
            case "isOpen" -> open;
            case "getAsyncRemote" -> remote;
            case "equals" -> self == with[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> null;
        });
    }

    private static <T> T made(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private LiveChannel channel() {
        var channel = new LiveChannel();
        channel.proceedings = new Proceedings() {
            @Override
            public boolean knows(Id meeting) {
                return meeting.equals(KEPT) || meeting.equals(OTHER);
            }

            @Override
            public Standing standing(Id meeting) {
                if (!knows(meeting)) {
                    throw Refusal.notFound("This meeting");
                }
                return Standing.of(meeting, ENTRIES.subList(0, recorded));
            }
        };
        channel.states = new LiveStates() {
            @Override
            public JsonObject told(Standing standing) {
                return Json.createObjectBuilder()
                        .add("head", standing.head().sequence())
                        .build();
            }
        };
        return channel;
    }
}
