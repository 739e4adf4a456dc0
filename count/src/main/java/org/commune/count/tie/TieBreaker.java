package org.commune.count.tie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.OpenTie;
import org.commune.count.Tie;
import org.commune.count.TieBreak;
import org.commune.count.TieBreak.LookBack.Direction;
import org.commune.count.TiePolicy;

/**
 * Breaks the ties of one count and keeps a record of each. The means work one after the other, each
 * on those whom the one before left equal.
 */
public final class TieBreaker {

  private final String rule;
  private final TiePolicy policy;
  private final List<String> names;
  private final String ballotsHash;
  private final List<Tie> ties = new ArrayList<>();

  public TieBreaker(String rule, TiePolicy policy, List<String> names, String ballotsHash) {
    this.rule = rule;
    this.policy = policy;
    this.names = List.copyOf(names);
    this.ballotsHash = ballotsHash;
  }

  /** Every tie broken so far, in order. */
  public List<Tie> ties() {
    return List.copyOf(ties);
  }

  /**
   * The one of those tied, by {@code own} means of the rule first and the declared policy then.
   *
   * @throws TieLeftOpen when no means settles it
   */
  public int one(Question question, List<? extends TieBreak> own) {
    if (question.tied().size() == 1) {
      return question.tied().getFirst();
    }
    var means = new ArrayList<TieBreak>(own);
    means.addAll(policy.means());
    var log = new ArrayList<String>();
    List<Integer> left = question.tied();
    for (TieBreak one : means) {
      left = narrowed(question.among(left), one, log);
      if (left.size() == 1) {
        ties.add(
            new Tie(question.stage(), question.purpose(), question.tied(), left.getFirst(), log));
        return left.getFirst();
      }
    }
    throw new TieLeftOpen(
        new OpenTie(
            rule, question.stage(), question.purpose(), left.stream().map(names::get).toList()));
  }

  /** All of those tied in order, the one first. */
  public List<Integer> order(Question question, List<? extends TieBreak> own) {
    var left = new ArrayList<>(question.tied());
    var order = new ArrayList<Integer>();
    while (!left.isEmpty()) {
      Integer next = one(question.among(left), own);
      order.add(next);
      left.removeIf(next::equals);
    }
    return List.copyOf(order);
  }

  /**
   * The first {@code count} of those tied, in no order among themselves; asks nobody when all are
   * wanted.
   */
  public List<Integer> some(Question question, int count, List<? extends TieBreak> own) {
    if (count >= question.tied().size()) {
      return question.tied();
    }
    var left = new ArrayList<>(question.tied());
    var chosen = new ArrayList<Integer>();
    while (chosen.size() < count) {
      Integer next = one(question.among(left), own);
      chosen.add(next);
      left.removeIf(next::equals);
    }
    return List.copyOf(chosen);
  }

  /** Those tied whom a look back leaves equal, without any other means and without a record. */
  public static List<Integer> lookingBack(Question question, TieBreak.LookBack lookBack) {
    List<Integer> left = question.tied();
    int points = question.history().size();
    for (int i = 0; i < points && left.size() > 1; i++) {
      int point = lookBack.direction() == Direction.EARLIEST ? i : points - 1 - i;
      left = extreme(question.history().get(point), left, question.wanted());
    }
    return left;
  }

  private List<Integer> narrowed(Question question, TieBreak means, List<String> log) {
    List<Integer> left =
        switch (means) {
          case TieBreak.LookBack lookBack -> lookingBack(question, lookBack);
          case TieBreak.DeclaredOrder(var order) -> declared(question, order);
          case TieBreak.Lot(var seed) -> drawn(question, seed, log);
          case TieBreak.CastingVote(var decisions) -> cast(question, decisions);
        };
    log.add(described(means, left));
    return left;
  }

  private String described(TieBreak means, List<Integer> left) {
    String name =
        switch (means) {
          case TieBreak.LookBack(var direction) ->
              direction == Direction.EARLIEST
                  ? "votes at the earliest stage at which they were unequal"
                  : "votes at the most recent stage at which they were unequal";
          case TieBreak.DeclaredOrder _ -> "declared order";
          case TieBreak.Lot _ -> "lot";
          case TieBreak.CastingVote _ -> "casting vote";
        };
    return name + ": " + String.join(", ", left.stream().map(names::get).sorted().toList());
  }

  private static List<Integer> extreme(
      List<Fraction> totals, List<Integer> tied, Question.Wanted wanted) {
    Comparator<Fraction> order = Comparator.naturalOrder();
    if (wanted == Question.Wanted.FEWEST) {
      order = order.reversed();
    }
    Fraction best = tied.stream().map(totals::get).max(order).orElseThrow();
    return tied.stream().filter(candidate -> totals.get(candidate).equals(best)).toList();
  }

  /** Candidates outside the order are equal to one another, after everybody in it. */
  private List<Integer> declared(Question question, List<String> order) {
    int[] place =
        IntStream.range(0, names.size())
            .map(c -> order.contains(names.get(c)) ? order.indexOf(names.get(c)) : order.size())
            .toArray();
    Comparator<Integer> preferredFirst = Comparator.comparingInt(c -> place[c]);
    Comparator<Integer> wantedFirst =
        question.wanted() == Question.Wanted.MOST ? preferredFirst : preferredFirst.reversed();
    int best = question.tied().stream().min(wantedFirst).orElseThrow();
    return question.tied().stream().filter(c -> place[c] == place[best]).toList();
  }

  private List<Integer> drawn(Question question, String seed, List<String> log) {
    var draw = new Draw(seed, ballotsHash);
    int number = ties.size() + 1;
    var tickets = new TreeSet<String>();
    for (int candidate : question.tied()) {
      String ticket = draw.ticket(number, question.purpose(), names.get(candidate));
      tickets.add(ticket + " " + names.get(candidate));
    }
    log.add("draw " + number + ", tickets: " + String.join(", ", tickets));
    String drawn = tickets.getFirst();
    return question.tied().stream()
        .filter(candidate -> drawn.substring(65).equals(names.get(candidate)))
        .toList();
  }

  private List<Integer> cast(Question question, List<TieBreak.Decision> decisions) {
    Set<String> tied = new TreeSet<>(question.tied().stream().map(names::get).toList());
    return decisions.stream()
        .filter(d -> d.purpose().equals(question.purpose()) && d.tied().equals(tied))
        .findFirst()
        .map(d -> List.of(names.indexOf(d.chosen())))
        .orElse(question.tied());
  }
}
