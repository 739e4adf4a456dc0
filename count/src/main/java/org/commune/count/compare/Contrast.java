package org.commune.count.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.TiePolicy;
import org.commune.count.change.Changes;

/**
 * The same ballots under several rules.
 *
 * @param results one for each rule, in the order given
 * @param findings what the results hang on
 */
public record Contrast(List<UnderRule> results, List<Finding> findings) {

  /** Counts tried for each rule in search of what lots could elect. */
  private static final int MOST_LOTS = 120;

  public Contrast {
    results = List.copyOf(results);
    findings = List.copyOf(findings);
  }

  /** Counts under each rule; those that do not count such ballots or seats say so. */
  public static Contrast of(Ballots ballots, int seats, TiePolicy ties, List<CountingRule> rules) {
    Ballots papers = Changes.addedUp(ballots);
    List<UnderRule> results =
        rules.stream().map(rule -> under(Election.of(rule, seats, ties), papers)).toList();
    var findings = new ArrayList<>(new TwoByTwo(papers).findings());
    findings.addAll(judged(findings, results));
    for (UnderRule result : results) {
      if (result instanceof UnderRule.Decided decided) {
        findings.addAll(hangsOn(decided, Election.of(decided.rule(), seats, ties), papers));
      }
    }
    return new Contrast(results, findings);
  }

  /** One sentence for each result, then one for each finding. */
  public List<String> sentences() {
    return Stream.concat(
            results.stream().map(UnderRule::sentence), findings.stream().map(Finding::sentence))
        .toList();
  }

  private static UnderRule under(Election election, Ballots papers) {
    try {
      List<List<String>> possible = PossibleResults.of(election, papers, MOST_LOTS).committees();
      return switch (Counting.count(election, papers)) {
        case CountSheet sheet -> {
          List<String> elected = sheet.winners().stream().sorted().toList();
          yield new UnderRule.Decided(
              election.rule(),
              sheet.winners(),
              possible.stream().filter(other -> !other.equals(elected)).toList());
        }
        case OpenTie tie -> new UnderRule.Undecided(election.rule(), tie, possible);
      };
    } catch (IllegalArgumentException notForThis) {
      return new UnderRule.NotCounted(
          election.rule(), Optional.ofNullable(notForThis.getMessage()).orElse("not for this"));
    }
  }

  private static List<Finding> judged(List<Finding> twoByTwo, List<UnderRule> results) {
    var findings = new ArrayList<Finding>();
    for (Finding finding : twoByTwo) {
      if (finding instanceof Finding.CondorcetWinner winner) {
        List<String> missing = rules(results, winner.name(), false);
        if (!missing.isEmpty()) {
          findings.add(new Finding.WinnerMissed(winner.name(), missing));
        }
      }
      if (finding instanceof Finding.CondorcetLoser(String name)) {
        List<String> electing = rules(results, name, true);
        if (!electing.isEmpty()) {
          findings.add(new Finding.LoserElected(name, electing));
        }
      }
    }
    return List.copyOf(findings);
  }

  private static List<String> rules(List<UnderRule> results, String name, boolean electing) {
    return results.stream()
        .filter(UnderRule.Decided.class::isInstance)
        .map(UnderRule.Decided.class::cast)
        .filter(decided -> decided.elected().contains(name) == electing)
        .map(decided -> decided.rule().id())
        .toList();
  }

  private static List<Finding> hangsOn(
      UnderRule.Decided decided, Election election, Ballots papers) {
    var findings = new ArrayList<Finding>();
    String id = decided.rule().id();
    for (List<String> other : decided.otherwise()) {
      findings.add(new Finding.HangsOnLot(id, Exchange.between(decided.elected(), other)));
    }
    for (var other : OtherReadings.decimals(decided.rule())) {
      changed(decided, other.rule(), election, papers)
          .map(exchange -> new Finding.HangsOnDecimals(id, other.decimals(), exchange))
          .ifPresent(findings::add);
    }
    OtherReadings.everybodyElseLast(decided.rule())
        .flatMap(rule -> changed(decided, rule, election, papers))
        .map(exchange -> new Finding.HangsOnNoOpinion(id, exchange))
        .ifPresent(findings::add);
    return List.copyOf(findings);
  }

  private static Optional<Exchange> changed(
      UnderRule.Decided decided, CountingRule other, Election election, Ballots papers) {
    var otherwise = Election.of(other, election.seats(), election.ties());
    return Counting.count(otherwise, papers) instanceof CountSheet sheet
        ? Optional.of(Exchange.between(decided.elected(), sheet.winners()))
            .filter(exchange -> !exchange.nobody())
        : Optional.empty();
  }
}
