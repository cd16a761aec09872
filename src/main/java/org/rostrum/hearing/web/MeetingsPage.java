package org.rostrum.hearing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.hearing.Calendar;
import org.rostrum.hearing.Meeting;

/** The list of meetings, for the public and for the clerk. */
@Named
@RequestScoped
public class MeetingsPage {
    @Inject
    Calendar calendar;

    private @Nullable List<Meeting> all;

    /** Every meeting, newest first; asked for once in a page. */
    public List<Meeting> all() {
        if (all == null) {
            all = calendar.newest();
        }
        return all;
    }
}
