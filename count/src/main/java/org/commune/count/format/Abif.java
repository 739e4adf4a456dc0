package org.commune.count.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/**
 * The Aggregated Ballot Information Format (github.com/electorama/abif, grammar 0.31): {@code
 * 27:A>B=C}, candidates declared by {@code =A:[Full name]}, metadata in braces, comments after
 * {@code #}. A line with ratings, {@code A/5>B/3}, gives points; the order of the names is then not
 * kept beside them.
 */
public final class Abif {

  private static final Pattern TITLE =
      Pattern.compile("\\{\\s*\"?title\"?\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"\\s*\\}");
  private static final Pattern NAMED =
      Pattern.compile(
          "=?\\s*(\"[^\"]+\"|[^\\s:\\[\\]\"]+)\\s*:\\s*(\\[[^\\[\\]]+\\]|\"[^\"]+\"|[^\\s\\[\\]\"]+)");
  private static final Pattern VOTES = Pattern.compile("([0-9]{1,18})\\s*[:*]\\s*(.*)");
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\G\\s*(\\[[^\\[\\]]+\\]|\"[^\"]+\"|[^\\s>=,/\\[\\]\"{}:*]+)\\s*(?:/\\s*([0-9]{1,18}(?:\\.[0-9]{1,18})?))?\\s*([>=,]|$)");

  private final TreeMap<String, Integer> known = new TreeMap<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private String title = "";
  private int line;

  private Abif() {}

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    var abif = new Abif();
    for (String line : text.lines().toList()) {
      abif.line++;
      abif.read(withoutComment(line).strip(), line);
    }
    if (abif.candidates.isEmpty()) {
      throw new MalformedBallots(abif.line + 1, "papers such as 27:A>B", "");
    }
    return new BallotFile(
        new Ballots(abif.title, abif.candidates, abif.ballots), OptionalInt.empty());
  }

  private void read(String text, String whole) throws MalformedBallots {
    Matcher votes = VOTES.matcher(text);
    Matcher named = NAMED.matcher(text);
    if (text.isEmpty()) {
      return;
    }
    if (text.startsWith("{")) {
      Matcher titled = TITLE.matcher(text);
      title = titled.matches() ? titled.group(1).replaceAll("\\\\(.)", "$1") : title;
    } else if (votes.matches()) {
      papers(Long.parseLong(votes.group(1)), votes.group(2), whole);
    } else if (named.matches()) {
      declare(bare(named.group(1)), bare(named.group(2)));
    } else {
      throw new MalformedBallots(line, "papers such as 27:A>B, or a name such as =A:[Ann]", whole);
    }
  }

  private void declare(String key, String name) throws MalformedBallots {
    int position = candidates.size();
    if (known.containsKey(key) || (!key.equals(name) && known.containsKey(name))) {
      throw new MalformedBallots(line, "a name that no other candidate has", name);
    }
    known.put(key, position);
    known.put(name, position);
    add(name);
  }

  private int add(String name) throws MalformedBallots {
    if (candidates.size() == Ballots.MOST_CANDIDATES || name.isBlank()) {
      throw new MalformedBallots(
          line, "at most " + Ballots.MOST_CANDIDATES + " candidates, each with a name", name);
    }
    candidates.add(Candidate.of(name));
    return candidates.size() - 1;
  }

  private void papers(long weight, String order, String whole) throws MalformedBallots {
    var places = new ArrayList<List<Integer>>();
    var points = new TreeMap<Integer, Fraction>();
    var seen = new TreeSet<Integer>();
    Matcher choice = CHOICE.matcher(order);
    String separator = ">";
    int end = 0;
    while (!separator.isEmpty() && choice.find()) {
      int candidate = candidate(bare(choice.group(1)));
      if (!seen.add(candidate)) {
        throw new MalformedBallots(line, "each candidate once", whole);
      }
      if (separator.equals(">")) {
        places.add(new ArrayList<>());
      }
      places.getLast().add(candidate);
      if (choice.group(2) != null) {
        points.put(candidate, Fraction.of(new BigDecimal(choice.group(2))));
      }
      separator = choice.group(3);
      end = choice.end();
    }
    if (weight == 0 || end < order.length() || !separator.isEmpty()) {
      throw new MalformedBallots(
          line, "a number above 0, a colon and an order such as A>B=C", whole);
    }
    if (!points.isEmpty() && points.size() < seen.size()) {
      throw new MalformedBallots(line, "a rating for each candidate, or for none", whole);
    }
    Marking marking = points.isEmpty() ? Ranking.ofRanks(places) : new Scores(points);
    ballots.add(Ballot.of(weight, marking));
  }

  private int candidate(String name) throws MalformedBallots {
    Integer position = known.get(name);
    if (position == null) {
      position = add(name);
      known.put(name, position);
    }
    return position;
  }

  private static String bare(String token) {
    return token.startsWith("[") || token.startsWith("\"")
        ? token.substring(1, token.length() - 1).strip()
        : token;
  }

  /** A # within brackets or quotation marks is part of a name. */
  private static String withoutComment(String line) {
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"' && depth == 0;
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '#' && !quoted && depth <= 0) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  /** Writes a file that holds no more than this format does. */
  static String write(BallotFile file) {
    Ballots ballots = file.ballots();
    var out = new StringBuilder();
    if (!ballots.title().isEmpty()) {
      String escaped = ballots.title().replace("\\", "\\\\").replace("\"", "\\\"");
      out.append("{\"title\": \"").append(escaped).append("\"}\n");
    }
    for (int i = 0; i < ballots.candidates().size(); i++) {
      out.append('=').append(key(i)).append(":[").append(ballots.names().get(i)).append("]\n");
    }
    ballots
        .ballots()
        .forEach(b -> out.append(b.weight()).append(':').append(order(b.marking())).append('\n'));
    return out.toString();
  }

  private static String order(Marking marking) {
    return switch (marking) {
      case Ranking(var marks, var _) ->
          marks.stream()
              .map(mark ->
                  Facts.candidates(mark).stream().map(Abif::key).collect(Collectors.joining("=")))
              .collect(Collectors.joining(">"));
      case Scores(var points) ->
          points.entrySet().stream()
              .map(given -> key(given.getKey()) + "/" + given.getValue())
              .collect(Collectors.joining(","));
      default -> throw new IllegalArgumentException("abif knows no approvals");
    };
  }

  private static String key(int candidate) {
    return "C" + (candidate + 1);
  }

  /** Whether a name is read as it is written; a name that looks like a key could be another's. */
  static boolean holds(String name) {
    return Facts.plain(name)
        && name.indexOf('[') < 0
        && name.indexOf(']') < 0
        && !name.matches("C[0-9]+");
  }
}
