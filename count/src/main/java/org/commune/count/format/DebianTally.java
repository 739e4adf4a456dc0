package org.commune.count.format;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Mark;
import org.commune.count.Ranking;

/**
 * Tally sheets of the Debian project (devotee): a head that names the options, {@code Option
 * 1----->: name}, and a line for each ballot, {@code V: 12-3 voter}: the rank given to each option,
 * {@code -} for none. Equal digits are equal ranks; all other lines are passed over.
 */
public final class DebianTally {

  private static final Pattern OPTION =
      Pattern.compile(".*?Option\\s+([0-9]{1,2})\\s*-*>?\\s*:\\s*(\\S.*)");
  private static final Pattern VOTE = Pattern.compile("\\s*V:\\s*(\\S+).*");

  /** Ranks are single signs, 1 to 9 and A to Z. */
  static final int MOST_OPTIONS = 35;

  private DebianTally() {}

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    var names = new TreeMap<Integer, String>();
    var ballots = new ArrayList<Ballot>();
    int options = 0;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher option = OPTION.matcher(lines.get(i));
      Matcher vote = VOTE.matcher(lines.get(i));
      if (vote.matches()) {
        String ranks = vote.group(1);
        options = options == 0 ? ranks.length() : options;
        ballots.add(ballot(ranks, options, i + 1));
      } else if (option.matches()) {
        names.put(Integer.parseInt(option.group(1)), option.group(2).strip());
      }
    }
    if (ballots.isEmpty()) {
      throw new MalformedBallots(lines.size() + 1, "a ballot such as \"V: 12-3\"", "");
    }
    return new BallotFile(
        new Ballots("", candidates(names, options, lines.size()), ballots), OptionalInt.empty());
  }

  /**
   * Writes a file that holds no more than this format does.
   *
   * @throws IllegalArgumentException when there are more options than signs for ranks
   */
  static String write(BallotFile file) {
    List<String> names = file.ballots().names();
    if (names.size() > MOST_OPTIONS) {
      throw new IllegalArgumentException("debian takes " + MOST_OPTIONS + " options at most");
    }
    var out = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      out.append("Option ").append(i + 1).append("----->: ").append(names.get(i)).append('\n');
    }
    var lines = new PaperLines(file.ballots());
    return out + lines.written(marking -> "V: " + ranks((Ranking) marking, names.size()));
  }

  private static String ranks(Ranking ranking, int options) {
    var ranks = "-".repeat(options).toCharArray();
    int place = 0;
    for (Mark mark : ranking.marks()) {
      place++;
      for (int option : Facts.candidates(mark)) {
        ranks[option] = Character.toUpperCase(Character.forDigit(place, 36));
      }
    }
    return String.valueOf(ranks);
  }

  private static List<Candidate> candidates(
      NavigableMap<Integer, String> names, int options, int lines) throws MalformedBallots {
    if (!names.isEmpty() && (names.size() != options || names.lastKey() != options)) {
      throw new MalformedBallots(
          lines, "names for options 1 to " + options, "names for " + names.keySet());
    }
    var candidates = new ArrayList<Candidate>();
    for (int i = 1; i <= options; i++) {
      Candidate candidate = Candidate.of(names.getOrDefault(i, "Option " + i));
      if (candidates.contains(candidate)) {
        throw new MalformedBallots(lines, "another name for option " + i, candidate.name());
      }
      candidates.add(candidate);
    }
    return candidates;
  }

  private static Ballot ballot(String ranks, int options, int line) throws MalformedBallots {
    if (ranks.length() != options || options > Ballots.MOST_CANDIDATES) {
      throw new MalformedBallots(line, options + " ranks", ranks);
    }
    var classes = new TreeMap<Integer, List<Integer>>();
    for (int option = 0; option < options; option++) {
      char rank = ranks.charAt(option);
      if (rank != '-') {
        int place = Character.digit(rank, 36);
        if (place < 1 || rank > 'Z') {
          throw new MalformedBallots(line, "a rank from 1 on, or - for none", ranks);
        }
        classes.computeIfAbsent(place, _ -> new ArrayList<>()).add(option);
      }
    }
    return Ballot.of(Ranking.ofRanks(List.copyOf(classes.values())));
  }
}
