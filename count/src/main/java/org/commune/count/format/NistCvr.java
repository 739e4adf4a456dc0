package org.commune.count.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/**
 * Cast vote records in JSON (NIST SP 1500-103, version 1): one contest of a report. The snapshot
 * that a record calls its current one counts. Marks without an indication are no marks; marks that
 * may not be allocated are kept only where several stand at one rank, for that is an overvote. A
 * selection that names nobody is an overvote for unknown candidates.
 */
public final class NistCvr {

  private static final int MOST_RANKS = 10_000;

  /** One mark as the record gives it; rank 0 where it has none, nobody for an unknown selection. */
  private record Indicated(OptionalInt candidate, int rank, Fraction votes, boolean allocable) {}

  private final Json report;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> selections = new LinkedHashMap<>();

  private NistCvr(Json report) {
    this.report = report;
  }

  /**
   * @param contest name or identifier; needed where there are records of several
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text, Optional<String> contest) throws MalformedBallots {
    return new NistCvr(Json.parse(text)).read(contest);
  }

  private BallotFile read(Optional<String> wanted) throws MalformedBallots {
    Json contest = contest(wanted);
    candidates(contest);
    String id = contest.needed("@id");
    var papers = new ArrayList<List<Indicated>>();
    for (Json record : report.all("CVR")) {
      for (Json marked : current(record).all("CVRContest")) {
        if (marked.text("ContestId").equals(Optional.of(id))) {
          papers.add(indicated(marked));
        }
      }
    }
    String variation = contest.text("VoteVariation").orElse("");
    boolean ranked =
        variation.equals("rcv") || papers.stream().flatMap(List::stream).anyMatch(i -> i.rank > 0);
    boolean points = List.of("range", "cumulative", "borda").contains(variation);
    List<Ballot> ballots =
        papers.stream()
            .map(paper ->
                Ballot.of(ranked ? ranking(paper) : points ? points(paper) : crosses(paper)))
            .toList();
    return new BallotFile(
        new Ballots(contest.text("Name").orElse(""), candidates, ballots), seats(contest));
  }

  private Json contest(Optional<String> wanted) throws MalformedBallots {
    List<Json> contests =
        report.all("Election").stream().flatMap(e -> e.all("Contest").stream()).toList();
    if (contests.isEmpty()) {
      throw new MalformedBallots(report.line(), "an Election with a Contest", "");
    }
    List<Json> fitting =
        wanted.isEmpty()
            ? contests
            : contests.stream()
                .filter(c -> c.text("Name").equals(wanted) || c.text("@id").equals(wanted))
                .toList();
    if (fitting.size() != 1) {
      throw new MalformedBallots(
          contests.getFirst().line(),
          "one contest; name one with --contest",
          contests.stream()
              .map(c -> c.text("Name").or(() -> c.text("@id")).orElse("?"))
              .collect(Collectors.joining("; ")));
    }
    return fitting.getFirst();
  }

  private static OptionalInt seats(Json contest) throws MalformedBallots {
    Optional<String> elected = contest.text("NumberElected");
    return elected.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(number(contest, "NumberElected", elected.get(), 1, Election.MOST_SEATS));
  }

  private void candidates(Json contest) throws MalformedBallots {
    Map<String, String> names = new TreeMap<>();
    for (Json election : report.all("Election")) {
      for (Json candidate : election.all("Candidate")) {
        names.put(candidate.needed("@id"), candidate.text("Name").orElse(""));
      }
    }
    var known = new TreeMap<String, Integer>();
    for (Json selection : contest.all("ContestSelection")) {
      String name = name(selection, names);
      Integer position = known.get(name);
      if (position == null) {
        if (name.isBlank() || candidates.size() == Ballots.MOST_CANDIDATES) {
          throw new MalformedBallots(
              selection.line(), "a selection with the name of a candidate", "");
        }
        position = candidates.size();
        candidates.add(Candidate.of(name));
        known.put(name, position);
      }
      selections.put(selection.needed("@id"), position);
    }
    if (candidates.isEmpty()) {
      throw new MalformedBallots(contest.line(), "a contest with a ContestSelection", "");
    }
  }

  /** Write-ins that nobody named are one candidate together. */
  private static String name(Json selection, Map<String, String> names) {
    String joined =
        selection.all("CandidateIds").stream()
            .map(id -> id instanceof Json.Leaf(int _, var text) ? names.getOrDefault(text, "") : "")
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(" / "));
    return !joined.isEmpty()
        ? joined
        : selection
            .text("Selection")
            .or(() -> selection.text("IsWriteIn").filter("true"::equals).map(_ -> "Write-in"))
            .orElse("");
  }

  private static Json current(Json record) {
    List<Json> snapshots = record.all("CVRSnapshot");
    Optional<String> id = record.text("CurrentSnapshotId");
    return snapshots.stream()
        .filter(snapshot -> id.isPresent() && snapshot.text("@id").equals(id))
        .findFirst()
        .orElse(snapshots.isEmpty() ? record : snapshots.getLast());
  }

  private List<Indicated> indicated(Json marked) throws MalformedBallots {
    var all = new ArrayList<Indicated>();
    for (Json selection : marked.all("CVRContestSelection")) {
      Optional<String> id = selection.text("ContestSelectionId");
      Integer candidate = id.map(selections::get).orElse(null);
      if (id.isPresent() && candidate == null) {
        throw new MalformedBallots(
            selection.line(), "the @id of a ContestSelection of this contest", id.get());
      }
      OptionalInt whom = candidate == null ? OptionalInt.empty() : OptionalInt.of(candidate);
      int rank = rank(selection, 0);
      List<Json> positions = selection.all("SelectionPosition");
      for (Json position : positions) {
        if (!position.text("HasIndication").equals(Optional.of("no"))) {
          all.add(
              new Indicated(
                  whom,
                  rank(position, rank),
                  votes(position),
                  !position.text("IsAllocable").equals(Optional.of("no"))));
        }
      }
      if (positions.isEmpty()) {
        all.add(new Indicated(whom, rank, Fraction.ONE, true));
      }
    }
    return all;
  }

  private static int rank(Json holder, int otherwise) throws MalformedBallots {
    Optional<String> rank = holder.text("Rank");
    return rank.isEmpty() ? otherwise : number(holder, "Rank", rank.get(), 1, MOST_RANKS);
  }

  private static Fraction votes(Json position) throws MalformedBallots {
    Optional<String> votes = position.text("NumberVotes");
    return votes.isEmpty()
        ? Fraction.ONE
        : Fraction.of(number(position, "NumberVotes", votes.get(), 0, Integer.MAX_VALUE));
  }

  private static int number(Json holder, String key, String text, int least, int most)
      throws MalformedBallots {
    long value = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
    if (value < least || value > most) {
      throw new MalformedBallots(
          holder.line(), key + " with a number from " + least + " to " + most, text);
    }
    return (int) value;
  }

  /** Those that may be allocated; or all, where there are several and none may. */
  private static List<Indicated> counted(List<Indicated> marks) {
    List<Indicated> allocable = marks.stream().filter(Indicated::allocable).toList();
    return allocable.isEmpty() && marks.size() > 1 ? marks : allocable;
  }

  private static Marking ranking(List<Indicated> paper) {
    var byRank = new TreeMap<Integer, List<Indicated>>();
    paper.stream()
        .filter(mark -> mark.rank > 0)
        .forEach(mark -> byRank.computeIfAbsent(mark.rank, _ -> new ArrayList<>()).add(mark));
    byRank.replaceAll((_, marks) -> counted(marks));
    byRank.values().removeIf(List::isEmpty);
    int last = byRank.isEmpty() ? 0 : byRank.lastKey();
    List<Mark> marks =
        IntStream.rangeClosed(1, last)
            .mapToObj(rank -> mark(byRank.getOrDefault(rank, List.of())))
            .toList();
    return new Ranking(marks, new TreeSet<>());
  }

  private static Mark mark(List<Indicated> here) {
    if (here.isEmpty()) {
      return new Mark.Skipped();
    }
    if (here.stream().anyMatch(mark -> mark.candidate.isEmpty())) {
      return new Mark.Overvoted();
    }
    List<Integer> candidates =
        here.stream().map(mark -> mark.candidate.getAsInt()).distinct().toList();
    return candidates.size() == 1
        ? new Mark.Choice(candidates.getFirst())
        : new Mark.Equal(candidates);
  }

  private static Marking points(List<Indicated> paper) {
    var points = new TreeMap<Integer, Fraction>();
    counted(paper)
        .forEach(
            mark -> mark.candidate.ifPresent(c -> points.merge(c, mark.votes, Fraction::plus)));
    return new Scores(points);
  }

  private static Marking crosses(List<Indicated> paper) {
    var crosses = new TreeSet<Integer>();
    counted(paper).forEach(mark -> mark.candidate.ifPresent(crosses::add));
    return new Approval(crosses);
  }
}
