package org.commune.count.stv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.count.Fraction;
import org.commune.count.Transfer;

/** Adds up the transfers of one stage between the same two candidates. */
final class Transfers {

  private record Way(int from, Optional<Integer> to) {}

  private Transfers() {}

  static List<Transfer> merged(List<Transfer> transfers) {
    Map<Way, Transfer> byWay = new LinkedHashMap<>();
    for (Transfer one : transfers) {
      byWay.merge(new Way(one.from(), one.to()), one, Transfers::sum);
    }
    return List.copyOf(byWay.values());
  }

  private static Transfer sum(Transfer a, Transfer b) {
    Fraction papers = a.papers().plus(b.papers());
    return new Transfer(a.from(), a.to(), papers, a.votes().plus(b.votes()));
  }
}
