package org.commune.count.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commune.count.Approval;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Ranking;

/** A PrefLib file being written, of the narrowest type that holds the ballots. */
final class PrefLibText {

  private PrefLibText() {}

  static String of(Ballots ballots) {
    int size = ballots.candidates().size();
    boolean categories = ballots.ballots().stream().anyMatch(b -> b.marking() instanceof Approval);
    var orders = new TreeMap<String, Fraction>();
    ballots
        .ballots()
        .forEach(b ->
            orders.merge(
                switch (b.marking()) {
                  case Approval approval -> categories(approval, size);
                  case Ranking ranking -> order(PrefLib.places(ranking));
                  default -> throw new IllegalArgumentException("PrefLib knows no points");
                },
                b.weight(),
                Fraction::plus));
    var out = new StringBuilder();
    line(out, "TITLE", ballots.title());
    line(out, "DATA TYPE", categories ? "cat" : type(ballots));
    line(out, "NUMBER ALTERNATIVES", String.valueOf(size));
    line(out, "NUMBER VOTERS", ballots.weight().toString());
    line(
        out, categories ? "NUMBER UNIQUE PREFERENCES" : "NUMBER UNIQUE ORDERS", "" + orders.size());
    if (categories) {
      line(out, "NUMBER CATEGORIES", "2");
      line(out, "CATEGORY NAME 1", "Approved");
      line(out, "CATEGORY NAME 2", "Not approved");
    }
    for (int i = 0; i < size; i++) {
      line(out, "ALTERNATIVE NAME " + (i + 1), ballots.names().get(i));
    }
    orders.entrySet().stream()
        .sorted(Map.Entry.<String, Fraction>comparingByValue().reversed())
        .forEach(e -> out.append(e.getValue()).append(": ").append(e.getKey()).append('\n'));
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append("# ").append(key).append(": ").append(value).append('\n');
  }

  private static String type(Ballots ballots) {
    boolean ties = false;
    boolean complete = true;
    for (var ballot : ballots.ballots()) {
      List<List<Integer>> places = PrefLib.places((Ranking) ballot.marking());
      ties |= places.stream().anyMatch(place -> place.size() > 1);
      complete &= places.stream().mapToInt(List::size).sum() == ballots.candidates().size();
    }
    return (ties ? "to" : "so") + (complete ? "c" : "i");
  }

  private static String categories(Approval approval, int size) {
    List<Integer> others =
        IntStream.range(0, size).filter(i -> !approval.candidates().contains(i)).boxed().toList();
    return order(List.of(List.copyOf(approval.candidates()), others));
  }

  private static String order(List<List<Integer>> places) {
    return places.stream().map(PrefLibText::place).collect(Collectors.joining(","));
  }

  private static String place(List<Integer> place) {
    String inside = place.stream().map(i -> "" + (i + 1)).collect(Collectors.joining(","));
    return place.size() == 1 ? inside : "{" + inside + "}";
  }
}
