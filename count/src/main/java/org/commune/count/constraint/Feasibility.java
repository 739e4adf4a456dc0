package org.commune.count.constraint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.count.Candidate;
import org.commune.count.Cap;
import org.commune.count.Constraint;
import org.commune.count.Election;
import org.commune.count.Guarantee;

/**
 * Guards and dooms candidates (Hill, "STV with constraints", Voting matters 9, 1998): somebody is
 * doomed when no way of filling the seats with them keeps the constraints, and guarded when no way
 * without them does.
 *
 * <p>Candidates who belong to the same groups are alike, so the search goes over how many of each
 * kind are taken, not over candidates.
 */
public final class Feasibility {

  private final List<Candidate> candidates;
  private final int seats;
  private final Map<String, Integer> most = new TreeMap<>();
  private final Map<String, Integer> least = new TreeMap<>();
  private final List<List<String>> groups = new ArrayList<>();

  public Feasibility(List<Candidate> candidates, List<Constraint> constraints, int seats) {
    this.candidates = List.copyOf(candidates);
    this.seats = seats;
    candidates.forEach(candidate -> groups.add(groupsOf(candidate, constraints)));
  }

  private List<String> groupsOf(Candidate candidate, List<Constraint> constraints) {
    var of = new TreeSet<String>();
    for (Constraint constraint : constraints) {
      String kind = kind(constraint);
      Optional<String> group = constraint.group(candidate);
      group.ifPresent(g -> of.add(kind + "=" + g));
      switch (constraint) {
        case Cap cap -> group.ifPresent(g -> most.merge(kind + "=" + g, cap.most(), Math::min));
        case Guarantee g -> least.merge(kind + "=" + g.value(), g.least(), Math::max);
      }
    }
    return List.copyOf(of);
  }

  private static String kind(Constraint constraint) {
    return switch (constraint) {
      case Cap cap -> cap.kind();
      case Guarantee guarantee -> guarantee.kind();
    };
  }

  /**
   * For rules that take no constraints: where one seat is filled there is nobody to balance, and no
   * law says what Meek's keep values or drawn papers become when somebody is guarded.
   *
   * @throws IllegalArgumentException when there are some, with the rules that take them
   */
  public static void refuse(Election election) {
    if (!election.constraints().isEmpty()) {
      throw new IllegalArgumentException(
          election.rule().id()
              + " is counted without caps and guarantees; of the transferable votes all but Meek,"
              + " Warren, Ireland's and instant runoff take them, and so do rules that add up or"
              + " compare, and committees");
    }
  }

  /** True when nothing is constrained. */
  public boolean free() {
    return most.isEmpty() && least.isEmpty();
  }

  /** Whether the seats can be filled from {@code elected} and some of {@code open}. */
  public boolean possible(List<Integer> elected, List<Integer> open) {
    if (free()) {
      return true;
    }
    var taken = new HashMap<String, Integer>();
    elected.forEach(e -> groups.get(e).forEach(g -> taken.merge(g, 1, Integer::sum)));
    if (most.entrySet().stream().anyMatch(m -> taken.getOrDefault(m.getKey(), 0) > m.getValue())) {
      return false;
    }
    var kinds = new TreeMap<String, List<Integer>>();
    open.forEach(
        o -> kinds.computeIfAbsent(groups.get(o).toString(), _ -> new ArrayList<>()).add(o));
    List<List<Integer>> alike = List.copyOf(kinds.values());
    int vacancies = Math.min(seats - elected.size(), open.size());
    return vacancies >= 0 && fill(alike, 0, vacancies, taken);
  }

  /** Takes some of the kinds from {@code from} on; {@code taken} is left as it was found. */
  private boolean fill(
      List<List<Integer>> alike, int from, int vacancies, Map<String, Integer> taken) {
    if (from == alike.size()) {
      return vacancies == 0
          && least.entrySet().stream()
              .allMatch(l -> taken.getOrDefault(l.getKey(), 0) >= l.getValue());
    }
    List<String> of = groups.get(alike.get(from).getFirst());
    int available = Math.min(vacancies, alike.get(from).size());
    for (int take = available; take >= 0; take--) {
      int more = take;
      boolean fits =
          of.stream()
              .allMatch(
                  g -> taken.getOrDefault(g, 0) + more <= most.getOrDefault(g, Integer.MAX_VALUE));
      if (fits) {
        of.forEach(g -> taken.merge(g, more, Integer::sum));
        boolean filled = fill(alike, from + 1, vacancies - take, taken);
        of.forEach(g -> taken.merge(g, -more, Integer::sum));
        if (filled) {
          return true;
        }
      }
    }
    return false;
  }

  /** Those of {@code open} who can no longer be elected. */
  public List<Integer> doomed(List<Integer> elected, List<Integer> open) {
    if (free()) {
      return List.of();
    }
    return open.stream()
        .filter(one -> {
          var with = new ArrayList<>(elected);
          with.add(one);
          return !possible(with, open.stream().filter(o -> !o.equals(one)).toList());
        })
        .toList();
  }

  /** Those of {@code open} who must be elected. */
  public List<Integer> guarded(List<Integer> elected, List<Integer> open) {
    if (free()) {
      return List.of();
    }
    return open.stream()
        .filter(one -> !possible(elected, open.stream().filter(o -> !o.equals(one)).toList()))
        .toList();
  }

  /**
   * Refuses constraints that no result can keep; a charter's check asks this before voting opens.
   *
   * @throws IllegalArgumentException says that it is impossible
   */
  public void required() {
    var taking = new ArrayList<Integer>();
    for (int i = 0; i < candidates.size(); i++) {
      if (!candidates.get(i).withdrawn()) {
        taking.add(i);
      }
    }
    if (!possible(List.of(), taking)) {
      throw new IllegalArgumentException(
          "no choice of " + seats + " from these candidates keeps the constraints: " + words());
    }
  }

  /** "at most 2 of employer Acme, at least 3 of gender women". */
  private String words() {
    return Stream.concat(
            most.entrySet().stream()
                .map(e -> "at most " + e.getValue() + " of " + named(e.getKey())),
            least.entrySet().stream()
                .map(e -> "at least " + e.getValue() + " of " + named(e.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static String named(String group) {
    return group.replaceFirst("=", " ");
  }
}
