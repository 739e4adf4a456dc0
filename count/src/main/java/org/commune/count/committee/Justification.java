package org.commune.count.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.count.Ballots;
import org.commune.count.Fraction;

/**
 * Whether a committee leaves a group out: EJR+ (Brill and Peters, EC 2023). A group of at least l
 * n/k voters who all approve somebody not elected is left out when none of them has l members they
 * approve. Unlike older conditions it can be checked quickly, and it is at least as strong.
 */
public final class Justification {

  private Justification() {}

  /**
   * A group left out.
   *
   * @param candidate whom they all approve
   * @param voters how many they are
   * @param deserved members they could claim
   */
  public record LeftOut(int candidate, Fraction voters, int deserved) {}

  /**
   * A group with the largest claim, of several the one whose candidate comes first by name; empty
   * when the committee is proportional.
   */
  public static Optional<LeftOut> check(Ballots ballots, List<Integer> elected, int seats) {
    return check(ballots, Supporters.of(ballots), elected, seats);
  }

  private static Optional<LeftOut> check(
      Ballots ballots, List<Supporters> voters, List<Integer> elected, int seats) {
    Fraction all = voters.stream().map(Supporters::weight).reduce(Fraction.ZERO, Fraction::plus);
    return IntStream.range(0, ballots.candidates().size())
        .filter(c -> !elected.contains(c) && !ballots.candidates().get(c).withdrawn())
        .boxed()
        .flatMap(c -> largestClaim(voters, all, c, elected, seats).stream())
        .min(
            Comparator.comparingInt(LeftOut::deserved)
                .reversed()
                .thenComparing(group -> ballots.names().get(group.candidate())));
  }

  private static Optional<LeftOut> largestClaim(
      List<Supporters> voters, Fraction all, int candidate, List<Integer> elected, int seats) {
    for (int claim = seats; claim >= 1; claim--) {
      int deserved = claim;
      Fraction group =
          voters.stream()
              .filter(v -> v.support(candidate) && v.among(elected) < deserved)
              .map(Supporters::weight)
              .reduce(Fraction.ZERO, Fraction::plus);
      if (group.signum() > 0 && group.times(seats).atLeast(all.times(claim))) {
        return Optional.of(new LeftOut(candidate, group, claim));
      }
    }
    return Optional.empty();
  }

  static String sentence(
      Ballots ballots, List<Supporters> voters, List<Integer> elected, int seats) {
    return check(ballots, voters, elected, seats)
        .map(group ->
            group.voters().plain()
                + " voters who approve "
                + ballots.names().get(group.candidate())
                + " could claim "
                + group.deserved()
                + " members and have fewer each")
        .orElse("no group of voters is left out (EJR+)");
  }
}
