package org.rostrum.planted;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Date;

/** What no class of the program may do; each rule of the rooms must find it here. */
public final class Planted {
    private Planted() {}

    /** Stands in no room, in the table that EclipseLink would name, and has a setter. */
    @Entity
    @Table(name = "UPPER")
    public static class Shouting {
        private long id;

        public void setId(long next) {
            id = next;
        }

        public long id() {
            return id;
        }
    }

    /** Has a name that says nothing, and uses a page. */
    public static class ShoutingManager {
        public Object page() {
            return new org.rostrum.signup.web.HearingPage();
        }
    }

    /** Gives an entity away as JSON. */
    @Path("shouting")
    public static class ShoutingResource {
        @GET
        public Shouting shouting() {
            return new Shouting();
        }
    }

    interface Rule {}

    /** Is handed something by the container, starts a transaction of its own and reads the clock. */
    @Transactional
    public static class Impatient implements Rule {
        @Inject
        Shouting shouting;

        @SuppressWarnings("JavaUtilDate")
        public boolean late() {
            return Instant.now().isAfter(new Date().toInstant());
        }
    }
}
