package org.commune.polity.engine.counting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.commune.charter.language.Election.Method;
import org.commune.charter.language.Quorum;
import org.commune.count.Answer;
import org.commune.count.Tallies;
import org.commune.count.Tally;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.seating.Bench;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Paper;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;

/** The count of an election by the rule that the charter names. */
public final class Counts {
  private Counts() {}

  /**
   * Counts an election.
   *
   * @param places the seats to be filled, at least one
   * @param sheet what was published, where it was counted elsewhere
   * @param preferred whom the casting vote prefers, where it has been given
   */
  public static Counted count(
      Scene scene,
      ElectionNow election,
      Contest contest,
      List<SeatId> places,
      Optional<Sheet> sheet,
      Optional<PersonId> preferred) {
    Optional<Ground> flaw = sheet.flatMap(s -> flaw(s, election, contest));
    if (flaw.isPresent()) {
      return new Counted.Impossible(flaw.get());
    }
    Bench bench = Bench.of(scene, election.body(), places);
    List<PersonId> fit =
        standing(election, contest, sheet).stream()
            .filter(p -> bench.unfit(p).isEmpty())
            .sorted()
            .toList();
    TieOrder ties = new TieOrder(scene, contest.tie(), seed(election, sheet), preferred);
    Poll poll = new Poll(scene, election, contest, fit, sheet, ties, bench);
    if (fit.isEmpty()) {
      return new Counted.Nobody("nobody stands who may sit in " + election.body());
    }
    if (sheet.isEmpty() && election.ballots().isEmpty()) {
      return new Counted.Nobody("no ballot was cast");
    }
    return quorum(election, contest, sheet)
        .<Counted>map(Counted.Nobody::new)
        .orElseGet(() -> by(contest.method(election.seats()), poll));
  }

  private static Counted by(Method method, Poll poll) {
    boolean totals = poll.sheet().map(Sheet::beats).map(List::isEmpty).orElse(false);
    boolean matrix = poll.sheet().isPresent() && !totals;
    return switch (method) {
      case PLURALITY -> matrix ? notSo(method, poll) : VoteTotals.plurality(poll);
      case APPROVAL, BLOCK -> matrix ? notSo(method, poll) : VoteTotals.marks(poll);
      case TWO_ROUND -> matrix ? notSo(method, poll) : VoteTotals.twoRounds(poll);
      case CONDORCET_CSSD -> totals ? notSo(method, poll) : PairCounts.cssd(poll);
      case STV -> poll.sheet().isPresent() ? notSo(method, poll) : PaperCounts.stv(poll);
      case IRV -> poll.sheet().isPresent() ? notSo(method, poll) : PaperCounts.instantRunoff(poll);
      case SCHULZE -> poll.sheet().isPresent() ? notSo(method, poll) : PaperCounts.schulze(poll);
      case RANKED_PAIRS ->
          poll.sheet().isPresent() ? notSo(method, poll) : PaperCounts.rankedPairs(poll);
      case BORDA ->
          totals ? VoteTotals.marks(poll) : matrix ? notSo(method, poll) : PaperCounts.borda(poll);
      case SCORE -> matrix ? notSo(method, poll) : VoteTotals.points(poll);
      case STAR -> poll.sheet().isPresent() ? notSo(method, poll) : PaperCounts.star(poll);
      case LIST_PR -> matrix ? notSo(method, poll) : ListCounts.inProportion(poll);
      case SORTITION ->
          poll.impossible("these seats are drawn by lot", "commit to a seed, and draw the lot");
    };
  }

  private static Counted notSo(Method method, Poll poll) {
    return poll.impossible(
        "a result by "
            + method.name().toLowerCase(Locale.ROOT)
            + " cannot be worked out from this sheet",
        "cast the ballots here, or publish the figures that the rule goes by");
  }

  private static List<PersonId> standing(
      ElectionNow election, Contest contest, Optional<Sheet> sheet) {
    boolean lists = contest.method(election.seats()) == Method.LIST_PR;
    if (lists || !election.candidates().isEmpty() || sheet.isEmpty()) {
      return List.copyOf(election.candidates().keySet());
    }
    TreeSet<String> names = new TreeSet<>(sheet.get().votes().keySet());
    names.addAll(sheet.get().options());
    contest.defaultOption().ifPresent(names::remove);
    return names.stream().map(PersonId::new).toList();
  }

  /** What is wrong with a published sheet. */
  private static Optional<Ground> flaw(Sheet sheet, ElectionNow election, Contest contest) {
    int size = sheet.options().size();
    boolean square =
        sheet.beats().size() == (sheet.beats().isEmpty() ? 0 : size)
            && sheet.beats().stream().allMatch(row -> row.size() == size);
    if (!square) {
      return Optional.of(
          Ground.of(
              contest.article(),
              "the sheet compares "
                  + size
                  + " options in a table that is not "
                  + size
                  + " by "
                  + size));
    }
    boolean negative =
        sheet.beats().stream().flatMap(List::stream).anyMatch(n -> n < 0)
            || sheet.votes().values().stream().anyMatch(n -> n < 0)
            || sheet.turnout().filter(n -> n < 0).isPresent();
    if (negative) {
      return Optional.of(Ground.of(contest.article(), "the sheet has fewer than no votes"));
    }
    if (sheet.votes().isEmpty() && sheet.beats().isEmpty()) {
      return Optional.of(Ground.of(contest.article(), "the sheet has no figures"));
    }
    return stranger(sheet, election, contest);
  }

  private static Optional<Ground> stranger(Sheet sheet, ElectionNow election, Contest contest) {
    if (election.candidates().isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> names = new TreeSet<>(sheet.votes().keySet());
    names.addAll(sheet.options());
    contest.defaultOption().ifPresent(names::remove);
    boolean lists = contest.method(election.seats()) == Method.LIST_PR;
    return names.stream()
        .filter(n ->
            lists
                ? !election.lists().containsKey(n)
                : !election.candidates().containsKey(new PersonId(n)))
        .findFirst()
        .map(n -> Ground.of(contest.article(), "the sheet has " + n + ", who does not stand"));
  }

  /** Why the election does not count: too few took part. */
  private static Optional<String> quorum(
      ElectionNow election, Contest contest, Optional<Sheet> sheet) {
    Optional<Quorum> quorum =
        contest.words().flatMap(w -> w.quorum()).filter(q -> q.perOptionOverDefault().isEmpty());
    if (quorum.isEmpty()) {
      return Optional.empty();
    }
    long voted =
        sheet
            .map(s ->
                s.turnout().orElse(s.votes().values().stream().mapToLong(Long::longValue).sum()))
            .orElse((long) election.ballots().size());
    long roll = election.roll().map(r -> (long) r.size()).orElse(voted);
    Tally tally =
        Tally.of(voted, 0, 0)
            .withPresent(voted)
            .withEligible(roll)
            .withSeats(roll, roll)
            .withWeight(org.commune.count.Fraction.of(voted));
    Answer answer = Deciding.quorum(quorum.get(), Optional.empty()).judge(Tallies.of(tally));
    return answer.met() ? Optional.empty() : Optional.of("quorum: " + answer.sentence());
  }

  /** The hash of everything that is counted, whoever cast it and in whatever order. */
  private static String seed(ElectionNow election, Optional<Sheet> sheet) {
    String counted =
        sheet
            .map(Sheet::toString)
            .orElseGet(() ->
                String.join(
                    "\n",
                    election.ballots().values().stream().map(Counts::text).sorted().toList()));
    return Lots.commitment(
        "commune election lot 1\n" + election.id() + "\n" + election.round() + "\n" + counted);
  }

  private static String text(Paper paper) {
    return paper.ranking()
        + paper.list().map(l -> " " + l).orElse("")
        + (paper.points().isEmpty() ? "" : " " + paper.points());
  }
}
