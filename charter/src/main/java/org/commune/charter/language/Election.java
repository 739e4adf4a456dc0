package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;

@Says(
    value = "How persons are elected.",
    example =
        "elections: {exec_stv: {method: stv, nominate: {seconders: 3}, phases: {voting: P7D}, tie:"
            + " lot}}")
public record Election(
    @Says("The counting rule.") Method method,
    @Says("The quota of the counting rule.") Optional<Quota> quota,
    @Says("Who votes, where the seats do not say it.") Optional<Actor> electorate,
    @Says("How candidates come forward.") Optional<Nominate> nominate,
    @Says("How long each phase lasts.") Optional<Phases> phases,
    @Says("When it begins.") Optional<Starts> starts,
    @Says("How the ballot may be filled in.") Optional<Rule.Ballot> ballot,
    @Says(value = "Whether ballots are secret.", defaultsTo = "true") boolean secret,
    @Says(value = "The option that wins when nobody is acceptable.", example = "None of the above")
        Optional<String> defaultOption,
    @Says("What happens when the default option wins.") Optional<IfDefaultWins> ifDefaultWins,
    @Says("The quorum.") Optional<Quorum> quorum,
    @Says(value = "How a tie is broken.", defaultsTo = "lot") Tie tie,
    @Says("Who has the casting vote.") Optional<Actor> castingVote,
    @Says("Who runs it.") Optional<Actor> returningOfficer,
    @Says("What of the result is published, and when.") Optional<Results> results,
    @Says("How the result can be challenged.") Optional<Electorate.Challenge> challenge,
    @Says("The latest date of the next one.") Optional<Latest> latest,
    @Says(value = "Grounds on which it must be repeated.", example = "[forgery]")
        List<String> repeatIf,
    @Says(
            "For lists: the divisors or quota by which seats are shared out; without it, D'Hondt's"
                + " divisors.")
        Optional<Apportionment.Method> divisor,
    @Says("For lists: the least share of the votes.") Optional<Fraction> listThreshold,
    @Says("For lists: whether voters can change the order on a list; without it, they cannot.")
        Optional<Lists> lists,
    @Says(
            "For flexible lists: who has this share of the votes of the list in personal votes comes"
                + " before its order.")
        Optional<Fraction> moveUpAt,
    @Says(value = "The election whose words hold where this one is silent.", word = "extends")
        Optional<Ref<Election>> base) {

  /** A counting rule; `commune count rules` tells of each. */
  public enum Method {
    @Says("Most votes.")
    PLURALITY,
    @Says("A majority, or a second round between the first two.")
    TWO_ROUND,
    @Says("Any number marked; most marks.")
    APPROVAL,
    @Says("Ranked; the last is excluded until one has a majority.")
    IRV,
    @Says("Single transferable vote.")
    STV,
    @Says("Condorcet with cloneproof Schwartz sequential dropping (Debian A.5).")
    CONDORCET_CSSD,
    @Says("Schulze.")
    SCHULZE,
    @Says("Ranked pairs.")
    RANKED_PAIRS,
    @Says("Borda.")
    BORDA,
    @Says("0 to 5 points each; most points.")
    SCORE,
    @Says("0 to 5 points each; of the two with most points, whom more voters prefer.")
    STAR,
    @Says("Lists in proportion.")
    LIST_PR,
    @Says("By lot.")
    SORTITION,
    @Says("As many votes as seats; most votes.")
    BLOCK
  }

  /** The quota of a counting rule. */
  public enum Quota {
    @Says("Votes over seats and one, rounded up to the next whole number.")
    DROOP,
    @Says("Votes over seats.")
    HARE
  }

  /** What happens when the default option wins. */
  public enum IfDefaultWins {
    @Says("The election is repeated at once.")
    REPEAT,
    @Says("The seat stays vacant.")
    VACANT
  }

  /** How a tie is broken. */
  public enum Tie {
    @Says("By a public lot that anybody can repeat.")
    LOT,
    @Says("By the votes of an earlier stage, then by lot.")
    EARLIER_STAGE,
    @Says("The longer in membership.")
    SENIORITY,
    @Says("By whom the electors of the body choose.")
    CASTING_VOTE,
    @Says("By a new election.")
    NEW_ELECTION
  }

  /** Whether voters can change the order on a list. */
  public enum Lists {
    @Says("They cannot.")
    CLOSED,
    @Says("Who has enough personal votes comes before the order, by votes.")
    FLEXIBLE,
    @Says("They alone make it, by personal votes.")
    OPEN
  }

  @Says("How candidates come forward.")
  public record Nominate(
      @Says("Who may nominate.") List<Actor> by,
      @Says(value = "How many must second.", defaultsTo = "0") int seconders,
      @Says(value = "Whether one may nominate oneself.", defaultsTo = "true") boolean self,
      @Says("Whether all who may stand are nominated without asking.") boolean automatic) {}

  @Says("How long each phase lasts.")
  public record Phases(
      @Says(value = "Nominations.", defaultsTo = "P0D") Span nominations,
      @Says("How much longer when nobody has come forward.") Optional<Span> extendIfNone,
      @Says(value = "Campaign.", defaultsTo = "P0D") Span campaign,
      @Says(value = "Voting.", defaultsTo = "P0D") Span voting,
      @Says("Whether voting may end once all have voted.") boolean endsWhenAllVoted) {}

  @Says("When an election begins.")
  public record Starts(
      @Says("So long before the term ends.") Optional<Span> beforeVacancy,
      @Says("What to do when it is already later.") Optional<IfLate> ifLate) {
    /** What to do when it is already late. */
    public enum IfLate {
      @Says("Begin at once.")
      IMMEDIATE
    }
  }

  @Says("What of the result is published, and when.")
  public record Results(
      @Says("Within which time after the close.") Optional<Span> publish,
      @Says("Whether the figures of each unit are published.") boolean perUnit,
      @Says("Who may have it counted again.") Optional<Recount> recount,
      @Says("Whether all ballots are published without names.") boolean ballots) {
    /** Who may have it counted again. */
    public enum Recount {
      @Says("Any candidate.")
      ANY_CANDIDATE,
      @Says("Any voter.")
      ANY_VOTER
    }
  }

  @Says("The latest date of the next election.")
  public record Latest(@Says("So long after the last one.") Span afterPrevious) {}
}
