package org.commune.count.format;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Profile;
import org.commune.count.Ranking;
import org.commune.count.Workers;

/**
 * The BLT format (Hill, Wichmann, Woodall 1987; as used by OpaVote and OpenSTV): {@code candidates
 * seats}, withdrawn candidates as negative numbers, a line per paper {@code weight id id=id - id
 * 0}, a line {@code 0}, then the names and the title.
 *
 * <p>Read as found in the wild: comments after {@code #} outside names and between {@code /*} and
 * {@code *}{@code /}, names without quotation marks, a party after the name and a comma, blank
 * lines, commas between numbers, fractions as weights, {@code (id)} before a weight, and droop's
 * {@code [nick ...]} and {@code [tie ...]}; its other options are about counting and are passed
 * over.
 */
public final class Blt {

  /** The name of a candidate, and what stands after it and a comma: a party. */
  private static final Pattern NAME =
      Pattern.compile("\"(.*?)\"\\s*(?:,\\s*\"?([^\"#]*?)\"?\\s*)?(?:#.*)?");

  private final List<PlainPapers.Other> lines;
  private final int all;
  private final Map<String, Integer> nicks = new HashMap<>();
  private final List<Integer> tieOrder = new ArrayList<>();
  private int next;

  /** Reads what {@link PlainPapers} left. */
  private Blt(PlainReading reading) {
    this.lines = reading.others();
    this.all = reading.lines();
  }

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(MemorySegment.ofArray(bytes), Workers.alone());
  }

  /**
   * Reads the bytes of a file, which may be larger than memory: of plain papers only the distinct
   * ones are held.
   *
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(MemorySegment file, Workers workers) throws MalformedBallots {
    return read(PlainReading.of(BlockComments.blanked(file), workers, PlainReading.SHORT));
  }

  static BallotFile read(PlainReading reading) throws MalformedBallots {
    BallotFile others = new Blt(reading).read();
    Ballots ballots = others.ballots();
    Profile profile = reading.profile(ballots.names());
    return new BallotFile(
        new Ballots(ballots.title(), ballots.candidates(), profile, ballots.others()),
        others.seats(),
        others.tieOrder());
  }

  /** The number of candidates, where a line is a head. */
  static OptionalInt candidates(String line) {
    List<String> head = fields(line);
    return head.size() == 2 && head.getFirst().matches("[0-9]{1,5}")
        ? OptionalInt.of(Integer.parseInt(head.getFirst()))
        : OptionalInt.empty();
  }

  /** Whether a line ends the papers. */
  static boolean isEnd(String line) {
    return fields(line).equals(List.of("0"));
  }

  /**
   * Writes a file that holds no more than this format does.
   *
   * @throws IllegalArgumentException when the number of seats is not known or above that of
   *     candidates
   */
  static String write(BallotFile file) {
    Ballots ballots = file.ballots();
    int size = ballots.candidates().size();
    int seats =
        file.seats()
            .orElseThrow(() -> new IllegalArgumentException("blt says how many seats there are"));
    if (seats > size) {
      throw new IllegalArgumentException(
          "blt takes no more seats than there are candidates, " + size);
    }
    var out = new StringBuilder();
    out.append(size).append(' ').append(seats).append('\n');
    if (!file.tieOrder().isEmpty()) {
      out.append("[tie");
      file.tieOrder().forEach(name -> out.append(' ').append(ballots.names().indexOf(name) + 1));
      out.append("]\n");
    }
    for (int i = 0; i < size; i++) {
      out.append(ballots.candidates().get(i).withdrawn() ? "-" + (i + 1) + "\n" : "");
    }
    for (Ballot ballot : ballots.ballots()) {
      out.append(ballot.weight().plain());
      ((Ranking) ballot.marking()).marks().forEach(mark -> out.append(' ').append(text(mark)));
      out.append(" 0\n");
    }
    out.append("0\n");
    ballots.names().forEach(name -> out.append('"').append(name).append("\"\n"));
    return out.append('"').append(ballots.title()).append("\"\n").toString();
  }

  /** Whether a name is read as it is written. */
  static boolean holds(String name) {
    return Facts.plain(name) && NAME.matcher('"' + name + '"').replaceFirst("$1").equals(name);
  }

  private static String text(Mark mark) {
    List<Integer> candidates = Facts.candidates(mark);
    return candidates.isEmpty()
        ? "-"
        : candidates.stream().map(c -> String.valueOf(c + 1)).collect(Collectors.joining("="));
  }

  private BallotFile read() throws MalformedBallots {
    List<String> head = fields(line("\"candidates seats\""));
    if (head.size() != 2) {
      throw wrong("the number of candidates and the number of seats");
    }
    int size = number(head.get(0), 1, Ballots.MOST_CANDIDATES, "a number of candidates");
    int seats = number(head.get(1), 1, size, "a number of seats not above that of candidates");
    var withdrawn = new BitSet();
    var ballots = new ArrayList<Ballot>();
    List<String> fields = fields(line("a ballot"));
    while (!fields.equals(List.of("0"))) {
      if (fields.getFirst().startsWith("[")) {
        option(fields, size);
      } else if (fields.getFirst().startsWith("-")) {
        withdraw(fields, size, withdrawn);
      } else {
        ballots.add(ballot(fields, size));
      }
      fields = fields(line("a ballot, or 0 after the last one"));
    }
    return names(size, seats, withdrawn, ballots);
  }

  private BallotFile names(int size, int seats, BitSet withdrawn, List<Ballot> ballots)
      throws MalformedBallots {
    var candidates = new ArrayList<Candidate>();
    var names = new TreeSet<String>();
    for (int i = 0; i < size; i++) {
      Candidate candidate = candidate(line("the name of candidate " + (i + 1)));
      if (!names.add(candidate.name())) {
        throw wrong("a name that no other candidate has");
      }
      candidates.add(withdrawn.get(i) ? candidate.asWithdrawn() : candidate);
    }
    skipBlank();
    String title = next < lines.size() ? unquoted(lines.get(next).text()) : "";
    return new BallotFile(
        new Ballots(title, candidates, ballots),
        OptionalInt.of(seats),
        tieOrder.stream().map(i -> candidates.get(i).name()).toList());
  }

  private Candidate candidate(String line) throws MalformedBallots {
    Matcher matcher = NAME.matcher(line.strip());
    String name = matcher.matches() ? matcher.group(1) : unquoted(line);
    if (name.isBlank()) {
      throw wrong("a name that no other candidate has");
    }
    String party = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
    return party.isEmpty() ? Candidate.of(name) : Candidate.of(name).in("party", party);
  }

  /** Droop's "[nick a b c]" and "[tie 3 1 2]"; its other options are not about ballots. */
  private void option(List<String> fields, int size) throws MalformedBallots {
    List<String> words =
        List.of(String.join(" ", fields).replaceAll("[\\[\\]]", " ").strip().split("\\s+"));
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "nick" -> {
        boolean names = rest.stream().noneMatch(nick -> nick.matches("[0-9]+"));
        if (!names || rest.size() != size || new TreeSet<>(rest).size() < size) {
          throw wrong("[nick ...] with " + size + " names that are no numbers, each once");
        }
        for (int i = 0; i < size; i++) {
          nicks.put(rest.get(i), i);
        }
      }
      case "tie" -> {
        for (String one : rest) {
          tieOrder.add(candidate(one, size));
        }
        if (tieOrder.size() != size || new TreeSet<>(tieOrder).size() < size) {
          throw wrong("[tie ...] with all " + size + " candidates, each once");
        }
      }
      default -> {}
    }
  }

  /** A candidate by number from 1, or by nickname. */
  private int candidate(String text, int size) throws MalformedBallots {
    Integer nick = nicks.get(text);
    return nick != null
        ? nick
        : number(text, 1, size, "the number of a candidate from 1 to " + size) - 1;
  }

  private void withdraw(List<String> fields, int size, BitSet withdrawn) throws MalformedBallots {
    for (String field : fields) {
      if (!field.startsWith("-")) {
        throw wrong("only withdrawn candidates, such as -3, on this line");
      }
      withdrawn.set(candidate(field.substring(1), size));
    }
  }

  private Ballot ballot(List<String> fields, int size) throws MalformedBallots {
    int from = fields.getFirst().startsWith("(") ? 1 : 0;
    if (fields.size() < from + 2 || !fields.getLast().equals("0")) {
      throw wrong("a ballot: weight, preferences, 0");
    }
    Fraction weight = weight(fields.get(from));
    var marks = new ArrayList<Mark>();
    for (String field : fields.subList(from + 1, fields.size() - 1)) {
      marks.add(mark(field, size));
    }
    return new Ballot(new Ranking(marks, new TreeSet<>()), weight);
  }

  private Mark mark(String field, int size) throws MalformedBallots {
    if (field.equals("-")) {
      return new Mark.Skipped();
    }
    var ids = new ArrayList<Integer>();
    for (String id : field.split("=", -1)) {
      ids.add(candidate(id, size));
    }
    List<Integer> distinct = ids.stream().distinct().toList();
    return distinct.size() == 1 ? new Mark.Choice(distinct.getFirst()) : new Mark.Equal(distinct);
  }

  private Fraction weight(String text) throws MalformedBallots {
    try {
      Fraction weight =
          text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")
              ? Fraction.of(new BigDecimal(text))
              : Fraction.parse(text);
      if (weight.signum() > 0) {
        return weight;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the message that names the line.
    }
    throw wrong("a positive weight");
  }

  private int number(String text, int least, int most, String expected) throws MalformedBallots {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new MalformedBallots(lines.get(next - 1).number(), expected, text);
  }

  private MalformedBallots wrong(String expected) {
    PlainPapers.Other line = lines.get(next - 1);
    return new MalformedBallots(line.number(), expected, line.text());
  }

  private void skipBlank() {
    while (next < lines.size() && withoutComment(lines.get(next).text()).isBlank()) {
      next++;
    }
  }

  private String line(String expected) throws MalformedBallots {
    skipBlank();
    if (next == lines.size()) {
      throw new MalformedBallots(all + 1, expected, "");
    }
    return lines.get(next++).text();
  }

  private static List<String> fields(String line) {
    return List.of(withoutComment(line).replace(',', ' ').strip().split("\\s+"));
  }

  /** A # inside quotation marks is part of a name. */
  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  private static String unquoted(String line) {
    String text = withoutComment(line).strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
