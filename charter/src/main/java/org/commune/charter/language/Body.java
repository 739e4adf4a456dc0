package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;

@Says(
    value = "A body: an assembly, a council, an executive, a tribunal, an office of one.",
    example =
        "bodies: {executive: {kind: executive, seats: 9, term: P1Y, filled_by: election,"
            + " electorate: congress, election: exec_stv}}")
public record Body(
    @Says("What kind of body it is.") Kind kind,
    @Says(
            value = "Its name in prose, without an article; without it, its id in words.",
            example = "Central Executive Committee")
        Optional<String> called,
    @Says(
            value = "The kind of unit that each has one of its own: one assembly per workplace.",
            example = "workplace")
        Optional<String> per,
    @Says("For a collective: the body whose instances decide together.") Optional<Ref<Body>> of,
    @Says(
            value = "How many seats: a number, `all_members`, or nothing where seat groups say it.",
            example = "9")
        Optional<String> seats,
    @Says("The fewest seats it may have.") Optional<Integer> minSeats,
    @Says("The most seats it may have.") Optional<Integer> maxSeats,
    @Says("How the seats are filled, group by group.") List<SeatGroup> seatGroups,
    @Says("For a single group of seats: how they are filled.")
        Optional<SeatGroup.FilledBy> filledBy,
    @Says("For a single group: who elects, sends or is drawn from.") Optional<Actor> electorate,
    @Says("For a single group: the election.") Optional<Ref<Election>> election,
    @Says("For a single group: the appointment.") Optional<Ref<Appointment>> appointment,
    @Says("For a single group: the mandate of those seated.") Optional<Ref<Mandate>> mandate,
    @Says("How those seated can be recalled.") Optional<Ref<Recall>> recall,
    @Says("For sortition: how the lot is drawn.") Optional<Draw> draw,
    @Says("Who takes a seat that falls vacant before the term ends.")
        Optional<Recall.Replacement> vacancy,
    @Says("How long a seat is held.") Optional<Span> term,
    @Says("Which seats end first, where not all end together.") Optional<Stagger> stagger,
    @Says("How many terms one person may serve.") Optional<TermLimits> limits,
    @Says(
            value = "Bodies and offices whose holders may not sit here.",
            example = "[executive, staff]")
        List<String> incompatible,
    @Says("Who else may not sit here.") List<Exclusion> exclude,
    @Says("The most seats that one group of people may hold.") List<Cap> caps,
    @Says("The fewest and most seats of a group of people.") List<Quota> quotas,
    @Says("The most seats that may be paid.") Optional<Integer> paidPostsMax,
    @Says("How often it must meet.") Optional<Meets> meets,
    @Says("Who can call it together, and how.") Optional<Convene> convene,
    @Says("How many must take part.") Optional<Quorum> quorum,
    @Says("Its usual decision rule.") Optional<OrNamed<Rule>> decide,
    @Says("Its usual procedure for motions.") Optional<Ref<Procedure>> procedure,
    @Says("When its votes are secret.") List<SecretIf> secretIf,
    @Says("For a collective: the time within which its bodies vote.") Optional<Span> voteWithin,
    @Says("The time within which it must decide a case.") Optional<Span> decideWithin,
    @Says("Who chooses its chair, and how; without it, the body by its usual rule.")
        Optional<Way> chair,
    @Says("Who can close its meeting before business is done.") Optional<Way> adjourn,
    @Says(value = "Who can dissolve it: `never`, or how.", defaultsTo = "never")
        OrNever<Way> dissolve,
    @Says("How its seats can be emptied by others than a recall.") Optional<Way> remove,
    @Says("To whom it answers.") List<Actor> responsibleTo,
    @Says("The vote of confidence it needs before it can act.") Optional<Way> invest,
    @Says("What it may not do in the time before a higher body meets.")
        Optional<Caretaker> caretaker,
    @Says("Of which body it exercises the powers between sessions.")
        Optional<Ref<Body>> betweenSessions,
    @Says("Powers that it holds by this article.") List<ActName> powers,
    @Says("Rights to see and to call: acts that its every member may do.") List<ActName> rights,
    @Says("A report that it owes.") Optional<Report> report,
    @Says(value = "What must be laid before it at its next session.", example = "[minority_report]")
        List<String> mustReceive,
    @Says("For a tribunal: how it can suspend an act.") Optional<Stay> stay,
    @Says("Whether others may instruct it.") Optional<Instructions> instructions,
    @Says("Protections of those seated against who seated them.") List<Protection> protections,
    @Says(value = "What ends it.", example = "dispute") Optional<String> endsWith,
    @Says("The time before a person who left may sit again.") Optional<Span> gapBeforeReturn,
    @Says("Whether its meetings are public.") Optional<Publication.Visibility> visibility) {

  /** What kind of body it is. */
  public enum Kind {
    @Says("All members of a unit, or of the whole, meeting as themselves.")
    ASSEMBLY,
    @Says("Delegates of units.")
    COUNCIL,
    @Says("Delegates meeting from time to time, above the councils.")
    CONGRESS,
    @Says("Several bodies of one kind deciding together, each by its own vote.")
    COLLECTIVE,
    @Says("Those who carry out decisions from day to day.")
    EXECUTIVE,
    @Says("A body with a task in the name of another.")
    COMMITTEE,
    @Says("A body that inspects or edits, independent of the executive.")
    COMMISSION,
    @Says("Those who judge.")
    TRIBUNAL,
    @Says("One person with a task.")
    OFFICE
  }

  /** When votes are secret. */
  public enum SecretIf {
    @Says("When persons are elected.")
    ELECTION,
    @Says("When a delegate is to be recalled.")
    RECALL,
    @Says("When any one person present asks for it.")
    DEMANDED_BY_ONE,
    @Says("When a sanction is decided.")
    SANCTION
  }

  /** Whether others may instruct a body. */
  public enum Instructions {
    @Says("Nobody may.")
    FORBIDDEN,
    @Says("Who seated them may.")
    BY_ELECTORS
  }

  /** A protection against who seated them. */
  public enum Protection {
    @Says("No condition may be put on an appointment.")
    NO_CONDITIONAL_APPOINTMENT,
    @Says("The appointer may not override a decision already made.")
    NOT_OVERRIDABLE_BY_APPOINTER
  }

  @Says("How a lot is drawn.")
  public record Draw(
      @Says("Whether anybody may watch and repeat the draw.") boolean publicly,
      @Says(value = "Where the seed comes from.", defaultsTo = "committed_beforehand") Seed seed) {
    /** Where the seed of a lot comes from. */
    public enum Seed {
      @Says("A commitment to it is recorded before anybody knows the pool.")
      COMMITTED_BEFOREHAND,
      @Says("A public beacon named beforehand.")
      BEACON
    }
  }

  @Says("Which seats end first, where not all end together.")
  public record Stagger(
      @Says("Only who has served longer than this leaves.") Span over,
      @Says("How many leave in a year at most.") int maxLeavingPerYear,
      @Says(value = "The day of the year on which they leave, as MM-DD.", example = "\"12-31\"")
          String ends) {}

  @Says("How many terms one person may serve.")
  public record TermLimits(
      @Says("In a row.") Optional<Integer> consecutive, @Says("In all.") Optional<Integer> total) {}

  @Says("Who may not sit.")
  public record Exclusion(
      @Says("Who held an office within this time.") Optional<Span> heldOfficeWithin,
      @Says("Who has been sanctioned within this time.") Optional<Span> sanctionedWithin,
      @Says(value = "Who has this fact recorded.", example = "convicted_of_fraud")
          Optional<String> has) {}

  @Says("The most seats that one group of people may hold.")
  public record Cap(
      @Says(
              value =
                  "What makes people a group: `unit`, `tendency`, or a fact kept of each person.",
              example = "unit")
          String by,
      @Says("This many seats.") Optional<Integer> max,
      @Says("This share of the seats.") Optional<Fraction> maxShare,
      @Says(value = "What happens to who would break it.", defaultsTo = "next_in_order")
          OnBreach onBreach) {
    /** What happens to who would break a cap. */
    public enum OnBreach {
      @Says("The next in the order of the result takes the seat.")
      NEXT_IN_ORDER,
      @Says("The election is refused.")
      REFUSED
    }
  }

  @Says("The fewest and most seats of a group of people.")
  public record Quota(
      @Says(value = "The fact kept of each person that makes the group.", example = "women")
          String group,
      @Says("At least so many.") Optional<Integer> min,
      @Says("At most so many.") Optional<Integer> max) {}

  @Says("How often a body must meet.")
  public record Meets(
      @Says("Regularly, this far apart.") Optional<Span> every,
      @Says("Never further apart than this.") Optional<Span> maxGap) {}

  @Says("Who can call a body together, and how.")
  public record Convene(
      @Says("Who may on their own.") List<Actor> by,
      @Says("The signatures that oblige the chair to.") List<Petition> petition,
      @Says(value = "The least time between the call and the meeting.", defaultsTo = "P0D")
          Span notice,
      @Says("The least time for an extraordinary meeting.") Optional<Span> extraordinaryNotice,
      @Says("How soon the meeting must be held once demanded.") Optional<Span> holdWithin,
      @Says(value = "Who calls it when those who must do not: a way, or `none`.", word = "default")
          Optional<OrNever<Fallback>> otherwise) {}

  @Says("Who acts when those who must do not.")
  public record Fallback(
      @Says("Who then may.") List<Actor> by, @Says("Within which time.") Optional<Span> within) {}

  @Says("What a body may not do in the time before a higher body meets.")
  public record Caretaker(
      @Says(
              value =
                  "What begins the time: `congress_convened`, `election_called`, ...: a body or election"
                      + " and what happened to it.",
              example = "congress_convened")
          String from,
      @Says("The acts that it may not do.") List<ActName> cannot) {}

  @Says("A report that a body owes.")
  public record Report(
      @Says("How often.") Span every,
      @Says(value = "Who sees it.", defaultsTo = "members") Publication.Visibility visibility) {}

  @Says("How a tribunal can suspend an act.")
  public record Stay(
      @Says("How many judges it takes.") int byJudges, @Says("For how long at most.") Span max) {}
}
