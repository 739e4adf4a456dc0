package org.commune.count;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Source;

/** Small random elections, rich in ties. */
public final class RandomElections {

  private RandomElections() {}

  /** Strict rankings, most of them short of some candidates. */
  public static Gen<Ballots> rankings(int mostCandidates, int mostBallots) {
    return source -> {
      int size = 2 + (int) source.upTo(mostCandidates - 2L);
      return ballots(size, Gens.lists(s -> weighted(s, ranking(s, size)), 1, mostBallots), source);
    };
  }

  /** Rankings with every fault and freedom a paper can have. */
  public static Gen<Ballots> untidyRankings(int mostCandidates, int mostBallots) {
    return source -> {
      int size = 2 + (int) source.upTo(mostCandidates - 2L);
      return ballots(size, Gens.lists(s -> weighted(s, untidy(s, size)), 1, mostBallots), source);
    };
  }

  /** Approvals. */
  public static Gen<Ballots> approvals(int mostCandidates, int mostBallots) {
    return source -> {
      int size = 2 + (int) source.upTo(mostCandidates - 2L);
      return ballots(
          size,
          Gens.lists(
              s ->
                  weighted(
                      s,
                      Approval.of(
                          numbers(size).stream()
                              .filter(_ -> s.chance(1, 2))
                              .mapToInt(Integer::intValue)
                              .toArray())),
              1,
              mostBallots),
          source);
    };
  }

  /** Points from 0 to 5, some candidates left blank. */
  public static Gen<Ballots> scores(int mostCandidates, int mostBallots) {
    return source -> {
      int size = 2 + (int) source.upTo(mostCandidates - 2L);
      return ballots(
          size,
          Gens.lists(
              s -> {
                var points = new TreeMap<Integer, Fraction>();
                for (int candidate : numbers(size)) {
                  if (s.chance(4, 5)) {
                    points.put(candidate, Fraction.of(s.upTo(5)));
                  }
                }
                return weighted(s, new Scores(points));
              },
              1,
              mostBallots),
          source);
    };
  }

  /** The same election with ballots and candidates in other orders. */
  public static Gen<Ballots> shuffled(Ballots ballots) {
    return source -> {
      List<Integer> order = Gens.permutations(numbers(ballots.candidates().size())).draw(source);
      return new Ballots(
          ballots.title(),
          order.stream().map(ballots.candidates()::get).toList(),
          Gens.permutations(ballots.ballots()).draw(source).stream()
              .map(b -> new Ballot(renumbered(b.marking(), order), b.weight()))
              .toList());
    };
  }

  private static Marking renumbered(Marking marking, List<Integer> order) {
    return switch (marking) {
      case Approval(var candidates) ->
          new Approval(new TreeSet<>(candidates.stream().map(order::indexOf).toList()));
      case Scores(var points) -> {
        var renumbered = new TreeMap<Integer, Fraction>();
        points.forEach((candidate, number) -> renumbered.put(order.indexOf(candidate), number));
        yield new Scores(renumbered);
      }
      case Ranking(var marks, var noOpinion) ->
          new Ranking(
              marks.stream().map(mark -> renumbered(mark, order)).toList(),
              new TreeSet<>(noOpinion.stream().map(order::indexOf).toList()));
    };
  }

  private static Mark renumbered(Mark mark, List<Integer> order) {
    return switch (mark) {
      case Mark.Choice(int candidate) -> new Mark.Choice(order.indexOf(candidate));
      case Mark.Equal(var candidates) ->
          new Mark.Equal(candidates.stream().map(order::indexOf).toList());
      case Mark.Skipped() -> mark;
      case Mark.Overvoted() -> mark;
    };
  }

  private static Ballots ballots(int size, Gen<List<Ballot>> gen, Source source) {
    return new Ballots(
        "",
        numbers(size).stream().map(i -> Candidate.of(String.valueOf((char) ('A' + i)))).toList(),
        gen.draw(source));
  }

  private static Ballot weighted(Source source, Marking marking) {
    return Ballot.of(1 + source.upTo(4), marking);
  }

  private static Ranking ranking(Source source, int size) {
    List<Integer> order = Gens.permutations(numbers(size)).draw(source);
    int length = 1 + (int) source.upTo(size - 1L);
    return Ranking.of(order.subList(0, length).stream().mapToInt(Integer::intValue).toArray());
  }

  private static Ranking untidy(Source source, int size) {
    var marks = new ArrayList<Mark>();
    int length = (int) source.upTo(size + 1L);
    for (int i = 0; i < length; i++) {
      int kind = (int) source.upTo(9);
      int a = (int) source.upTo(size - 1L);
      int b = (int) source.upTo(size - 1L);
      if (kind == 9) {
        marks.add(new Mark.Skipped());
      } else if (kind == 8) {
        marks.add(new Mark.Overvoted());
      } else if (kind > 5 && a != b) {
        marks.add(new Mark.Equal(List.of(a, b)));
      } else {
        marks.add(new Mark.Choice(a));
      }
    }
    var noOpinion = new TreeSet<Integer>();
    if (source.chance(1, 5)) {
      noOpinion.add((int) source.upTo(size - 1L));
    }
    return new Ranking(marks, noOpinion);
  }

  private static List<Integer> numbers(int size) {
    return IntStream.range(0, size).boxed().toList();
  }
}
