package org.rostrum.proceedings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.hearing.Meeting;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.MeetingSummary;
import org.rostrum.proceedings.Summaries;

/** What has become of the meetings in the lists of a page; all of a list are asked for at once, and once in a page. */
@Named
@RequestScoped
public class ListedMeetings {
    private final Map<Id, MeetingSummary> asked = new HashMap<>();

    @Inject
    Summaries summaries;

    /** A meeting of a list in short. */
    public MeetingSummary of(List<Meeting> list, Meeting meeting) {
        return Optional.ofNullable(asked.get(meeting.id())).orElseGet(() -> {
            summaries.of(list.stream().map(Meeting::id).toList()).forEach(one -> asked.put(one.meeting(), one));
            return asked.computeIfAbsent(meeting.id(), summaries::of);
        });
    }
}
