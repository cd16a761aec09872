package org.rostrum.minutes;

import static org.rostrum.minutes.InventedMeeting.BUSINESS;
import static org.rostrum.minutes.InventedMeeting.EXHIBIT;
import static org.rostrum.minutes.InventedMeeting.HEARING;
import static org.rostrum.minutes.InventedMeeting.ITEM;
import static org.rostrum.minutes.InventedMeeting.member;
import static org.rostrum.minutes.InventedMeeting.resident;
import static org.rostrum.minutes.InventedMeeting.roll;
import static org.rostrum.minutes.InventedMeeting.signUp;
import static org.rostrum.minutes.InventedMeeting.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DeclaredCount;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.EvidenceAct.Bench;
import org.rostrum.proceedings.EvidenceAct.Capacity;
import org.rostrum.proceedings.EvidenceAct.Ruling;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Procedure;
import org.rostrum.proceedings.Result;

/** Invented meetings, each of them built on something that minutes often get wrong. */
enum GoldenEvening {
    /** Four are tied, and only then the chair has a vote; she votes once more, without a tie and with a reason. */
    TIE_BROKEN_BY_THE_CHAIR(() -> {
        var meeting = InventedMeeting.of(5, Majority.Base.VOTING, Optional.of(chairBreaksTies()))
                .opened(0, 1, 2, 3, 4)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(1, "Adopt the budget.");
        meeting.refused(meeting.vote(Map.of(0, Ballot.AYE)), "votes in the chair only to break a tie");
        meeting.then(
                        meeting.vote(Map.of(0, Ballot.AYE, 3, Ballot.NO, 4, Ballot.NO)),
                        new DecisionAct.Declare(Result.CARRIED))
                .moved(2, "Thank the staff.");
        return meeting.because("The chair insisted on it.", meeting.vote(Map.of(0, Ballot.AYE)))
                .then(new DecisionAct.Declare(Result.CARRIED), new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** An amendment is itself amended, and what comes of it is divided. */
    AMENDMENT_AMENDED_AND_QUESTION_DIVIDED(() -> {
        var meeting = InventedMeeting.of(5)
                .opened(0, 1, 2, 3, 4)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(1, "Adopt the budget and hire a surveyor.")
                .moved(2, MotionKind.AMEND, "Add a survey of the north lot.")
                .moved(3, MotionKind.AMEND, "Strike north and insert south.");
        carry(meeting, Map.of(4, Ballot.NO));
        carry(meeting, Map.of());
        meeting.then(new DecisionAct.Divide(words("Adopt the budget."), words("Hire a surveyor.")));
        carry(meeting, Map.of());
        return meeting.then(
                meeting.vote(Map.of(0, Ballot.NO, 1, Ballot.NO, 2, Ballot.NO)),
                new DecisionAct.Declare(Result.FAILED),
                new MeetingAct.CloseItem(),
                new MeetingAct.Adjourn());
    }),

    /**
     * A small board asks for no second, and one seconds all the same; motions come in the order of their rank, and the public is
     * sent out while one is open.
     */
    NO_SECOND_AND_ALL_IN_ORDER(() -> {
        var meeting = InventedMeeting.of(5, Majority.Base.VOTING, Optional.of(noSecond()))
                .opened(0, 1, 2, 3, 4)
                .then(
                        new MeetingAct.OpenItem(BUSINESS),
                        new DecisionAct.Motion(words("Settle the claim for forty thousand dollars."), member(1)))
                .refused(new DecisionAct.NoSecond(), "a motion needs no second")
                .then(motion(MotionKind.AMEND, "Strike forty and insert thirty."), new DecisionAct.Second(member(3)))
                .then(
                        new DecisionAct.WithdrawSecond(),
                        motion(MotionKind.CLOSED_SESSION, "Hear the attorney in private."))
                .refused(
                        motion(MotionKind.REFER, "To the committee."),
                        "A motion of higher rank is open: closed session.")
                .then(motion(MotionKind.RECESS, "Five minutes to clear the hall."));
        carry(meeting, Map.of());
        meeting.then(new MeetingAct.Recess(false), new MeetingAct.Resume());
        carry(meeting, Map.of());
        meeting.then(
                        new MeetingAct.ClosedSession(Optional.of(words("Advice of the attorney."))),
                        new MeetingAct.OpenSession(),
                        motion(MotionKind.CALL_THE_QUESTION, "Vote on the amount."))
                .refused(
                        motion(MotionKind.REFER, "To the committee."),
                        "A motion of higher rank is open: call the question.")
                .because("The chair let it come first.", motion(MotionKind.REFER, "To the committee."));
        meeting.then(
                meeting.vote(Map.of(0, Ballot.NO, 1, Ballot.NO, 3, Ballot.NO)), new DecisionAct.Declare(Result.FAILED));
        carry(meeting, Map.of());
        carry(meeting, Map.of(4, Ballot.NO));
        carry(meeting, Map.of());
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** On a board of fifteen the chair declares what the ballots do not say. */
    DECLARED_OTHER_THAN_COUNTED(() -> {
        var meeting = InventedMeeting.of(15)
                .opened(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(1, "Adopt the budget.");
        meeting.refused(meeting.vote(Map.of(14, Ballot.AYE)), "Oda Krantz is not here and cannot vote.");
        return meeting.then(meeting.vote(Map.of(
                        7, Ballot.NO, 8, Ballot.NO, 9, Ballot.NO, 10, Ballot.NO, 11, Ballot.NO, 12, Ballot.NO, 13,
                        Ballot.NO)))
                .refused(new DecisionAct.Declare(Result.CARRIED), "The ballots say 7 to 7")
                .because("Announced so by the chair.", new DecisionAct.Declare(Result.CARRIED))
                .then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** One puts two papers into the box, which count on neither side, and the chair calls out another count. */
    NAMED_IN_TWO_COLUMNS(() -> {
        var meeting = InventedMeeting.of(7)
                .opened(0, 1, 2, 3, 4, 5)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(1, "Adopt the budget.");
        var once = meeting.vote(Map.of(4, Ballot.NO));
        var twice = new DecisionAct.Vote(Method.BALLOT, once.ballots(), Optional.of(Map.of(member(3), Ballot.NO)));
        return meeting.refused(twice, "Dee Okafor is named twice, under aye and under no.")
                .because("Both papers were in the box and nobody withdrew one.", twice)
                .refused(declared(5, 1), "Declared were 5 to 1; the ballots say 4 to 1.")
                .because("So the chair announced it.", declared(5, 1))
                .then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /**
     * It begins without a quorum and sends for one, has it, loses it and has it again; one attends from elsewhere and does not
     * count.
     */
    QUORUM_LOST_AND_REGAINED(() -> {
        var meeting = InventedMeeting.of(5, Majority.Base.PRESENT, Optional.of(onlyInTheRoom()))
                .opened(0, 1)
                .then(new MeetingAct.Arrive(member(2), true), new MeetingAct.OpenItem(BUSINESS))
                .refused(new DecisionAct.Motion(words("Adopt the budget."), member(2)), "attends from elsewhere")
                .moved(0, "Adopt the budget.");
        meeting.refused(meeting.vote(Map.of()), "There is no quorum: 2 count as here, 3 are needed.")
                .moved(0, MotionKind.OBTAIN_QUORUM, "Send for the absent members.");
        carry(meeting, Map.of());
        meeting.then(new MeetingAct.Arrive(member(3), false), new MeetingAct.Depart(member(0), true));
        meeting.refused(meeting.vote(Map.of()), "There is no quorum");
        meeting.then(new MeetingAct.Arrive(member(4), false), new MeetingAct.Chair(member(1)));
        carry(meeting, Map.of());
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** A member stands aside and speaks as a resident; witnesses swear before the clock, and one is questioned. */
    RECUSED_MEMBER_SPEAKS(() -> {
        var meeting = InventedMeeting.of(5, Majority.Base.NOT_EXCUSED, Optional.empty())
                .signedUp(2)
                .opened(0, 1, 2, 3, 4)
                .then(
                        new MeetingAct.OpenItem(ITEM),
                        new HearingAct.Disclose(member(3), words("I walked the lot on Sunday.")),
                        new HearingAct.Recuse(member(4), Optional.of(words("She owns the next lot."))),
                        signUp(resident(9), "Eli Sato", 9),
                        new HearingAct.OpenHearing(HEARING),
                        new HearingAct.ReceiveExhibit(EXHIBIT),
                        new HearingAct.Oath(List.of(resident(0), resident(1), resident(9))),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.Question(member(1)),
                        new FloorAct.ResumeTurn(),
                        new FloorAct.End(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.NotHere(),
                        new FloorAct.Call(Optional.of(resident(9))),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.NotHere(),
                        new HearingAct.CloseHearing())
                .refused(new DecisionAct.Motion(words("Build it."), member(4)), "stands aside")
                .moved(1, "Find that the road meets the ordinance, and permit it.");
        carry(meeting, Map.of());
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** A board finds facts: parties, the oath, exhibits and objections, cross-examination, findings. */
    FACTS_FOUND_ON_EVIDENCE(() -> {
        var meeting = InventedMeeting.findingFacts()
                .signedUp(4)
                .opened(0, 1, 2, 3, 4)
                .then(
                        new MeetingAct.OpenItem(ITEM),
                        new HearingAct.Disclose(member(2), words("The applicant wrote to me; I answered nothing.")),
                        new HearingAct.Recuse(member(4), Optional.empty()),
                        new HearingAct.OpenHearing(HEARING),
                        appear(0, Capacity.APPLICANT),
                        new EvidenceAct.Appear(
                                resident(1),
                                Capacity.OPPONENT,
                                Optional.of(words("His well is 80 feet from the road."))),
                        appear(2, Capacity.WITNESS),
                        appear(3, Capacity.OPPONENT))
                .refused(cross(0, resident(1)), "Only who has testified is cross-examined.")
                .then(
                        new EvidenceAct.RuleOnStanding(
                                resident(1),
                                Ruling.ADMITTED,
                                Optional.empty(),
                                Optional.of(words("Special damages shown."))),
                        new EvidenceAct.RuleOnStanding(
                                resident(3), Ruling.REFUSED, Optional.of(Bench.CHAIR), Optional.empty()),
                        new HearingAct.Oath(List.of(resident(0), resident(2))),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new EvidenceAct.OfferExhibit(resident(0), words("Site plan"), Optional.of(EXHIBIT)),
                        new EvidenceAct.RuleOnExhibit(1, Ruling.ADMITTED, Optional.empty(), Optional.empty()),
                        new EvidenceAct.OfferExhibit(resident(0), words("Traffic count of May 2024"), Optional.empty()),
                        new EvidenceAct.ObjectToExhibit(2, resident(1), words("Its author is not here.")))
                .refused(
                        new EvidenceAct.ObjectToExhibit(2, resident(3), words("It is old.")),
                        "Only a party or a member objects")
                .then(
                        new EvidenceAct.RuleOnExhibit(
                                2, Ruling.REFUSED, Optional.empty(), Optional.of(words("Hearsay."))),
                        cross(0, resident(1)),
                        new FloorAct.Pause(),
                        new FloorAct.ResumeTurn(),
                        new FloorAct.End())
                .refused(cross(0, resident(3)), "Only a party or a member cross-examines")
                .then(new FloorAct.Call(Optional.empty()))
                .refused(new FloorAct.Begin(), "Quin Abara has not taken the oath");
        meeting.because("He argues as his own attorney.", new FloorAct.Begin());
        meeting.then(
                        new FloorAct.End(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new EvidenceAct.OfferExhibit(resident(2), words("Photograph of the spring"), Optional.empty()),
                        new EvidenceAct.ObjectToExhibit(3, resident(0), words("It shows another lot.")),
                        new EvidenceAct.ObjectToExhibit(3, member(3), words("It bears no date.")),
                        cross(2, member(1)),
                        cross(2, resident(0)),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.NotHere(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.NotHere(),
                        new HearingAct.CloseHearing(),
                        new DecisionAct.Findings(
                                words("The road is 22 feet wide.\nThe nearest well is 80 feet away."),
                                words("1. The road meets section 4.2.\n2. It does no harm to the well of Mr. Abara."),
                                words("Grant the permit, on condition that trucks run by day only."),
                                member(1)),
                        new DecisionAct.Second(member(2)))
                .refused(meeting.vote(Map.of()), "There is no ruling yet on the objection to exhibit 3.");
        meeting.then(
                new EvidenceAct.RuleOnExhibit(3, Ruling.REFUSED, Optional.empty(), Optional.empty()),
                new EvidenceAct.RuleOnExhibit(
                        3, Ruling.ADMITTED, Optional.of(Bench.BODY), Optional.of(words("On appeal of the chair."))));
        carry(meeting, Map.of(3, Ballot.NO));
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** What was decided behind closed doors is made public, and the words of a note are taken out by order of a court. */
    RELEASED_AND_TAKEN_OUT(() -> {
        var meeting = InventedMeeting.of(3)
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(BUSINESS),
                        new MeetingAct.Note(words("Someone called out the address of the owner.")),
                        new MeetingAct.ClosedSession(Optional.of(words("Price of land."))))
                .moved(0, "Offer forty thousand dollars.");
        carry(meeting, Map.of(2, Ballot.NO));
        meeting.then(new MeetingAct.OpenSession());
        return meeting.then(
                new CorrectionAct.Release(
                        meeting.last(MeetingAct.ClosedSession.class), words("The land is bought, resolution 12.")),
                new CorrectionAct.Redact(meeting.last(MeetingAct.Note.class), words("Order of the court.")),
                new MeetingAct.CloseItem(),
                new MeetingAct.Adjourn());
    }),

    /** Behind closed doors only who comes and leaves is recorded. */
    CLOSED_SESSION(() -> {
        var meeting = InventedMeeting.of(3)
                .opened(0, 1)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(0, MotionKind.CLOSED_SESSION, "Go into closed session to hear the attorney.");
        carry(meeting, Map.of());
        meeting.then(
                        new MeetingAct.ClosedSession(
                                Optional.of(words("Advice of the attorney, G.S. 143-318.11(a)(3)."))),
                        new MeetingAct.Arrive(member(2), false))
                .refused(new MeetingAct.Recess(false), "The meeting is in closed session.")
                .then(new MeetingAct.OpenSession())
                .moved(1, "Settle as advised.");
        carry(meeting, Map.of(2, Ballot.ABSTAIN));
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** Two evenings in two places, each with a roll call of its own, and the line is carried over. */
    TWO_EVENINGS_TWO_PLACES(() -> {
        var meeting = InventedMeeting.of(5)
                .signedUp(4)
                .then(new AgendaAct.Reschedule(
                        LocalDate.of(2025, 3, 3), words("Fire hall"), Optional.of(LocalTime.of(19, 30))))
                .refused(
                        new AgendaAct.Reschedule(
                                LocalDate.of(2025, 3, 3), words("Fire hall"), Optional.of(LocalTime.of(19, 30))),
                        "is called for this day, hour and place already")
                .at(0, 19, 30)
                .opened(0, 1, 2, 3)
                .then(
                        new MeetingAct.OpenItem(ITEM),
                        new HearingAct.OpenHearing(HEARING),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new MeetingAct.ContinueTo(LocalDate.of(2025, 3, 5), words("School gymnasium")))
                .at(2, 18, 30)
                .then(
                        new MeetingAct.CallToOrder(),
                        roll(1, 2, 3, 4),
                        new MeetingAct.Chair(member(1)),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Yield(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.PutBack(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new HearingAct.CloseHearing())
                .moved(2, "Permit the road.");
        carry(meeting, Map.of(3, Ballot.NO));
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** Disorder interrupts it, the time is shortened, it runs over midnight, and the vote comes before all were heard. */
    OVER_MIDNIGHT_WITH_DISORDER(() -> {
        var meeting = InventedMeeting.of(3)
                .signedUp(4)
                .at(0, 23, 30)
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(ITEM),
                        new HearingAct.OpenHearing(HEARING),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new MeetingAct.Note(words("A video failed to play.")),
                        new MeetingAct.Recess(true))
                .at(1, 0, 5)
                .then(
                        new MeetingAct.Resume(),
                        new FloorAct.ResumeTurn(),
                        new FloorAct.AddTime(30),
                        new FloorAct.End(),
                        new HearingAct.Shorten(60),
                        new HearingAct.CloseLine(),
                        new FloorAct.CheckIn(resident(3)),
                        new FloorAct.Cede(resident(3), resident(1)),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.Reply(),
                        new FloorAct.ResumeTurn(),
                        new FloorAct.End(),
                        new HearingAct.CloseHearing())
                .moved(0, "Refuse the road.");
        var vote = meeting.vote(Map.of());
        return meeting.refused(vote, "One person who signed up for this item has not been heard.")
                .because("He left at midnight.", vote)
                .then(new DecisionAct.Declare(Result.CARRIED), new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** Motions that come to nothing in each way there is, and one on which nobody objects. */
    MOTIONS_THAT_END_OTHERWISE(() -> {
        var meeting = InventedMeeting.of(5, Majority.Base.SEATS, Optional.of(questionByTwoThirds()))
                .opened(0, 1, 2, 3, 4)
                .then(
                        new MeetingAct.OpenItem(BUSINESS),
                        new DecisionAct.Motion(words("Close the library."), member(1)),
                        new DecisionAct.NoSecond(),
                        new DecisionAct.Motion(words("Open it on Sundays."), member(1)),
                        new DecisionAct.Second(member(2)),
                        new DecisionAct.WithdrawSecond(),
                        new DecisionAct.Second(member(3)),
                        new DecisionAct.AmendFriendly(words("Open it on Sundays at noon.")))
                .moved(2, MotionKind.CALL_THE_QUESTION, "Call the question.");
        meeting.then(meeting.vote(Map.of(3, Ballot.NO, 4, Ballot.NO)), new DecisionAct.Declare(Result.FAILED))
                .moved(0, MotionKind.POSTPONE, "Postpone it to April.");
        carry(meeting, Map.of(4, Ballot.ABSTAIN));
        meeting.then(
                        new DecisionAct.Motion(words("Thank the staff."), member(2)),
                        new DecisionAct.WithoutObjection(),
                        new DecisionAct.Motion(words("Paint the hall."), member(3)),
                        new DecisionAct.Second(member(4)),
                        new DecisionAct.WithdrawMotion())
                .moved(0, MotionKind.RECONSIDER, "Reconsider the thanks.");
        meeting.then(
                meeting.vote(Map.of(2, Ballot.NO, 3, Ballot.NO, 4, Ballot.NOT_VOTING)),
                new DecisionAct.Declare(Result.FAILED));
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** A motion with an amendment is laid on the table and taken from there; then the question is called, by two thirds. */
    TABLED_TAKEN_UP_AND_CALLED(() -> {
        var meeting = InventedMeeting.of(5, Majority.Base.VOTING, Optional.of(questionByTwoThirds()))
                .opened(0, 1, 2, 3, 4)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(1, "Open the library on Sundays.")
                .moved(2, MotionKind.AMEND, "Insert: at noon.")
                .moved(3, MotionKind.TABLE, "Lay it on the table.");
        carry(meeting, Map.of(1, Ballot.NO));
        meeting.moved(0, "Thank the staff.");
        carry(meeting, Map.of());
        meeting.moved(2, MotionKind.TAKE_FROM_TABLE, "Take up the Sundays.");
        carry(meeting, Map.of(3, Ballot.NO));
        carry(meeting, Map.of());
        meeting.moved(4, MotionKind.CALL_THE_QUESTION, "Call the question.");
        carry(meeting, Map.of(3, Ballot.NO));
        meeting.refused(
                new DecisionAct.Motion(
                        words("To the board."), member(3), Optional.of(MotionKind.REFER), Optional.empty()),
                "The question was called");
        carry(meeting, Map.of(3, Ballot.NO));
        return meeting.then(new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** A decision is brought back by one who voted for it, and a ballot counts of a member who is away by the record. */
    RECONSIDERED_AND_VOTED_FROM_AWAY(() -> {
        var meeting = InventedMeeting.of(5).opened(0, 1, 2, 3, 4).then(new MeetingAct.OpenItem(BUSINESS));
        meeting.refused(reconsider(1), "Nothing was decided on the open item that could be reconsidered.")
                .moved(0, "Raise the fee to five dollars.");
        carry(meeting, Map.of(3, Ballot.NO, 4, Ballot.NO));
        meeting.then(new MeetingAct.Depart(member(4)))
                .refused(reconsider(3), "This member did not vote for what was decided.")
                .moved(1, MotionKind.RECONSIDER, "Hear first what the schools pay.");
        carry(meeting, Map.of());
        var again = meeting.vote(Map.of(2, Ballot.NO, 3, Ballot.NO, 4, Ballot.NO));
        return meeting.refused(again, "Eli Sato is not here and cannot vote.")
                .because("The member came back and nobody noted it.", again)
                .then(new DecisionAct.Declare(Result.FAILED), new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** Items come and go, a title is put right, the rest is decided by consent, and a committee becomes the council. */
    COMMITTEE_THAT_BECOMES_THE_COUNCIL(() -> {
        var meeting = InventedMeeting.of(3)
                .then(new AgendaAct.AddItem("3", words("The minutes of May"), Optional.empty(), true))
                .opened(0, 1, 2)
                .then(
                        new AgendaAct.AddItem("4", words("A bench"), Optional.of(words("In the park.")), true),
                        new AgendaAct.AddItem("5", words("A bell"), Optional.empty(), true),
                        new AgendaAct.AddItem("6", words("A flag"), Optional.empty(), false));
        var removed = item(meeting, 5);
        meeting.refused(new MeetingAct.OpenItem(item(meeting, 3)), "Take it off first")
                .refused(new AgendaAct.AddItem("6", words("A pole"), Optional.empty(), false), "an item 6 already")
                .refused(new AgendaAct.RemoveItem(ITEM), "This item has a hearing.")
                .then(
                        new AgendaAct.OffConsent(item(meeting, 4), Optional.of(member(2))),
                        new AgendaAct.RemoveItem(removed),
                        new AgendaAct.CorrectTitle(BUSINESS, words("The budget and the fees")))
                .moved(0, MotionKind.CONSENT_AGENDA, "Approve the consent agenda.");
        carry(meeting, Map.of());
        meeting.refused(new AgendaAct.RemoveItem(item(meeting, 2)), "This item was taken up or decided")
                .refused(new AgendaAct.OffConsent(item(meeting, 2), Optional.empty()), "was decided already")
                .then(new AgendaAct.SitAs("Council of Quarry Hill", 6, 4, InventedMeeting.members(5)))
                .refused(meeting.vote(Map.of()), "No motion was made and seconded.")
                .moved(0, "Ring the bell.");
        return meeting.refused(meeting.vote(Map.of()), "There is no quorum: 3 count as here, 4 are needed.")
                .then(new MeetingAct.Arrive(member(3), false))
                .then(meeting.vote(Map.of(1, Ballot.NO)), new DecisionAct.Declare(Result.CARRIED))
                .then(new MeetingAct.OpenItem(BUSINESS), new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    }),

    /** Things were recorded wrongly, taken back, corrected, and taken out by law. */
    UNDONE_CORRECTED_TAKEN_OUT(() -> {
        var meeting = InventedMeeting.of(3)
                .signedUp(2)
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(ITEM),
                        new HearingAct.OpenHearing(HEARING),
                        new FloorAct.Call(Optional.of(resident(1))),
                        new CorrectionAct.Undo(),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new FloorAct.Withdraw(resident(1)),
                        new HearingAct.CloseHearing(),
                        new MeetingAct.Note(words("The fire bell rang.")))
                .moved(0, "Permit the road.");
        long note = meeting.state().motions().open().orElseThrow().entry() - 1;
        meeting.then(meeting.vote(Map.of(1, Ballot.NO)), new CorrectionAct.Undo());
        carry(meeting, Map.of());
        return meeting.then(
                new CorrectionAct.Correct(note, words("It was the door bell.")),
                new MeetingAct.CloseItem(),
                new MeetingAct.Adjourn());
    }),

    /** An order of a court takes a person out: her sign-up, a note and a motion that names her go in one act. */
    PERSON_TAKEN_OUT(() -> {
        var meeting = InventedMeeting.of(3)
                .signedUp(2)
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(ITEM),
                        new HearingAct.OpenHearing(HEARING),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new MeetingAct.Note(words("Someone called out to Ms. Rowan.")),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin(),
                        new FloorAct.End(),
                        new HearingAct.CloseHearing())
                .moved(0, "Thank Pia Rowan.");
        carry(meeting, Map.of());
        var named = meeting.wordsOf(resident(0));
        return meeting.then(
                CorrectionAct.Redact.of(named, words("Order of the court of May 2.")),
                new MeetingAct.CloseItem(),
                new MeetingAct.Adjourn());
    }),

    /** One leaves without being excused, makes the quorum all the same, and is an aye but where the law excepts the question. */
    LEFT_WITHOUT_BEING_EXCUSED(() -> {
        var meeting = InventedMeeting.of(5, Majority.Base.VOTING, Optional.of(withdrawnStays()))
                .opened(0, 1, 2, 3)
                .then(new MeetingAct.OpenItem(BUSINESS))
                .moved(1, "Adopt the budget.")
                .then(new MeetingAct.Depart(member(2), true), new MeetingAct.Depart(member(3), false));
        meeting.refused(
                meeting.vote(Map.of(3, Ballot.NOT_VOTING)),
                "Dee Okafor, who left without being excused, counts as an aye");
        carry(meeting, Map.of(1, Ballot.NO));
        meeting.then(new MeetingAct.Arrive(member(3), false))
                .moved(0, "Rezone the north lot.")
                .then(new MeetingAct.Depart(member(3), false))
                .because(
                        "An ordinance on land use, G.S. 160D-601.",
                        meeting.vote(Map.of(1, Ballot.NO, 3, Ballot.NOT_VOTING)));
        return meeting.then(
                new DecisionAct.Declare(Result.FAILED), new MeetingAct.CloseItem(), new MeetingAct.Adjourn());
    });

    private static Id item(InventedMeeting meeting, int at) {
        return meeting.state().plan().orElseThrow().items().get(at).id();
    }

    private static DecisionAct.Motion reconsider(int mover) {
        return new DecisionAct.Motion(
                words("Reconsider."), member(mover), Optional.of(MotionKind.RECONSIDER), Optional.empty());
    }

    private static EvidenceAct.Appear appear(int resident, Capacity capacity) {
        return new EvidenceAct.Appear(resident(resident), capacity, Optional.empty());
    }

    private static EvidenceAct.CrossExamine cross(int witness, Id by) {
        return new EvidenceAct.CrossExamine(resident(witness), by, Optional.empty());
    }

    @SuppressWarnings("ImmutableEnumChecker") // It is only asked.
    private final Supplier<InventedMeeting> played;

    GoldenEvening(Supplier<InventedMeeting> played) {
        this.played = played;
    }

    /** Plays it from its first entry. */
    InventedMeeting play() {
        return played.get();
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A profile for what is tried in one only; each comes up. */
    Profile inTurn() {
        var profiles = List.of(Profile.values());
        return profiles.get(List.of(values()).indexOf(this) % profiles.size());
    }

    private static DecisionAct.Declare declared(int ayes, int noes) {
        return new DecisionAct.Declare(Result.CARRIED, Optional.of(new DeclaredCount(ayes, noes, Optional.empty())));
    }

    private static void carry(InventedMeeting meeting, Map<Integer, Ballot> others) {
        meeting.then(meeting.vote(others), new DecisionAct.Declare(Result.CARRIED));
    }

    private static DecisionAct.Motion motion(MotionKind kind, String text) {
        return new DecisionAct.Motion(words(text), member(2), Optional.of(kind), Optional.empty());
    }

    private static Procedure noSecond() {
        return new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false));
    }

    private static Procedure chairBreaksTies() {
        return new Procedure(
                Optional.of(Procedure.ChairVotes.TO_BREAK_A_TIE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Procedure onlyInTheRoom() {
        return new Procedure(
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Procedure withdrawnStays() {
        return new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.of(true),
                Optional.empty());
    }

    private static Procedure questionByTwoThirds() {
        var twoThirds = new Majority(Majority.Base.VOTING, Majority.Share.TWO_THIRDS);
        return new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(new Procedure.Needed(MotionKind.CALL_THE_QUESTION, twoThirds))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
