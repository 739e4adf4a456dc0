package org.commune.count.naive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Mark;
import org.commune.count.Ranking;

/**
 * Dail Eireann with every paper an object that lies in a pile (Electoral Act 1992 ss. 118-124), the
 * papers mixed by the published recipe.
 */
final class NaiveIreland {

  /** Somebody had to draw a lot. */
  static final class Drawn extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Paper {
    final List<Integer> preferences;
    final String ticket;
    int parcel;

    Paper(List<Integer> preferences, String ticket) {
      this.preferences = preferences;
      this.ticket = ticket;
    }
  }

  private final List<String> names;
  private final int seats;
  private final int quota;
  private final List<Paper> papers = new ArrayList<>();
  private final List<List<Paper>> piles = new ArrayList<>();
  private final TreeSet<Integer> continuing = new TreeSet<>();
  private final TreeMap<Integer, Integer> elected = new TreeMap<>();
  private final List<List<Integer>> stages = new ArrayList<>();
  private final int[] held;
  private int parcel;

  private NaiveIreland(Ballots ballots, int seats, String seed) throws Exception {
    this.names = ballots.names();
    this.seats = seats;
    mix(ballots, seed);
    this.quota = papers.size() / (seats + 1) + 1;
    this.held = new int[names.size()];
    for (int c = 0; c < names.size(); c++) {
      piles.add(new ArrayList<>());
      continuing.add(c);
    }
  }

  /** Candidates to stage of election, and votes after every stage. */
  record Result(TreeMap<Integer, Integer> elected, List<List<Integer>> stages) {}

  static Result count(Ballots ballots, int seats, String seed) throws Exception {
    var count = new NaiveIreland(ballots, seats, seed);
    count.run();
    return new Result(count.elected, count.stages);
  }

  private void mix(Ballots ballots, String seed) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed + ballots.hash()), "HmacSHA256"));
    var copies = new TreeMap<String, Integer>();
    for (Ballot ballot : ballots.ballots()) {
      List<Integer> preferences = preferences((Ranking) ballot.marking());
      String said = String.join("\n", preferences.stream().map(names::get).toList());
      int times = preferences.isEmpty() ? 0 : ballot.weight().numerator().intValueExact();
      for (int i = 0; i < times; i++) {
        int copy = copies.merge(said, 1, Integer::sum);
        String text = "commune lot 1\n" + copy + "\nmixing of papers\n" + said;
        String ticket =
            HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        papers.add(new Paper(preferences, ticket));
      }
    }
    papers.sort(Comparator.comparing(paper -> paper.ticket));
  }

  private static List<Integer> preferences(Ranking ranking) {
    var list = new ArrayList<Integer>();
    for (Mark mark : ranking.marks()) {
      if (!(mark instanceof Mark.Choice(int c)) || list.contains(c)) {
        break;
      }
      list.add(c);
    }
    return list;
  }

  private void run() {
    for (Paper paper : papers) {
      file(paper, paper.preferences.getFirst());
    }
    endOfStage();
    while (elected.size() < seats) {
      List<Integer> left = highestFirst();
      int vacancies = seats - elected.size();
      if (left.size() <= vacancies) {
        left.forEach(c -> elected.put(c, stages.size()));
        return;
      }
      if (left.size() == vacancies + 1) {
        int last = held[left.get(vacancies)];
        if (last + surpluses() < held[left.get(vacancies - 1)]) {
          left.subList(0, vacancies).forEach(c -> elected.put(c, stages.size()));
          return;
        }
      }
      if (surpluses() > 0 && surplusMatters(left)) {
        transferLargest();
      } else {
        exclude(left);
      }
    }
  }

  private List<Integer> highestFirst() {
    return continuing.stream()
        .sorted(Comparator.<Integer>comparingInt(c -> -held[c]).thenComparing(names::get))
        .toList();
  }

  private void file(Paper paper, int to) {
    piles.get(to).add(paper);
    paper.parcel = parcel;
    held[to]++;
  }

  private void endOfStage() {
    stages.add(Arrays.stream(held).boxed().toList());
    parcel++;
    continuing.removeIf(c -> {
      boolean reached = held[c] >= quota;
      if (reached) {
        elected.put(c, stages.size());
      }
      return reached;
    });
  }

  private int surpluses() {
    return elected.keySet().stream().mapToInt(c -> Math.max(0, held[c] - quota)).sum();
  }

  /** It could bring the highest to the quota, or save the lowest. */
  private boolean surplusMatters(List<Integer> left) {
    return held[left.getFirst()] + surpluses() >= quota || together(left) == 0;
  }

  /** How many of the lowest can go at once: all together, with the surpluses, below the next. */
  private int together(List<Integer> left) {
    int most = 0;
    for (int number = 1; left.size() - number >= seats - elected.size(); number++) {
      int sum = surpluses();
      for (int i = 0; i < number; i++) {
        sum += held[left.get(left.size() - 1 - i)];
      }
      if (number < left.size() && sum < held[left.get(left.size() - 1 - number)]) {
        most = number;
      }
    }
    return most;
  }

  /** The one with most, or fewest, looking back from the first stage; a lot ends all. */
  private int one(List<Integer> equals, boolean most) {
    List<Integer> left = equals;
    for (List<Integer> stage : stages) {
      List<Integer> now = left;
      left =
          now.stream()
              .filter(a ->
                  now.stream()
                      .allMatch(
                          b -> most ? stage.get(a) >= stage.get(b) : stage.get(a) <= stage.get(b)))
              .toList();
    }
    if (left.size() > 1) {
      throw new Drawn();
    }
    return left.getFirst();
  }

  private void transferLargest() {
    int largest = elected.keySet().stream().mapToInt(c -> held[c] - quota).max().orElse(0);
    int from =
        one(elected.keySet().stream().filter(c -> held[c] - quota == largest).toList(), true);
    int last = piles.get(from).stream().mapToInt(paper -> paper.parcel).max().orElse(0);
    var next = new TreeMap<Integer, List<Paper>>();
    int transferable = 0;
    for (Paper paper : piles.get(from)) {
      int to = paper.parcel == last ? nextOf(paper) : -1;
      if (to >= 0) {
        next.computeIfAbsent(to, _ -> new ArrayList<>()).add(paper);
        transferable++;
      }
    }
    var number = new TreeMap<Integer, Integer>();
    var parts = new TreeMap<Integer, Integer>();
    int given = 0;
    for (var entry : next.entrySet()) {
      int product = entry.getValue().size() * Math.min(largest, transferable);
      number.put(entry.getKey(), product / transferable);
      parts.put(entry.getKey(), product % transferable);
      given += product / transferable;
    }
    while (given < Math.min(largest, transferable)) {
      int most = parts.values().stream().max(Integer::compare).orElse(0);
      int to =
          one(
              parts.keySet().stream().filter(c -> parts.getOrDefault(c, -1) == most).toList(),
              true);
      number.merge(to, 1, Integer::sum);
      parts.remove(to);
      given++;
    }
    number.forEach((to, some) -> {
      List<Paper> filed = next.getOrDefault(to, List.of());
      for (Paper paper : filed.subList(filed.size() - some, filed.size())) {
        piles.get(from).remove(paper);
        file(paper, to);
      }
    });
    held[from] = quota;
    endOfStage();
  }

  private int nextOf(Paper paper) {
    return paper.preferences.stream().filter(continuing::contains).findFirst().orElse(-1);
  }

  private void exclude(List<Integer> left) {
    int number = together(left);
    List<Integer> gone = left.subList(left.size() - number, left.size());
    if (number == 0) {
      int fewest = held[left.getLast()];
      gone = List.of(one(left.stream().filter(c -> held[c] == fewest).toList(), false));
    }
    continuing.removeAll(gone);
    for (int from : gone.stream().sorted(Comparator.comparing(names::get)).toList()) {
      for (Paper paper : List.copyOf(piles.get(from))) {
        int to = nextOf(paper);
        if (to >= 0) {
          file(paper, to);
        }
      }
      piles.get(from).clear();
      held[from] = 0;
    }
    endOfStage();
  }
}
