package org.commune.count.margin;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Fraction;
import org.commune.count.Stage;

/**
 * The lead at the last stage at which somebody who is not elected still had votes: half of it,
 * rounded up, are papers enough if nothing earlier is changed by them. It is often the margin, and
 * it can be far above it.
 *
 * @param stage number of the stage
 * @param last whoever is elected and had fewest votes there
 * @param next whoever is not elected and had most
 */
public record LastRound(int stage, String last, String next, Fraction lead) {

  /** Empty where nobody stood but those elected, or nobody is elected. */
  public static Optional<LastRound> of(CountSheet sheet) {
    Set<Integer> elected =
        sheet.elected().stream().map(Elected::candidate).collect(Collectors.toSet());
    List<Integer> others =
        IntStream.range(0, sheet.candidates().size())
            .filter(c -> !elected.contains(c))
            .boxed()
            .toList();
    return sheet.stages().reversed().stream()
        .flatMap(stage -> at(stage, List.copyOf(elected), others, sheet).stream())
        .findFirst();
  }

  private static Optional<LastRound> at(
      Stage stage, List<Integer> elected, List<Integer> others, CountSheet sheet) {
    Comparator<Integer> byVotes = Comparator.comparing(stage.totals()::get);
    Comparator<Integer> byName = Comparator.comparing(sheet.candidates()::get);
    Optional<Integer> last = elected.stream().min(byVotes.thenComparing(byName));
    Optional<Integer> next =
        others.stream()
            .filter(c -> stage.totals().get(c).signum() > 0)
            .max(byVotes.thenComparing(byName.reversed()));
    return last.flatMap(winner ->
        next.map(loser ->
            new LastRound(
                stage.number(),
                sheet.candidates().get(winner),
                sheet.candidates().get(loser),
                stage.totals().get(winner).minus(stage.totals().get(loser)))));
  }

  /** Papers that would level the lead if they were moved from the one to the other. */
  public BigInteger papers() {
    return lead.dividedBy(2).ceiling().max(BigInteger.ZERO);
  }

  public String sentence() {
    return "At stage %d, the last with anybody else in it, %s led %s by %s."
        .formatted(stage, last, next, lead.plain());
  }
}
