package org.commune.charter.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.Apportionment;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Election;
import org.commune.charter.language.Emergency;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Treasury;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/** The words of one construct must make sense together: none contradicts another or lacks it. */
final class Sense {
  /** Words whose value is a share of a whole. */
  private static final Set<String> SHARES =
      Set.of(
          "over",
          "at_least",
          "share",
          "or_share",
          "max_share",
          "min_weight",
          "list_threshold",
          "move_up_at",
          "ratify_threshold");

  private final Places places;
  private final Problems problems;

  Sense(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Charter charter) {
    Walk.through(
        charter,
        (value, _, word, owner) -> {
          construct(value).ifPresent(made -> whole(made, new Shape.Construct(made.getClass())));
          if (value instanceof Fraction share
              && SHARES.contains(word.name())
              && share.compareTo(Fraction.ONE) > 0) {
            problems.add(
                places.of(share, owner),
                share + " is more than the whole",
                "give a share between 0 and 1");
          }
        });
  }

  /** The construct that a value is or holds. */
  private static Optional<Record> construct(Object value) {
    return switch (value) {
      case OrNamed.Inline<?>(Record inline) -> Optional.of(inline);
      case OrNever.Given<?>(Record given) -> Optional.of(given);
      case OrNamed.Named<?> _, OrNever.Never<?> _ -> Optional.empty();
      case Record made -> Optional.of(made);
      default -> Optional.empty();
    };
  }

  private void whole(Record made, Shape.Construct construct) {
    for (SenseTable.Needed needed : SenseTable.NEEDED) {
      if (needed.of() == made.getClass() && given(made, construct, needed.anyOf()).isEmpty()) {
        wrong(made, needed.wrong(), "add " + oneOf(needed.anyOf()));
      }
    }
    for (SenseTable.Apart apart : SenseTable.APART) {
      if (apart.of() == made.getClass()) {
        List<String> clashing = given(made, construct, apart.without());
        if (!given(made, construct, List.of(apart.word())).isEmpty() && !clashing.isEmpty()) {
          wrong(
              made,
              "`" + apart.word() + "` and `" + clashing.getFirst() + "` cannot stand together",
              apart.mend());
        }
      }
    }
    particular(made);
  }

  private void particular(Record made) {
    switch (made) {
      case Rule rule -> rule(rule);
      case Election election -> election(election);
      case Mandate mandate
          when mandate.kind() == Mandate.Kind.FREE
              && (!mandate.bindingOn().isEmpty() || mandate.breach().isPresent()) ->
          wrong(
              mandate,
              "a free mandate binds on nothing and cannot be breached",
              "write `kind: instructed`, or leave out `binding_on` and `breach`");
      case Amendment amendment when amendment.readings() == 0 ->
          wrong(amendment, "an amendment without a reading", "write `readings: 1` or more");
      case Amendment amendment when amendment.readings() == 1 && amendment.interval().isPresent() ->
          wrong(
              amendment,
              "an interval between readings, but a single reading",
              "write `readings: 2`, or leave out `interval`");
      case Apportionment apportionment -> apportionment(apportionment);
      case Body.Quota quota when above(quota.min(), quota.max()) ->
          wrong(quota, "`min` is above `max`", "raise `max` or lower `min`");
      case Body.TermLimits limits when above(limits.consecutive(), limits.total()) ->
          wrong(limits, "`consecutive` is above `total`", "raise `total` or lower `consecutive`");
      case Procedure.Discussion discussion when longer(discussion.min(), discussion.max()) ->
          wrong(discussion, "`min` is longer than `max`", "raise `max` or lower `min`");
      case Treasury.Spend spend
          when spend.upTo().isPresent()
              && spend.above().isPresent()
              && spend.above().get() >= spend.upTo().get() ->
          wrong(spend, "no amount is above `above` and up to `up_to`", "raise `up_to`");
      case Emergency emergency -> emergency(emergency);
      default -> {}
    }
  }

  private void rule(Rule rule) {
    if (rule.tie() == Rule.Tie.CASTING_VOTE && rule.castingVote().isEmpty()) {
      wrong(
          rule,
          "a tie goes to a casting vote, but nobody has one",
          "say with `casting_vote` who has it, or choose another `tie`");
    }
    boolean consent = rule.method() == Rule.Method.CONSENT;
    if (rule.consent().isPresent() && !consent) {
      wrong(rule, "`consent` needs `method: consent`", "add it, or leave `consent` out");
    }
    if (consent && rule.threshold().isPresent()) {
      wrong(
          rule,
          "consent is carried unless somebody objects, and takes no threshold",
          "leave out `threshold`, or choose another `method`");
    }
    boolean nothing =
        rule.threshold().isEmpty()
            && rule.ratio().isEmpty()
            && rule.chambers().isEmpty()
            && rule.anyOf().isEmpty();
    if (rule.method() == Rule.Method.YES_NO && nothing) {
      wrong(
          rule,
          "nothing says what carries a proposal",
          "add `threshold: {over: 1/2}` for more than half, or another condition");
    }
  }

  private void election(Election election) {
    if (election.base().isPresent()) {
      return; // words that it inherits may mean nothing for its own method
    }
    if (election.quota().isPresent() && election.method() != Election.Method.STV) {
      wrong(election, "only `method: stv` has a quota", "leave out `quota`, or write `stv`");
    }
    boolean lists =
        election.lists().isPresent()
            || election.listThreshold().isPresent()
            || election.divisor().isPresent();
    if (lists && election.method() != Election.Method.LIST_PR) {
      wrong(
          election,
          "only `method: list_pr` has lists",
          "leave out `lists`, `list_threshold` and `divisor`, or write `list_pr`");
    }
    boolean flexible = election.lists().filter(l -> l == Election.Lists.FLEXIBLE).isPresent();
    if (flexible != election.moveUpAt().isPresent()) {
      wrong(
          election,
          "`lists: flexible` and `move_up_at` belong together",
          "write both, such as `move_up_at: 5%`, or neither");
    }
    if (election.divisor().filter(d -> d == Apportionment.Method.DEGRESSIVE).isPresent()) {
      wrong(
          election,
          "lists have no degressive shares",
          "write `divisor: dhondt`, `sainte_lague`, `huntington_hill` or `largest_remainder`");
    }
    if (election.ifDefaultWins().isPresent() && election.defaultOption().isEmpty()) {
      wrong(
          election,
          "`if_default_wins` without a `default_option`",
          "name the default option, or leave `if_default_wins` out");
    }
  }

  private void apportionment(Apportionment apportionment) {
    if (above(apportionment.min(), apportionment.max())) {
      wrong(apportionment, "`min` is above `max`", "raise `max` or lower `min`");
    }
    if (apportionment.per().filter(per -> per == 0).isPresent()) {
      wrong(apportionment, "one seat for 0 gives no number of seats", "write `per: 1` or more");
    }
    if (apportionment.per().isPresent()
        && apportionment.remainderOver().isPresent()
        && apportionment.remainderOver().get() >= apportionment.per().get()) {
      wrong(
          apportionment,
          "no remainder is above " + apportionment.remainderOver().get(),
          "let `remainder_over` be less than `per`");
    }
  }

  private void emergency(Emergency emergency) {
    for (Emergency.Unlock unlock : emergency.unlocks()) {
      Optional<ActName> act = unlock.act().filter(emergency.never()::contains);
      act.ifPresent(both ->
          wrong(
              unlock,
              "`" + both + "` is unlocked and yet among `never`",
              "leave it out of one of them"));
    }
    emergency
        .renew()
        .filter(renew -> renew.rules().size() > renew.max())
        .ifPresent(renew ->
            wrong(
                renew,
                "rules for " + renew.rules().size() + " renewals, but at most " + renew.max(),
                "raise `max`, or leave rules out"));
  }

  /** Those of the words that are given. */
  private static List<String> given(Record made, Shape.Construct construct, List<String> words) {
    return construct.words().stream()
        .filter(word -> words.contains(word.name()))
        .filter(word -> isGiven(word.in(made), word))
        .map(Word::name)
        .toList();
  }

  private static boolean isGiven(Object value, Word word) {
    return switch (value) {
      case Optional<?> optional -> optional.isPresent();
      case List<?> list -> !list.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      case Boolean truth -> truth;
      default -> word.defaultsTo().isEmpty();
    };
  }

  private static boolean above(Optional<Integer> one, Optional<Integer> other) {
    return one.isPresent() && other.isPresent() && one.get() > other.get();
  }

  /** Whether one is surely longer; months and days cannot always be compared. */
  private static boolean longer(Optional<Span> one, Optional<Span> other) {
    return one.isPresent()
        && other.isPresent()
        && minutes(one.get()) > minutes(other.get())
        && one.get().months() == other.get().months()
        && one.get().businessDays() == other.get().businessDays();
  }

  private static long minutes(Span span) {
    return (span.days() * 24L + span.hours()) * 60 + span.minutes();
  }

  private static String oneOf(List<String> words) {
    String last = "`" + words.getLast() + "`";
    List<String> others = words.subList(0, words.size() - 1);
    return others.isEmpty() ? last : "`" + String.join("`, `", others) + "` or " + last;
  }

  private void wrong(Record made, String wrong, String mend) {
    problems.add(places.of(made, made), wrong, mend);
  }
}
