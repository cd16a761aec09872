package org.rostrum.proceedings;

/** Fired once an entry is committed, with the meeting as it stands then. */
public record MeetingChanged(Standing standing) {}
