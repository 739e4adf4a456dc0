package org.commune.count.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/**
 * PrefLib's files of orders (soc, soi, toc, toi) and categories (cat), preflib.org/format: a head
 * of {@code # KEY: value} lines, then {@code papers: 1,2,{3,4}}. The older form without such a head
 * is read too. Alternatives that stand nowhere are unranked.
 *
 * <p>Of two categories the first is approval; of more, each is a number of points, the best
 * highest.
 */
public final class PrefLib {

  private static final Pattern OLD_NAME = Pattern.compile("([0-9]{1,5})\\s*,\\s*(.*)");
  private static final Pattern PAPER = Pattern.compile("([0-9]{1,18})\\s*[:,]\\s*(.*)");
  private static final Pattern GROUP =
      Pattern.compile("\\G\\s*(?:\\{([^{}]*)\\}|([0-9]+))\\s*(,|$)");

  private final List<String> lines;
  private final Map<Integer, String> names = new TreeMap<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private String title = "";
  private int categories;
  private int next;

  private PrefLib(String text) {
    this.lines = text.lines().toList();
  }

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    return new PrefLib(text).read();
  }

  private BallotFile read() throws MalformedBallots {
    skipBlank();
    if (next < lines.size() && lines.get(next).strip().matches("[0-9]+")) {
      oldHead();
    } else {
      head();
    }
    for (int i = 1; i <= names.size(); i++) {
      if (!names.containsKey(i)) {
        throw new MalformedBallots(next + 1, "a name for alternative " + i, "");
      }
    }
    for (skipBlank(); next < lines.size(); skipBlank()) {
      paper(lines.get(next++));
    }
    List<Candidate> candidates = names.values().stream().map(Candidate::of).toList();
    return new BallotFile(new Ballots(title, candidates, ballots), OptionalInt.empty());
  }

  private void head() throws MalformedBallots {
    for (; next < lines.size() && lines.get(next).startsWith("#"); next++) {
      String line = lines.get(next);
      int colon = line.indexOf(':');
      if (colon > 0) {
        headLine(line.substring(1, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    if (names.isEmpty()) {
      throw new MalformedBallots(next + 1, "# ALTERNATIVE NAME 1: and a name", found());
    }
  }

  /** A key, some of which end with a number; taken apart by hand, for spaces can be very many. */
  private void headLine(String key, String value) throws MalformedBallots {
    int digits = key.length();
    while (digits > 0 && Character.isDigit(key.charAt(digits - 1))) {
      digits--;
    }
    switch (key.substring(0, digits).strip()) {
      case "TITLE" -> title = value;
      case "NUMBER CATEGORIES" -> categories = number(value, "categories");
      case "ALTERNATIVE NAME" -> name(key.substring(digits), value);
      default -> {}
    }
  }

  /** A number of alternatives, so many "1,Name", and a line of totals. */
  private void oldHead() throws MalformedBallots {
    int size = number(lines.get(next++).strip(), "alternatives");
    for (int i = 0; i < size; i++) {
      Matcher name = OLD_NAME.matcher(found().strip());
      if (!name.matches()) {
        throw new MalformedBallots(next + 1, "a number, a comma and a name", found());
      }
      name(name.group(1), name.group(2));
      next++;
    }
    if (!found().matches("\\s*[0-9]+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+\\s*")) {
      throw new MalformedBallots(next + 1, "voters, votes and different orders", found());
    }
    next++;
  }

  private void name(String number, String name) throws MalformedBallots {
    int alternative = number(number, "the number of an alternative");
    if (name.isBlank()
        || names.containsValue(name.strip())
        || names.put(alternative, name.strip()) != null) {
      throw new MalformedBallots(next + 1, "a name that no other alternative has", found());
    }
  }

  private int number(String text, String what) throws MalformedBallots {
    if (text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= Ballots.MOST_CANDIDATES) {
      return Integer.parseInt(text);
    }
    throw new MalformedBallots(
        next + 1, what + ": a number from 1 to " + Ballots.MOST_CANDIDATES, text);
  }

  private String found() {
    return next < lines.size() ? lines.get(next) : "";
  }

  private void skipBlank() {
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
  }

  private void paper(String line) throws MalformedBallots {
    Matcher paper = PAPER.matcher(line.strip());
    if (!paper.matches() || Long.parseLong(paper.group(1)) == 0) {
      throw new MalformedBallots(next, "a number of papers, a colon and an order", line);
    }
    List<List<Integer>> places = places(paper.group(2));
    if (categories > 0 && places.size() > categories) {
      throw new MalformedBallots(next, categories + " categories", line);
    }
    ballots.add(Ballot.of(Long.parseLong(paper.group(1)), marking(places)));
  }

  private Marking marking(List<List<Integer>> places) {
    if (categories == 0) {
      return Ranking.ofRanks(places.stream().filter(place -> !place.isEmpty()).toList());
    }
    if (categories <= 2) {
      return new Approval(new TreeSet<>(places.getFirst()));
    }
    var points = new TreeMap<Integer, Fraction>();
    for (int i = 0; i < places.size(); i++) {
      Fraction given = Fraction.of(categories - 1L - i);
      places.get(i).forEach(candidate -> points.put(candidate, given));
    }
    return new Scores(points);
  }

  private List<List<Integer>> places(String text) throws MalformedBallots {
    var places = new ArrayList<List<Integer>>();
    var seen = new TreeSet<Integer>();
    Matcher group = GROUP.matcher(text);
    int end = 0;
    while (end < text.length() && group.find()) {
      var place = new ArrayList<Integer>();
      String inside = group.group(1) == null ? group.group(2) : group.group(1);
      for (String one : inside.isBlank() ? new String[0] : inside.split(",", -1)) {
        int alternative = number(one.strip(), "the number of an alternative");
        if (alternative > names.size() || !seen.add(alternative)) {
          throw new MalformedBallots(
              next, "alternatives from 1 to " + names.size() + ", each once", text);
        }
        place.add(alternative - 1);
      }
      places.add(place);
      end = group.end();
    }
    if (places.isEmpty() || end < text.length() || text.endsWith(",")) {
      throw new MalformedBallots(next, "an order such as 1,{2,3},4", text);
    }
    return places;
  }

  /** Writes a file that holds no more than this format does: soc, soi, toc, toi or cat. */
  static String write(BallotFile file) {
    return PrefLibText.of(file.ballots());
  }

  /** The places of a ranking, those of equal rank together. */
  static List<List<Integer>> places(Ranking ranking) {
    return ranking.marks().stream().map((Mark mark) -> Facts.candidates(mark)).toList();
  }
}
