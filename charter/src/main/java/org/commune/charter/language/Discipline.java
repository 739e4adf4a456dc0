package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "For what and how a person can be sanctioned.",
    example =
        "discipline: {offences: [theft], closed: true, hearing: {notice: P10D}, sanctions: [{sanction:"
            + " expulsion}]}")
public record Discipline(
    @Says(value = "Acts that are offences.", example = "[fraud, violence]") List<String> offences,
    @Says(value = "Whether there are no others.", defaultsTo = "true") boolean closed,
    @Says(value = "Whether a sanction names one person and one act.", defaultsTo = "true")
        boolean individualOnly,
    @Says("Whether an act can be punished that was no offence when it was done.")
        boolean retroactive,
    @Says(value = "Whether an opinion can be an offence.", defaultsTo = "never")
        OrNever<Way> opinion,
    @Says("Who may complain.") List<Actor> complaintBy,
    @Says("Who investigates.") Optional<Actor> investigate,
    @Says("The hearing.") Optional<Hearing> hearing,
    @Says("The sanctions; there are no others.") List<Sanction> sanctions,
    @Says("Who decides on sanctions other than expulsion.") Optional<Way> decide,
    @Says("Who expels, and how.") Optional<Expel> expel,
    @Says("Suspension while a case is open.") Optional<InterimSuspension> interimSuspension,
    @Says("Bodies that may never sanction.") List<Actor> neverBy,
    @Says("The time after which an act can no longer be punished.") Optional<Span> limitation) {

  @Says("The hearing.")
  public record Hearing(
      @Says("How long before it the person is told.") Span notice,
      @Says(value = "Whether the person may bring a defender.", defaultsTo = "true")
          boolean defender) {}

  @Says("A sanction.")
  public record Sanction(
      @Says("Which.") Kind sanction, @Says("How long at most.") Optional<Span> max) {
    /** A kind of sanction. */
    public enum Kind {
      @Says("A reprimand.")
      REPRIMAND,
      @Says("No office for a time.")
      OFFICE_BAN,
      @Says("Suspension of membership for a time.")
      SUSPENSION,
      @Says("A payment.")
      FINE,
      @Says("Expulsion.")
      EXPULSION
    }
  }

  @Says("Who expels, and how.")
  public record Expel(
      @Says("Who.") List<Actor> by,
      @Says("The decision rule.") Optional<OrNamed<Rule>> rule,
      @Says("The quorum.") Optional<Quorum> quorum,
      @Says("Whether several can be expelled by one decision.") boolean batch,
      @Says("How it can be appealed.") Optional<Appeal> appeal) {}

  @Says("How a decision can be appealed.")
  public record Appeal(
      @Says("To whom.") Actor to,
      @Says("Within which time.") Span within,
      @Says(value = "Whether the decision waits for it.", defaultsTo = "true") boolean suspends) {}

  @Says("Suspension while a case is open.")
  public record InterimSuspension(
      @Says("By whom.") List<Actor> by,
      @Says("How long at most.") Span max,
      @Says("What the person keeps.") List<Keeps> keeps) {
    /** What a suspended person keeps. */
    public enum Keeps {
      @Says("The vote.")
      VOTE,
      @Says("Mandates held.")
      MANDATE
    }
  }
}
