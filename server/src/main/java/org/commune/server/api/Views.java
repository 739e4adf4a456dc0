package org.commune.server.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.polity.Legible;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Document;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Paper;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Seat;
import org.commune.polity.state.UnitId;
import org.commune.polity.state.VoteNow;
import org.commune.server.web.Readings;
import org.commune.server.web.Visit;

/**
 * What a visitor may see of each thing: what the charter hides is left out here, and nowhere else.
 */
final class Views {
  private final Visit visit;

  Views(Visit visit) {
    this.visit = visit;
  }

  private boolean may(Legible what) {
    return Readings.may(visit, what);
  }

  /** A person; facts that the organisation keeps of them are shown to themselves only. */
  record PersonView(
      PersonId id,
      Person.Status status,
      Collection<UnitId> units,
      Instant since,
      String memberClass,
      Optional<Person.Suspension> suspension,
      Map<String, String> facts) {}

  PersonView person(Person p) {
    boolean own = visit.person().filter(p.id()::equals).isPresent();
    return new PersonView(
        p.id(),
        p.status(),
        p.units(),
        p.since(),
        p.memberClass(),
        p.suspension(),
        own ? new TreeMap<>(p.facts()) : Map.of());
  }

  /** A body with its seats; its meeting where the visitor may know of it. */
  record BodyView(
      BodyId id,
      int size,
      Collection<Seat> seats,
      Optional<PersonId> chair,
      Optional<Meeting> meeting,
      Optional<Instant> lastMet,
      Optional<Instant> lastElected,
      boolean dissolved,
      Instant founded) {}

  BodyView body(Composition b) {
    return new BodyView(
        b.id(),
        b.size(),
        b.seats().values(),
        b.chair(),
        b.meeting().filter(_ -> may(new Legible.Meetings(b.id()))),
        b.lastMet(),
        b.lastElected(),
        b.dissolved(),
        b.founded());
  }

  /**
   * A motion.
   *
   * @param text and {@code deed} and {@code options} where the visitor may read what it says
   */
  record MotionView(
      String id,
      String in,
      String via,
      Optional<Deed> deed,
      Optional<String> text,
      List<Motion.Choice> options,
      String proposer,
      Collection<PersonId> sponsors,
      Instant proposedAt,
      Motion.Status status,
      int reading,
      Optional<Instant> discussionEnds,
      Optional<String> parent,
      Optional<VoteView> vote,
      Optional<Motion.Result> result) {}

  /**
   * A vote.
   *
   * @param figures so far, by choice, where the visitor may know them
   * @param votes those that the visitor may know, by voter
   */
  record VoteView(
      Instant opened,
      Optional<Instant> closes,
      boolean secret,
      int cast,
      Map<String, Long> figures,
      Map<String, VoteNow.Cast> votes) {}

  MotionView motion(Motion m) {
    boolean text = may(new Legible.Text(m.id()));
    return new MotionView(
        m.id(),
        m.in(),
        m.via(),
        m.deed().filter(_ -> text),
        m.text().filter(_ -> text),
        text ? m.options() : List.of(),
        m.proposer(),
        m.sponsors(),
        m.proposedAt(),
        m.status(),
        m.reading(),
        m.discussionEnds(),
        m.parent(),
        m.vote().map(v -> vote(m.id(), v)),
        m.result().filter(_ -> may(new Legible.Figures(m.id()))));
  }

  private VoteView vote(String motion, VoteNow vote) {
    Map<String, Long> figures = new TreeMap<>();
    if (may(new Legible.Figures(motion))) {
      vote.votes()
          .values()
          .forEach(c ->
              c.choice()
                  .map(MotionDeed.Choice::name)
                  .ifPresent(n -> figures.merge(n, 1L, Long::sum)));
    }
    boolean all = may(new Legible.Names(motion));
    Map<String, VoteNow.Cast> votes = new TreeMap<>(vote.votes());
    votes.keySet().removeIf(voter -> !all && !may(new Legible.VoteOf(motion, new PersonId(voter))));
    return new VoteView(
        vote.opened(), vote.closes(), vote.secret(), vote.votes().size(), figures, votes);
  }

  /** An election; ballots that the visitor may know, by voter. */
  record ElectionView(
      String id,
      String rule,
      BodyId body,
      String electors,
      int seats,
      ElectionNow.Times times,
      Map<PersonId, Collection<PersonId>> candidates,
      Map<String, ElectionNow.CandidateList> lists,
      int round,
      int cast,
      Map<String, Paper> ballots,
      ElectionNow.Result result) {}

  ElectionView election(ElectionNow e) {
    Map<PersonId, Collection<PersonId>> candidates = new TreeMap<>(e.field().candidates());
    boolean all = may(new Legible.Ballots(e.id()));
    Map<String, Paper> ballots = new TreeMap<>(e.polling().ballots());
    ballots
        .keySet()
        .removeIf(voter -> !all && !may(new Legible.BallotOf(e.id(), new PersonId(voter))));
    return new ElectionView(
        e.id(),
        e.rule(),
        e.body(),
        e.electors(),
        e.seats(),
        e.times(),
        candidates,
        new TreeMap<>(e.field().lists()),
        e.polling().round(),
        e.polling().ballots().size(),
        ballots,
        e.result());
  }

  /** A petition: how many signed, and whether the visitor did. */
  record PetitionView(
      String id,
      PersonId starter,
      Deed deed,
      Optional<UnitId> unit,
      int signatures,
      boolean signedByMe,
      Instant startedAt,
      boolean verified,
      boolean dead) {}

  PetitionView petition(Petition p) {
    return new PetitionView(
        p.id(),
        p.starter(),
        p.deed(),
        p.unit(),
        p.signatures().size(),
        visit.person().filter(me -> p.signatures().contains(me.id())).isPresent(),
        p.startedAt(),
        p.verified(),
        p.dead());
  }

  /** Documents that the visitor may read. */
  List<Document> documents(Collection<Document> all) {
    List<Document> some = new ArrayList<>(all);
    some.removeIf(d -> !may(new Legible.OfDocument(d.id())));
    return some;
  }
}
