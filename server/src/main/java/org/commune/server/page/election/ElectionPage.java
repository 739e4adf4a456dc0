package org.commune.server.page.election;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Election.Method;
import org.commune.count.picture.SheetPage;
import org.commune.polity.Contested;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Paper;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.act.Offers;

/**
 * An election: its rule in plain words, who stands, the reader's ballot, and the result with its
 * count.
 *
 * @param method the counting rule, in a sentence
 * @param ballot how the reader votes; empty while the reader cannot
 * @param mine the reader's own ballot, as far as the charter lets it be shown
 * @param sheet the count with its pictures, as markup of the counting module
 */
public record ElectionPage(
    String id,
    String title,
    Phrase body,
    int seats,
    Phrase electors,
    String status,
    String tone,
    String method,
    Optional<Phrase> article,
    List<Time> times,
    List<Candidate> candidates,
    List<CandidateList> lists,
    Optional<Ballot> ballot,
    List<Offer.Reason> noBallot,
    Optional<String> mine,
    Optional<String> turnout,
    boolean secret,
    List<Phrase> elected,
    Optional<String> sheet,
    List<Offer> offers,
    List<Offer> closed)
    implements Page {

  /** A phase with its end. */
  public record Time(String name, Moments.Clock at) {}

  /** Who stands. */
  public record Candidate(String name, Phrase person, int seconders, boolean elected) {}

  /** A list of candidates. */
  public record CandidateList(String name, List<Phrase> order) {}

  /** How a ballot is filled in. */
  public record Ballot(Kind kind, List<String> names, List<String> lists, int most) {
    /** The form that a ballot has. */
    public enum Kind {
      /** Candidates in order. */
      RANK,
      /** One candidate. */
      ONE,
      /** As many candidates as one approves of. */
      MARKS,
      /** Points from 0 to 5. */
      POINTS,
      /** A list. */
      LIST
    }
  }

  private static final Set<String> ACTS =
      Set.of(
          "nominate",
          "second_nomination",
          "withdraw_candidacy",
          "declare_result",
          "annul_election",
          "recount",
          "challenge_result",
          "postpone_election");

  public static Optional<ElectionPage> of(Sight sight, String id) {
    return sight.state().get(Register.ELECTIONS, id).map(e -> of(sight, e));
  }

  private static ElectionPage of(Sight sight, ElectionNow election) {
    Optional<Contested> rule = Polity.contested(sight.law(), sight.state(), election.id());
    Method method = rule.map(Contested::method).orElse(Method.PLURALITY);
    List<Offer> offers =
        Offers.of(
            sight,
            ACTS,
            d ->
                d.onMatter().equals(Optional.of(election.id()))
                    || (d instanceof ElectionDeed.DeclareResult r && r.of().equals(election.id())));
    Optional<Offer> vote = vote(sight, election, method);
    return new ElectionPage(
        election.id(),
        Phrase.capital(Names.readable(election.id())),
        sight.names().body(election.body()),
        election.seats(),
        sight.names().doer(election.electors()),
        sight.texts().of("election." + election.status()),
        ElectionsPage.tone(election.status()),
        sight.texts().of("method." + method),
        rule.map(r -> sight.cite(r.article())),
        times(sight, election),
        candidates(sight, election),
        election.lists().entrySet().stream()
            .map(e ->
                new CandidateList(
                    e.getKey(), e.getValue().order().stream().map(sight.names()::person).toList()))
            .toList(),
        vote.filter(Offer::open).map(_ -> ballot(election, method)),
        vote.filter(o -> !o.open()).map(Offer::reasons).orElse(List.of()),
        mine(sight, election),
        turnout(sight, election),
        rule.flatMap(Contested::words).map(w -> w.secret()).orElse(false),
        election.status() == ElectionNow.Status.DECLARED
            ? election.elected().stream().map(sight.names()::person).toList()
            : List.of(),
        sight.mayReadRegister()
            ? Polity.count(sight.law(), sight.state(), election.id())
                .map(c -> SheetPage.of(c.sheet(), c.rule()).fragment())
            : Optional.empty(),
        Offer.open(offers),
        Offer.closed(offers));
  }

  /** What would become of a ballot of the reader. */
  private static Optional<Offer> vote(Sight sight, ElectionNow election, Method method) {
    if (election.status() != ElectionNow.Status.VOTING || sight.past()) {
      return Optional.empty();
    }
    List<String> names = names(election);
    ElectionDeed.CastBallot trial =
        switch (kind(method)) {
          case LIST ->
              new ElectionDeed.CastBallot(
                  election.id(),
                  List.of(),
                  election.lists().keySet().stream().findFirst(),
                  Map.of());
          case POINTS ->
              new ElectionDeed.CastBallot(
                  election.id(),
                  List.of(),
                  Optional.empty(),
                  names.isEmpty() ? Map.of() : Map.of(names.getFirst(), 1));
          case RANK, ONE, MARKS ->
              new ElectionDeed.CastBallot(
                  election.id(), names.stream().limit(1).map(List::of).toList());
        };
    return sight
        .reader()
        .map(r -> Offer.of(sight, Polity.preview(sight.law(), sight.state(), r, trial)));
  }

  private static Ballot.Kind kind(Method method) {
    return switch (method) {
      case PLURALITY, TWO_ROUND -> Ballot.Kind.ONE;
      case APPROVAL, BLOCK -> Ballot.Kind.MARKS;
      case SCORE, STAR -> Ballot.Kind.POINTS;
      case LIST_PR -> Ballot.Kind.LIST;
      case IRV, STV, CONDORCET_CSSD, SCHULZE, RANKED_PAIRS, BORDA, SORTITION -> Ballot.Kind.RANK;
    };
  }

  private static Ballot ballot(ElectionNow election, Method method) {
    return new Ballot(
        kind(method),
        names(election),
        List.copyOf(election.lists().keySet()),
        method == Method.BLOCK ? election.seats() : Integer.MAX_VALUE);
  }

  private static List<String> names(ElectionNow election) {
    return election.candidates().keySet().stream().map(PersonId::id).toList();
  }

  private static List<Time> times(Sight sight, ElectionNow election) {
    return List.of(
        new Time(sight.texts().of("election.called"), sight.moments().clock(election.called())),
        new Time(
            sight.texts().of("election.nominations"),
            sight.moments().clock(election.nominationsEnd())),
        new Time(sight.texts().of("election.opens"), sight.moments().clock(election.votingOpens())),
        new Time(
            sight.texts().of("election.closes"), sight.moments().clock(election.votingCloses())));
  }

  private static List<Candidate> candidates(Sight sight, ElectionNow election) {
    return election.candidates().entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().id()))
        .map(e ->
            new Candidate(
                e.getKey().id(),
                sight.names().person(e.getKey()),
                e.getValue().size(),
                election.status() == ElectionNow.Status.DECLARED
                    && election.elected().contains(e.getKey())))
        .toList();
  }

  private static Optional<String> mine(Sight sight, ElectionNow election) {
    return sight
        .reader()
        .filter(r -> sight.may(new Legible.BallotOf(election.id(), r)))
        .flatMap(r -> Optional.ofNullable(election.ballots().get(r.id())))
        .map(ElectionPage::words);
  }

  private static String words(Paper paper) {
    String ranks =
        String.join(", ", paper.ranking().stream().map(g -> String.join(" = ", g)).toList());
    return (ranks
            + paper.list().map(l -> " " + l).orElse("")
            + (paper.points().isEmpty() ? "" : " " + paper.points()))
        .strip();
  }

  /** How many have voted, of those on the roll. */
  private static Optional<String> turnout(Sight sight, ElectionNow election) {
    return election
        .roll()
        .filter(_ -> sight.mayReadRegister())
        .map(r -> sight.texts().of("election.turnout", election.ballots().size(), r.size()));
  }

  /** A word for the form of a ballot. */
  public String kind() {
    return ballot.map(b -> b.kind().name().toLowerCase(Locale.ROOT)).orElse("");
  }

  @Override
  public String template() {
    return "election";
  }

  @Override
  public String place() {
    return "elections";
  }
}
