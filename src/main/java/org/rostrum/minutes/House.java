package org.rostrum.minutes;

import java.util.Arrays;
import java.util.Optional;

/** How the minutes of a body read, and which of their profiles a reader is shown who asked for none. */
public record House(HouseStyle style, Profile profile) {
    /** What a body has that did not say otherwise. */
    public static final House USUAL = new House(HouseStyle.USUAL, Profile.FULL);

    /** Ways in which minutes are written in well-known places, to begin with. */
    public enum Preset {
        /** As Rostrum writes them. */
        PLAIN(HouseStyle.USUAL, Profile.FULL),
        /** As the city council of Durham, North Carolina: titles, mover and seconder, and the hour of each vote. */
        DURHAM(new HouseStyle(true, true, false, true, true), Profile.FULL),
        /** As a committee of the legislature of Texas: nobody seconds, and the witness list is what is looked for. */
        TEXAS(new HouseStyle(true, false, false, false, true), Profile.SPEAKERS),
        /** By Robert's Rules of Order (12th ed., 48:4): what was done, without the name of who seconded. */
        ROBERTS(new HouseStyle(false, false, false, false, true), Profile.ROBERTS);

        @SuppressWarnings("ImmutableEnumChecker") // A record of an enum and of truths.
        private final House house;

        Preset(HouseStyle style, Profile profile) {
            house = new House(style, profile);
        }

        /** What it fills in. */
        public House house() {
            return house;
        }

        /** The preset of this name; none if it is not offered. */
        public static Optional<Preset> named(String name) {
            return Arrays.stream(values())
                    .filter(preset -> preset.name().equals(name))
                    .findFirst();
        }
    }

    /** The preset that it is; none where a body has changed one. */
    public Optional<Preset> preset() {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.house().equals(this))
                .findFirst();
    }
}
