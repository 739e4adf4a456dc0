package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "A roll of people who may vote, and how it is kept.",
    example = "electorates: {members: {of: membership, record_date: P14D, alter_by: [assembly]}}")
public record Electorate(
    @Says(
            value = "Whose roll it is drawn from: `membership`, a body, or another electorate.",
            defaultsTo = "membership",
            example = "membership")
        String of,
    @Says("The conditions a person must meet.") List<Eligibility> eligibility,
    @Says(value = "How long before the vote the roll is closed.", defaultsTo = "P0D")
        Span recordDate,
    @Says(value = "Whether the roll is frozen at the record date.", defaultsTo = "true")
        boolean freeze,
    @Says("Who keeps the roll.") Optional<Actor> keptBy,
    @Says("Who may inspect the roll.") List<Actor> inspect,
    @Says("How an entry can be challenged.") Optional<Challenge> challenge,
    @Says("Who may alter the roll.") List<Actor> alterBy,
    @Says("Who may never alter the roll.") List<Actor> neverAlterBy,
    @Says(
            value = "The weight of a vote: 1, or a figure kept of each person.",
            defaultsTo = "1",
            example = "1")
        String weight,
    @Says("The weight of each class of members.") java.util.Map<String, Integer> classWeights) {

  @Says("A condition of being on the roll.")
  public record Eligibility(
      @Says("A member for at least this long at the record date.") Optional<Span> minMembership,
      @Says("Not in arrears for longer than this.") Optional<Span> maxArrears,
      @Says("Accepted by this body.") Optional<Actor> acceptedBy,
      @Says(value = "Of one of these classes of members.", example = "[worker]")
          List<String> classes,
      @Says(value = "Has this figure or fact recorded.", example = "works_here")
          Optional<String> has,
      @Says(value = "Does not have any of these facts recorded.", example = "[employer]")
          List<String> excluded) {}

  @Says("How an entry of a roll can be challenged.")
  public record Challenge(
      @Says("How long after the record date.") Span window, @Says("Who decides.") Actor to) {}
}
