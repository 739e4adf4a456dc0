package org.commune.count.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Marking;

/** Changes to some papers of an election. */
public record Changes(List<PaperChange> all) {

  public Changes {
    all = List.copyOf(all);
  }

  public static Changes of(PaperChange... changes) {
    return new Changes(List.of(changes));
  }

  /** How many papers are changed, by weight. */
  public Fraction papers() {
    return all.stream().map(PaperChange::papers).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** The first of these changes, to so many papers and no more. */
  public Changes upTo(Fraction papers) {
    var some = new ArrayList<PaperChange>();
    Fraction left = papers;
    for (PaperChange change : all) {
      if (left.signum() > 0) {
        Fraction taken = left.min(change.papers());
        some.add(new PaperChange(change.from(), change.to(), taken));
        left = left.minus(taken);
      }
    }
    return new Changes(some);
  }

  /**
   * The ballots with these changes, papers that say the same added up.
   *
   * @throws IllegalArgumentException when there are not so many papers with such marks
   */
  public Ballots on(Ballots ballots) {
    Map<Marking, Fraction> weights = weights(ballots);
    for (PaperChange change : all) {
      Fraction left = weights.getOrDefault(change.from(), Fraction.ZERO).minus(change.papers());
      if (left.signum() < 0) {
        throw new IllegalArgumentException(
            "fewer than "
                + change.papers().plain()
                + " papers say "
                + PaperText.of(change.from(), ballots.names()));
      }
      weights.put(change.from(), left);
    }
    for (PaperChange change : all) {
      change.to().ifPresent(to -> weights.merge(to, change.papers(), Fraction::plus));
    }
    return with(ballots, weights);
  }

  /** The same ballots with papers that say the same added up, in order of first occurrence. */
  public static Ballots addedUp(Ballots ballots) {
    return with(ballots, weights(ballots));
  }

  private static Map<Marking, Fraction> weights(Ballots ballots) {
    var weights = new LinkedHashMap<Marking, Fraction>();
    ballots.ballots().forEach(b -> weights.merge(b.marking(), b.weight(), Fraction::plus));
    return weights;
  }

  private static Ballots with(Ballots ballots, Map<Marking, Fraction> weights) {
    return new Ballots(
        ballots.title(),
        ballots.candidates(),
        weights.entrySet().stream()
            .filter(entry -> entry.getValue().signum() > 0)
            .map(entry -> new Ballot(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Every change in words: "3 papers Ann > Bob marked Bob > Ann". */
  public String words(List<String> names) {
    return all.stream().map(change -> words(change, names)).collect(Collectors.joining("; "));
  }

  private static String words(PaperChange change, List<String> names) {
    String papers = change.papers().equals(Fraction.ONE) ? " paper " : " papers ";
    return change.papers().plain()
        + papers
        + PaperText.of(change.from(), names)
        + change.to().map(to -> " marked " + PaperText.of(to, names)).orElse(" not cast");
  }
}
