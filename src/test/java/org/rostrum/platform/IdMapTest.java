package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IdMapTest {
    @Property
    void it_holds_what_a_map_holds(@ForAll Map<Long, String> content) {
        IdMap<String> map = IdMap.empty();
        for (var member : content.entrySet()) {
            map = map.with(new Id(member.getKey()), "other").with(new Id(member.getKey()), member.getValue());
        }
        for (var member : content.entrySet()) {
            assertThat(map.find(new Id(member.getKey()))).contains(member.getValue());
        }
        assertThat(map.size()).isEqualTo(content.size());
        assertThat(map.values()).containsExactlyInAnyOrderElementsOf(content.values());
    }

    @Property
    void what_was_never_set_is_not_found(@ForAll long key, @ForAll long other) {
        net.jqwik.api.Assume.that(key != other);
        assertThat(IdMap.<String>empty().with(new Id(key), "one").find(new Id(other)))
                .isEmpty();
    }
}
