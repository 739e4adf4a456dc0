package org.commune.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The hash of a set of ballots: SHA-256 of a text that is the same for every order of ballots and
 * of candidates. Candidates are written in order of name and numbered so; papers with the same
 * marks are added up and written in order of their text.
 */
final class BallotHash {

  private final int[] number;

  private BallotHash(int[] number) {
    this.number = number;
  }

  static String of(Ballots ballots) {
    List<Candidate> candidates = ballots.candidates();
    List<Integer> byName =
        IntStream.range(0, candidates.size())
            .boxed()
            .sorted(Comparator.comparing(position -> candidates.get(position).name()))
            .toList();
    int[] number = new int[candidates.size()];
    var text = new StringBuilder("commune ballots 1\n");
    for (int i = 0; i < byName.size(); i++) {
      number[byName.get(i)] = i;
      Candidate candidate = candidates.get(byName.get(i));
      text.append(candidate.name().length()).append(':').append(candidate.name());
      text.append(candidate.withdrawn() ? " withdrawn\n" : "\n");
    }
    var hash = new BallotHash(number);
    var papers = new TreeMap<String, Fraction>();
    for (Ballot ballot : ballots.ballots()) {
      papers.merge(hash.text(ballot.marking()), ballot.weight(), Fraction::plus);
    }
    papers.forEach((marks, weight) -> text.append(weight).append(' ').append(marks).append('\n'));
    return sha256(text.toString());
  }

  private String text(Marking marking) {
    return switch (marking) {
      case Approval(var candidates) -> "approve" + numbers(candidates.stream().toList());
      case Scores(var points) ->
          "score"
              + points.entrySet().stream()
                  .map(entry -> " " + number[entry.getKey()] + ":" + entry.getValue())
                  .sorted()
                  .collect(Collectors.joining());
      case Ranking(var marks, var noOpinion) ->
          "rank"
              + marks.stream().map(this::text).collect(Collectors.joining())
              + (noOpinion.isEmpty() ? "" : " ?" + numbers(noOpinion.stream().toList()));
    };
  }

  private String text(Mark mark) {
    return switch (mark) {
      case Mark.Choice(int candidate) -> " " + number[candidate];
      case Mark.Equal(var candidates) -> " =(" + numbers(candidates) + " )";
      case Mark.Skipped() -> " -";
      case Mark.Overvoted() -> " !";
    };
  }

  private String numbers(List<Integer> candidates) {
    return candidates.stream()
        .map(candidate -> number[candidate])
        .sorted()
        .map(n -> " " + n)
        .collect(Collectors.joining());
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
