package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

@Says(
    value = "A decision rule: what carries a proposal.",
    example = "rules: {two_thirds: {threshold: {base: for_against, at_least: 2/3}, tie: rejected}}")
public record Rule(
    @Says(value = "How votes are cast and weighed.", defaultsTo = "yes_no") Method method,
    @Says("The share that must be in favour.") Optional<Threshold> threshold,
    @Says(
            "The least ratio of votes for to votes against; against the default option when there is"
                + " one.")
        Optional<Ratio> ratio,
    @Says(
            value = "Whether meeting the ratio exactly is enough.",
            defaultsTo = "at_least_and_more_for_than_against")
        RatioTest ratioTest,
    @Says("How many must take part.") Optional<Quorum> quorum,
    @Says("Several counts that must all be carried: of persons, units, bodies or weights.")
        List<Chamber> chambers,
    @Says(
            value = "Whose figure weighs each vote; without it every vote weighs 1.",
            example = "shares")
        Optional<String> weight,
    @Says("A minority that blocks only when it has this many members and this weight.")
        Optional<BlockingMinority> blockingMinority,
    @Says("Rules of which one is enough.") List<OrNamed<Rule>> anyOf,
    @Says("Who may veto, and how the veto is overridden.") Optional<Veto> veto,
    @Says(value = "What a tie means.", defaultsTo = "rejected") Tie tie,
    @Says("Who breaks a tie with a casting vote.") Optional<Actor> castingVote,
    @Says(value = "What the silence of a chamber counts as.", defaultsTo = "against")
        Silence silence,
    @Says("Who must stand aside from the vote.") List<Recusal> recuse,
    @Says("Whether votes are secret.") boolean secret,
    @Says("For `consent`: what it takes and what stops it.") Optional<Consent> consent,
    @Says("How the ballot may be filled in.") Optional<Ballot> ballot,
    @Says(
            value = "The option that wins when no other is acceptable.",
            example = "None of the above")
        Optional<String> defaultOption,
    @Says(value = "The rule whose words hold where this one is silent.", word = "extends")
        Optional<Ref<Rule>> base) {

  /** How votes are cast and weighed. */
  public enum Method {
    @Says("For, against, abstain.")
    YES_NO,
    @Says(
        "Options in order of preference: Condorcet with cloneproof Schwartz sequential dropping,"
            + " as Debian A.5.")
    CONDORCET_CSSD,
    @Says("Any number of options marked; most marks win.")
    APPROVAL,
    @Says("Carried unless somebody objects.")
    CONSENT
  }

  /** Whether meeting a ratio exactly is enough. */
  public enum RatioTest {
    @Says("At least the ratio, and more for than against (Debian from 1.6).")
    AT_LEAST_AND_MORE_FOR_THAN_AGAINST,
    @Says("Strictly more than the ratio (Debian 1.1 to 1.5).")
    STRICTLY_MORE
  }

  /** What a tie means. */
  public enum Tie {
    @Says("The proposal is rejected.")
    REJECTED,
    @Says("The proposal is carried.")
    CARRIED,
    @Says("The casting vote decides.")
    CASTING_VOTE
  }

  /** What the silence of a chamber counts as. */
  public enum Silence {
    @Says("As a vote against.")
    AGAINST,
    @Says("As a vote in favour.")
    IN_FAVOUR,
    @Says("Not at all.")
    NOT_COUNTED
  }

  /** Who must stand aside from a vote. */
  public enum Recusal {
    @Says("The person whom the act is about.")
    PERSON_CONCERNED,
    @Says("The person concerned; in the chair, that person keeps only the casting vote.")
    PERSON_CONCERNED_BUT_CASTING_VOTE,
    @Says("The chair, when the act is about the chair; the body elects another for that item.")
    CHAIR_IF_CONCERNED
  }

  @Says(
      value = "One of several counts that must all be carried.",
      example = "chambers: [{count: workplace, over: 1/2}, {weight: members, over: 1/2}]")
  public record Chamber(
      @Says("Count each of these as one.") Optional<Actor> count,
      @Says("Count the persons of this electorate behind each.") Optional<Actor> weight,
      @Says(value = "What the share is taken of.", defaultsTo = "for_against") Threshold.Base base,
      @Says("More than this share.") Optional<Fraction> over,
      @Says("This share or more.") Optional<Fraction> atLeast)
      implements SelfChecking {
    @Override
    public List<Flaw> flaws() {
      return Limits.exactlyOne(over, atLeast);
    }
  }

  @Says("A minority that blocks.")
  public record BlockingMinority(
      @Says("How many members it must have at least.") int minMembers,
      @Says("Which share of the weight of all who may vote it must have at least.")
          Optional<Fraction> minWeight) {}

  @Says("A veto.")
  public record Veto(
      @Says("Who may veto.") Actor by,
      @Says("Within which time.") Optional<Span> within,
      @Says("The rule that overrides it.") Optional<OrNamed<Rule>> override) {}

  @Says("What consent takes.")
  public record Consent(
      @Says(value = "How many must sign off.", defaultsTo = "1") int signoffs,
      @Says(value = "How many objections it bears.", defaultsTo = "0") int objections,
      @Says("The least time for objecting.") Optional<Span> minTime) {}

  @Says("How a ballot may be filled in.")
  public record Ballot(
      @Says(value = "Whether options may be ranked equal.", defaultsTo = "true") boolean equalRanks,
      @Says(value = "What an option left out means.", defaultsTo = "last_equal") Unranked unranked,
      @Says("The most options one may mark.") Optional<Integer> maxChoices) {}

  /** What an option left out of a ranking means. */
  public enum Unranked {
    @Says("Ranked equally last.")
    LAST_EQUAL,
    @Says("No opinion on it.")
    ABSENT
  }
}
