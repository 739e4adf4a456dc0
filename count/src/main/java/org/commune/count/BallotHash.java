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
import org.commune.count.profile.TextOrder;

/**
 * The hash of a set of ballots: SHA-256 of a text that is the same for every order of ballots and
 * of candidates. Candidates are written in order of name and numbered so; papers with the same
 * marks are added up and written in order of their text.
 */
final class BallotHash {

  private static final int BLOCK = 1 << 16;

  private final TextOrder order;
  private final Profile profile;
  private final MessageDigest digest = sha256();
  private final byte[] block = new byte[BLOCK];
  private final byte[][] mark;
  private final int[] choices;
  private int filled;

  private BallotHash(Ballots ballots) {
    this.order = TextOrder.of(ballots.names());
    this.profile = ballots.profile();
    int size = ballots.candidates().size();
    this.mark =
        IntStream.range(0, size)
            .mapToObj(position -> bytes(" " + order.number(position)))
            .toArray(byte[][]::new);
    this.choices = new int[size];
  }

  static String of(Ballots ballots) {
    var hash = new BallotHash(ballots);
    hash.head(ballots.candidates());
    hash.papers(ballots.others());
    hash.digest.update(hash.block, 0, hash.filled);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void head(List<Candidate> candidates) {
    put(bytes("commune ballots 1\n"));
    candidates.stream()
        .sorted(Comparator.comparing(Candidate::name))
        .forEach(candidate ->
            put(
                bytes(
                    candidate.name().length()
                        + ":"
                        + candidate.name()
                        + (candidate.withdrawn() ? " withdrawn\n" : "\n"))));
  }

  /** The profile stands in order of text already; the others are put in between. */
  private void papers(List<Ballot> others) {
    var papers = new TreeMap<String, Fraction>();
    for (Ballot ballot : others) {
      papers.merge(text(ballot.marking()), ballot.weight(), Fraction::plus);
    }
    int next = 0;
    for (var entry : papers.entrySet()) {
      int place = place(entry.getKey(), next);
      next = upTo(place, next);
      Fraction weight = entry.getValue();
      if (next < profile.size() && text(profile.ballot(next).marking()).equals(entry.getKey())) {
        weight = weight.plus(Fraction.of(profile.papers(next, next + 1)));
        next++;
      }
      put(bytes(weight + " " + entry.getKey() + "\n"));
    }
    upTo(profile.size(), next);
  }

  /** The first ranking of the profile that is not before a text. */
  private int place(String text, int from) {
    int low = from;
    int high = profile.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text(profile.ballot(middle).marking()).compareTo(text) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int upTo(int place, int from) {
    for (int ranking = from; ranking < place; ranking++) {
      plain(profile.papers(ranking, ranking + 1), profile.choices(ranking, choices));
    }
    return place;
  }

  private void plain(long papers, int length) {
    number(papers);
    put(RANK);
    for (int i = 0; i < length; i++) {
      put(mark[choices[i]]);
    }
    put(LINE);
  }

  private static final byte[] RANK = bytes(" rank");
  private static final byte[] LINE = bytes("\n");

  private void number(long papers) {
    if (papers < 10) {
      put((byte) ('0' + papers));
    } else {
      put(bytes(Long.toString(papers)));
    }
  }

  private void put(byte one) {
    if (filled == BLOCK) {
      flush();
    }
    block[filled++] = one;
  }

  private void put(byte[] bytes) {
    if (bytes.length > BLOCK - filled) {
      flush();
    }
    if (bytes.length > BLOCK) {
      digest.update(bytes);
      return;
    }
    for (int i = 0; i < bytes.length; i++) { // a few bytes: faster than a call to copy them
      block[filled + i] = bytes[i];
    }
    filled += bytes.length;
  }

  private void flush() {
    digest.update(block, 0, filled);
    filled = 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String text(Marking marking) {
    return switch (marking) {
      case Approval(var candidates) -> "approve" + numbers(candidates.stream().toList());
      case Scores(var points) ->
          "score"
              + points.entrySet().stream()
                  .map(entry -> " " + order.number(entry.getKey()) + ":" + entry.getValue())
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
      case Mark.Choice(int candidate) -> " " + order.number(candidate);
      case Mark.Equal(var candidates) -> " =(" + numbers(candidates) + " )";
      case Mark.Skipped() -> " -";
      case Mark.Overvoted() -> " !";
    };
  }

  private String numbers(List<Integer> candidates) {
    return candidates.stream()
        .map(order::number)
        .sorted()
        .map(n -> " " + n)
        .collect(Collectors.joining());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
