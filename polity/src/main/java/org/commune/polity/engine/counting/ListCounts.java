package org.commune.polity.engine.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.Apportionment;
import org.commune.charter.language.Election;
import org.commune.count.Fraction;
import org.commune.count.Share;
import org.commune.count.TieBreak;
import org.commune.count.TiePolicy;
import org.commune.count.seats.Award;
import org.commune.count.seats.Barrier;
import org.commune.count.seats.Divisors;
import org.commune.count.seats.ListCandidate;
import org.commune.count.seats.ListElection;
import org.commune.count.seats.ListOrder;
import org.commune.count.seats.PartyList;
import org.commune.count.seats.Remainders;
import org.commune.count.seats.SeatOutcome;
import org.commune.count.seats.SeatRule;
import org.commune.polity.Ground;
import org.commune.polity.engine.seating.Bench;
import org.commune.polity.state.ElectionNow.CandidateList;
import org.commune.polity.state.Paper;
import org.commune.polity.state.PersonId;

/**
 * Seats shared out among lists in proportion, and within each list by its order or the personal
 * votes. Whom a cap keeps out is passed over for the next on the list; a list that is too short
 * leaves seats vacant.
 */
final class ListCounts {
  private final Poll poll;
  private final Bench bench;
  private final List<PersonId> winners = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private ListCounts(Poll poll) {
    this.poll = poll;
    this.bench = poll.bench().copy();
  }

  static Counted inProportion(Poll poll) {
    return new ListCounts(poll).counted();
  }

  private Counted counted() {
    Map<String, Fraction> votes = votes();
    Fraction base = votes.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    ListElection election = new ListElection(rule(), barrier(), base, bench.open(), ties(votes));
    List<PartyList> lists =
        votes.entrySet().stream().map(e -> list(e.getKey(), e.getValue())).toList();
    if (lists.stream().noneMatch(l -> election.barrier().passed(l, base))) {
      return new Counted.Nobody(figures(votes) + "; no list reaches its share of the votes");
    }
    return switch (election.count(lists)) {
      case SeatOutcome.Tied(var tie) -> tied(tie.candidates(), votes);
      case SeatOutcome.Divided(var divided) -> seated(election, lists, divided.awards(), votes);
    };
  }

  /** Votes for each list that stands. */
  private Map<String, Fraction> votes() {
    Map<String, Fraction> votes = new TreeMap<>();
    poll.election().lists().keySet().forEach(l -> votes.put(l, Fraction.ZERO));
    if (poll.sheet().isPresent()) {
      poll.sheet().get().votes().forEach((l, n) -> votes.put(l, Fraction.of(n)));
      return votes;
    }
    poll.election()
        .ballots()
        .forEach((voter, paper) ->
            paper.list().ifPresent(l -> votes.merge(l, poll.weight(voter), Fraction::plus)));
    return votes;
  }

  private Optional<Election> words() {
    return poll.contest().words();
  }

  private SeatRule rule() {
    return switch (words().flatMap(Election::divisor).orElse(Apportionment.Method.DHONDT)) {
      case SAINTE_LAGUE -> Divisors.SAINTE_LAGUE;
      case HUNTINGTON_HILL -> Divisors.HILL_HUNTINGTON;
      case LARGEST_REMAINDER -> Remainders.HARE;
      // Degressive shares belong to bodies of units; the charter language has none for lists.
      case DHONDT, DEGRESSIVE -> Divisors.D_HONDT;
    };
  }

  private Barrier barrier() {
    return Barrier.of(
        Share.atLeast(
            words()
                .flatMap(Election::listThreshold)
                .map(ListCounts::exactly)
                .orElse(Fraction.ZERO)));
  }

  private static Fraction exactly(org.commune.charter.measure.Fraction share) {
    return new Fraction(share.numerator(), share.denominator());
  }

  private ListOrder order() {
    return switch (words().flatMap(Election::lists).orElse(Election.Lists.CLOSED)) {
      case CLOSED -> new ListOrder.Closed();
      case OPEN -> new ListOrder.Open();
      case FLEXIBLE ->
          new ListOrder.Flexible(
              Share.atLeast(
                  words()
                      .flatMap(Election::moveUpAt)
                      .map(ListCounts::exactly)
                      .orElse(Fraction.ONE)));
    };
  }

  /**
   * Lists have no length of membership and no earlier stage: what else breaks their ties is a lot.
   */
  private TiePolicy ties(Map<String, Fraction> votes) {
    return switch (poll.ties().by()) {
      case LOT, EARLIER_STAGE, SENIORITY -> TiePolicy.of(new TieBreak.Lot(poll.ties().seed()));
      case NEW_ELECTION -> TiePolicy.open();
      case CASTING_VOTE ->
          poll.ties()
              .preferred()
              .map(PersonId::id)
              .map(first -> {
                List<String> order = new ArrayList<>(votes.keySet());
                order.remove(first);
                order.addFirst(first);
                return TiePolicy.of(new TieBreak.DeclaredOrder(order));
              })
              .orElseGet(TiePolicy::open);
    };
  }

  private PartyList list(String name, Fraction votes) {
    CandidateList list = poll.election().lists().get(name);
    List<ListCandidate> order =
        list == null
            ? List.of()
            : list.order().stream()
                .filter(poll.candidates()::contains)
                .map(p -> new ListCandidate(p.id(), personal(name, p)))
                .toList();
    return new PartyList(name, votes, 1, 0, false, order);
  }

  /** Marks for a person on ballots for the list. */
  private Fraction personal(String list, PersonId person) {
    Fraction votes = Fraction.ZERO;
    for (Map.Entry<String, Paper> cast : poll.election().ballots().entrySet()) {
      boolean marked =
          cast.getValue().list().filter(list::equals).isPresent()
              && cast.getValue().ranking().stream().anyMatch(g -> g.contains(person.id()));
      votes = marked ? votes.plus(poll.weight(cast.getKey())) : votes;
    }
    return votes;
  }

  private static Counted tied(List<String> names, Map<String, Fraction> votes) {
    return new Counted.Tied(names, figures(votes) + "; equal: " + String.join(", ", names));
  }

  private Counted seated(
      ListElection election,
      List<PartyList> lists,
      List<Award> awards,
      Map<String, Fraction> votes) {
    for (PartyList list :
        lists.stream().sorted(Comparator.comparing(PartyList::votes).reversed()).toList()) {
      Optional<Counted> stopped = seat(list, won(list, awards), votes);
      if (stopped.isPresent()) {
        return stopped.get();
      }
    }
    String words = figures(votes) + "; " + election.rule().words();
    String all = notes.isEmpty() ? words : words + "; " + String.join("; ", notes);
    return winners.isEmpty() ? new Counted.Nobody(all) : new Counted.Chosen(winners, all);
  }

  private static int won(PartyList list, List<Award> awards) {
    return awards.stream()
        .filter(a -> a.claimant().name().equals(list.name()))
        .mapToInt(Award::seats)
        .sum();
  }

  /** Seats so many of a list; an answer only when the count stops there. */
  private Optional<Counted> seat(PartyList list, int won, Map<String, Fraction> votes) {
    int left = won;
    for (List<ListCandidate> level : order().levels(list)) {
      if (left == 0) {
        return Optional.empty();
      }
      List<PersonId> equals = level.stream().map(one -> new PersonId(one.name())).toList();
      Optional<List<PersonId>> order = new Level(equals, bench, left).order(poll.ties(), notes);
      if (order.isEmpty()) {
        return Optional.of(tied(equals.stream().map(PersonId::id).toList(), votes));
      }
      for (PersonId person : order.get()) {
        Optional<Ground> refusal = left > 0 ? bench.refusal(person) : Optional.empty();
        if (refusal.isPresent() && VoteTotals.refuses(poll)) {
          return Optional.of(new Counted.Invalid(refusal.get().failed()));
        }
        if (refusal.isPresent()) {
          notes.add(person + " is passed over by article " + refusal.get().article());
        } else if (left > 0) {
          bench.seat(person);
          winners.add(person);
          left--;
        }
      }
    }
    if (left > 0) {
      notes.add(left + " of " + list.name() + " stay vacant, for nobody is left on the list");
    }
    return Optional.empty();
  }

  private static String figures(Map<String, Fraction> votes) {
    return votes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Fraction>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey() + " " + e.getValue().plain())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
