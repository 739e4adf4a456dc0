package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Threshold;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.prose.Words;

/** What a decision rule takes, one by one. */
final class RuleRequirements {
  private RuleRequirements() {}

  static List<Requirement> of(Rule rule, Law law) {
    List<Requirement> all = new ArrayList<>();
    method(rule).ifPresent(m -> all.add(Requirement.manner("method", m)));
    rule.threshold().ifPresent(t -> threshold("majority", t).ifPresent(all::add));
    rule.ratio().ifPresent(r -> all.add(ratio(r)));
    if (rule.ratioTest() == Rule.RatioTest.STRICTLY_MORE) {
      all.add(Requirement.condition("ratio test", "a ratio that is exceeded, not only met"));
    }
    rule.quorum().ifPresent(q -> all.addAll(quorum(q)));
    if (!rule.chambers().isEmpty()) {
      all.add(chambers("counts", rule.chambers()));
      all.add(
          Requirement.manner(
              "silence",
              "silence counted "
                  + Words.name(rule.silence().name().toLowerCase(java.util.Locale.ROOT))));
    }
    rule.weight()
        .ifPresent(w -> all.add(Requirement.manner("weight", "votes weighed by " + Words.name(w))));
    rule.blockingMinority()
        .ifPresent(b ->
            all.add(
                Requirement.manner(
                    "blocking",
                    "a blocking minority of "
                        + b.minMembers()
                        + b.minWeight()
                            .map(w -> " with " + Words.fraction(w) + " of the weight")
                            .orElse(""))));
    if (!rule.anyOf().isEmpty()) {
      all.add(
          Requirement.manner(
              "any of",
              "either "
                  + Words.or(
                      rule.anyOf().stream()
                          .map(r -> law.rule(r).map(Words::rule).orElseGet(() -> Words.rule(r)))
                          .toList())));
    }
    rule.veto()
        .ifPresent(v ->
            all.add(
                Requirement.condition(
                    "veto",
                    "no veto of "
                        + Words.actor(v.by())
                        + v.within().map(w -> " within " + Words.span(w)).orElse("")
                        + v.override().map(o -> ", overridden by " + Words.rule(o)).orElse(""))));
    tie(rule).ifPresent(t -> all.add(Requirement.manner("tie", t)));
    rule.castingVote()
        .ifPresent(c ->
            all.add(Requirement.manner("casting vote", "the casting vote of " + Words.actor(c))));
    rule.recuse()
        .forEach(r ->
            all.add(
                Requirement.condition(
                    "recusal " + r,
                    "standing aside: " + Words.name(r.name().toLowerCase(java.util.Locale.ROOT)))));
    if (rule.secret()) {
      all.add(Requirement.manner("secret", "a secret vote"));
    }
    rule.consent().ifPresent(c -> all.addAll(consent(c)));
    rule.ballot().ifPresent(b -> all.add(Requirement.manner("ballot", ballot(b))));
    rule.defaultOption()
        .ifPresent(o -> all.add(Requirement.name("default", "the default option \"" + o + "\"")));
    return all;
  }

  /** The usual method and the usual meaning of a tie go without saying. */
  private static Optional<String> method(Rule rule) {
    return switch (rule.method()) {
      case YES_NO -> Optional.empty();
      case CONDORCET_CSSD -> Optional.of("a ranked vote");
      case APPROVAL -> Optional.of("an approval vote");
      case CONSENT -> Optional.of("consent");
    };
  }

  private static Optional<String> tie(Rule rule) {
    return switch (rule.tie()) {
      case REJECTED -> Optional.empty();
      case CARRIED -> Optional.of("a tie that carries it");
      case CASTING_VOTE -> Optional.of("a tie that the casting vote breaks");
    };
  }

  private static String ballot(Rule.Ballot ballot) {
    return "a ballot with"
        + (ballot.equalRanks() ? "" : "out")
        + " equal ranks, options left out "
        + (ballot.unranked() == Rule.Unranked.ABSENT ? "not ranked" : "ranked last")
        + ballot.maxChoices().map(n -> ", at most " + n + " marked").orElse("");
  }

  private static List<Requirement> consent(Rule.Consent consent) {
    List<Requirement> all = new ArrayList<>();
    all.add(
        Requirement.burden(
            "sign-offs",
            Amount.Quantity.of(consent.signoffs()),
            consent.signoffs() + " sign-offs"));
    all.add(
        Requirement.bound(
            "objections",
            Amount.Quantity.of(consent.objections()),
            "at most " + consent.objections() + " objections"));
    consent
        .minTime()
        .ifPresent(t ->
            all.add(
                Requirement.burden(
                    "objection time", new Amount.Time(t), Words.span(t) + " for objections")));
    return all;
  }

  static Requirement ratio(Ratio ratio) {
    return Requirement.burden(
        "ratio",
        new Amount.Quantity(Fraction.of(ratio.inFavour(), ratio.against())),
        Words.ratio(ratio));
  }

  static Optional<Requirement> threshold(String of, Threshold threshold) {
    return share(threshold.base(), threshold.over(), threshold.atLeast())
        .map(share -> Requirement.burden(of, share, Words.threshold(threshold)));
  }

  static List<Requirement> quorum(Quorum quorum) {
    List<Requirement> all = new ArrayList<>();
    quorum
        .perOptionOverDefault()
        .ifPresent(n ->
            all.add(
                Requirement.condition(
                    "quorum of an option", n + " voters who prefer the option to the default")));
    share(quorum.base(), quorum.over(), quorum.atLeast())
        .ifPresent(share -> {
          all.add(
              Requirement.burden(
                  "quorum",
                  share,
                  "a quorum of "
                      + Words.share(quorum.over(), quorum.atLeast())
                      + " of "
                      + Words.base(quorum.base())));
          if (quorum.measured() == Quorum.Measured.EACH_VOTE) {
            all.add(Requirement.condition("quorum measured", "a quorum counted at every vote"));
          }
        });
    quorum
        .secondCall()
        .ifPresent(second -> {
          share(quorum.base(), second.over(), second.atLeast())
              .ifPresent(share ->
                  all.add(
                      Requirement.relief(
                          "second call",
                          share,
                          "a second call with "
                              + Words.share(second.over(), second.atLeast())
                              + " of "
                              + Words.base(quorum.base()))));
          all.add(
              Requirement.relief(
                  "second call after",
                  new Amount.Time(second.after()),
                  "a second call after " + Words.span(second.after())));
        });
    return all;
  }

  static Requirement chambers(String of, List<Rule.Chamber> chambers) {
    List<String> all = chambers.stream().map(RuleRequirements::chamber).toList();
    return Requirement.burden(
        of,
        new Amount.Names(new TreeSet<>(all)),
        "the count"
            + (all.size() == 1 ? " " : "s ")
            + all.stream().sorted().collect(Collectors.joining(" and ")));
  }

  private static String chamber(Rule.Chamber chamber) {
    return Words.share(chamber.over(), chamber.atLeast())
        + " of "
        + Words.base(chamber.base())
        + chamber.count().map(c -> " of " + Words.actor(c) + ", each as one").orElse("")
        + chamber.weight().map(w -> " of " + Words.actor(w) + " behind each").orElse("");
  }

  private static Optional<Amount> share(
      Threshold.Base base, Optional<Fraction> over, Optional<Fraction> atLeast) {
    return over.<Amount>map(s -> new Amount.Share(base, s, true))
        .or(() -> atLeast.map(s -> new Amount.Share(base, s, false)));
  }
}
