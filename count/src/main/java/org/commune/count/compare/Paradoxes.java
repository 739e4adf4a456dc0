package org.commune.count.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.change.Changes;
import org.commune.count.change.Order;
import org.commune.count.change.PaperChange;
import org.commune.count.compare.Finding.Paradox;
import org.commune.count.compare.Finding.Paradox.Kind;

/**
 * Papers that harm whom they support, found by search.
 *
 * <p>Papers with one first preference are marked otherwise, or left out, in growing numbers; each
 * time the ballots are counted again. What is found is true, for the recount shows it. What is not
 * found may be there all the same: a search is no proof.
 *
 * @param found one at most of each kind and pair of candidates
 * @param recounts made
 * @param cut whether the search stopped at the number of recounts allowed
 */
public record Paradoxes(List<Paradox> found, int recounts, boolean cut) {

  public Paradoxes {
    found = List.copyOf(found);
  }

  /**
   * Searches; finds nothing where the result itself hangs on a lot.
   *
   * @throws IllegalArgumentException as {@link org.commune.count.Counting#count}
   */
  public static Paradoxes of(Election election, Ballots ballots, int mostRecounts) {
    Ballots papers = Changes.addedUp(ballots);
    var recounts = new Recounts(election, mostRecounts);
    List<Paradox> found =
        recounts
            .sheet(papers)
            .map(sheet ->
                new Search(sheet.rule(), papers, sheet.winners(), Amounts.of(sheet), recounts)
                    .all())
            .orElse(List.of());
    return new Paradoxes(found, recounts.made(), recounts.exhausted());
  }

  /** One search among papers added up. */
  private record Search(
      String rule, Ballots papers, List<String> elected, Amounts amounts, Recounts recounts) {

    List<Paradox> all() {
      var found = new ArrayList<Paradox>();
      for (int one : taking()) {
        if (isElected(one)) {
          moreSupportLoses(one).ifPresent(found::add);
        } else {
          lessSupportWins(one).ifPresent(found::add);
        }
      }
      for (int in : taking()) {
        for (int out : taking()) {
          if (!isElected(in) && isElected(out)) {
            stayingAwayHelps(in, out).ifPresent(found::add);
            rankingFewerHelps(in, out).ifPresent(found::add);
          }
        }
      }
      return found;
    }

    private Optional<Paradox> moreSupportLoses(int winner) {
      return anyFirst(
          Kind.MORE_SUPPORT_LOSES,
          _ -> true,
          ballot -> marked(ballot, Remarking.raised(ballot.marking(), winner)),
          after -> !after.contains(name(winner)));
    }

    private Optional<Paradox> lessSupportWins(int loser) {
      return anyFirst(
          Kind.LESS_SUPPORT_WINS,
          _ -> true,
          ballot -> marked(ballot, Remarking.lowered(ballot.marking(), loser)),
          after -> after.contains(name(loser)));
    }

    private Optional<Paradox> stayingAwayHelps(int in, int out) {
      return anyFirst(
          Kind.STAYING_AWAY_HELPS,
          marking -> Order.prefers(marking, in, out),
          ballot -> Optional.of(PaperChange.notCast(ballot)),
          after -> only(in, out, after));
    }

    private Optional<Paradox> rankingFewerHelps(int in, int out) {
      return anyFirst(
          Kind.RANKING_FEWER_HELPS,
          marking -> Order.prefers(marking, in, out),
          ballot -> marked(ballot, Remarking.cutAfter(ballot.marking(), in)),
          after -> only(in, out, after));
    }

    private static Optional<PaperChange> marked(Ballot ballot, Optional<Marking> to) {
      return to.map(marking -> PaperChange.marked(ballot, marking));
    }

    /** The one in for the other, and nothing else changed: so these voters gain. */
    private boolean only(int in, int out, List<String> after) {
      return Exchange.between(elected, after)
          .equals(new Exchange(List.of(name(in)), List.of(name(out))));
    }

    /** Papers with one first preference after the other. */
    private Optional<Paradox> anyFirst(
        Kind kind,
        Predicate<Marking> concerned,
        Function<Ballot, Optional<PaperChange>> change,
        Predicate<List<String>> odd) {
      return taking().stream()
          .map(first -> growing(kind, changes(first, concerned, change), odd))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private Changes changes(
        int first, Predicate<Marking> concerned, Function<Ballot, Optional<PaperChange>> change) {
      return new Changes(
          Order.withFirst(papers, first).stream()
              .filter(ballot -> concerned.test(ballot.marking()))
              .flatMap(ballot -> change.apply(ballot).stream())
              .toList());
    }

    /** First few papers, then more, and at last all. */
    private Optional<Paradox> growing(Kind kind, Changes all, Predicate<List<String>> odd) {
      for (Fraction some : amounts.upTo(all.papers())) {
        Changes changes = all.upTo(some);
        Ballots changed = changes.on(papers);
        Optional<List<String>> after = recounts.winners(changed).filter(odd);
        if (after.isPresent()) {
          return Optional.of(new Paradox(kind, rule, elected, after.get(), changes, changed));
        }
      }
      return Optional.empty();
    }

    private List<Integer> taking() {
      return Order.taking(papers);
    }

    private boolean isElected(int candidate) {
      return elected.contains(name(candidate));
    }

    private String name(int candidate) {
      return papers.names().get(candidate);
    }
  }
}
