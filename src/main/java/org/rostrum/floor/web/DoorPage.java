package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.Doors;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Proceedings;

/** What the clerk needs for the door: the link for a tablet, and posters that lead to the sign-up. */
@Named
@RequestScoped
public class DoorPage {
    @Inject
    Doors doors;

    @Inject
    Proceedings proceedings;

    @Inject
    ExternalContext external;

    private @Nullable MeetingPlan plan;

    private String kiosk = "";

    /** Finds the meeting, or answers 404; makes a link for the tablet if that was asked for. */
    public void open() throws IOException {
        try {
            plan = proceedings
                    .standing(Id.parse(external.getRequestParameterMap().getOrDefault("id", "")))
                    .plan();
            if (((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) {
                kiosk = "/kiosk/" + doors.open(plan.meeting()).value();
            }
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    /** The path of the link that was made; it is shown once. Empty where none was. */
    public String kiosk() {
        return kiosk;
    }

    /** Who hears. */
    public String bodyName() {
        return Objects.requireNonNull(plan).body();
    }

    /** The items on which the public speaks. */
    public List<MeetingPlan.Item> hearings() {
        return Objects.requireNonNull(plan).items().stream()
                .filter(item -> item.hearing().isPresent())
                .toList();
    }

    /** The path of the page on which one signs up. */
    public String signUp(MeetingPlan.Item item) {
        return "/hearings/" + item.hearing().orElseThrow().id() + "/sign-up";
    }
}
