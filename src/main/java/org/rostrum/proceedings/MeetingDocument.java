package org.rostrum.proceedings;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.rostrum.platform.CanonicalJson;
import org.rostrum.platform.SentJson;

/** A meeting on the wire: what was published, how it stands, and where more of it is; {@code /api/meetings/{meeting}}. */
public final class MeetingDocument {
    private MeetingDocument() {}

    /** Of a meeting as it stands. */
    public static JsonObject of(Standing standing) {
        var plan = SentJson.object(CanonicalJson.write(PlanDocument.write(standing.plan())));
        var at = "/api/meetings/" + standing.meeting();
        return Json.createObjectBuilder(plan)
                .add("id", standing.meeting().toString())
                .add("status", standing.state().sitting().status().name())
                .add("head", standing.head().sequence())
                .add("days", days(standing.days()))
                .add(
                        "links",
                        Json.createObjectBuilder()
                                .add("floor", at + "/floor")
                                .add("proceedings", at + "/proceedings")
                                .add("minutes", at + "/minutes")
                                .add("event", at + "/event")
                                .add("votes", at + "/votes")
                                .add("timing", at + "/timing")
                                .add("verify", at + "/verify")
                                .add("board", "/meetings/" + standing.meeting() + "/board")
                                .add("live", "/live/meetings/" + standing.meeting()))
                .build();
    }

    /** Each day that a meeting was called for or continued to, with its place and, where it has one, its hour. */
    public static JsonArrayBuilder days(List<MeetingDay> all) {
        var days = Json.createArrayBuilder();
        all.forEach(day -> {
            var json = Json.createObjectBuilder()
                    .add("date", day.date().toString())
                    .add("place", day.place());
            day.time().ifPresent(hour -> json.add("time", hour.toString()));
            days.add(json);
        });
        return days;
    }
}
