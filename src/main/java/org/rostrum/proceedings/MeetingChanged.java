package org.rostrum.proceedings;

/** Fired once an entry is committed, or was found that another node committed, with the meeting as it stands then. */
public record MeetingChanged(Standing standing) {}
