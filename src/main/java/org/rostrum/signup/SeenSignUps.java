package org.rostrum.signup;

import org.rostrum.platform.Id;
import org.rostrum.platform.IdMap;
import org.rostrum.platform.Latest;
import org.rostrum.proceedings.Speaker;

/**
 * The sign-ups of the hearings that changed last, to tell whether those of one have changed. What was forgotten counts as changed,
 * so that it is looked at once more than needed and never less.
 */
final class SeenSignUps {
    private final Latest<Id, IdMap<Speaker>> latest;

    /** Keeps so many sign-ups, and those of the last hearing however many they are. */
    SeenSignUps(int most) {
        latest = new Latest<>(most, signUps -> 1L + signUps.size());
    }

    /** Whether they are others than were seen last of the hearing; from now on they are those. */
    @SuppressWarnings(
            "ReferenceEquality") // The same map has the same sign-ups; comparing them one by one would take longer.
    synchronized boolean isNews(Id hearing, IdMap<Speaker> signUps) {
        boolean same = latest.get(hearing).filter(seen -> seen == signUps).isPresent();
        latest.put(hearing, signUps);
        return !same;
    }

    /** Of how many hearings sign-ups are kept. */
    synchronized int size() {
        return latest.size();
    }
}
