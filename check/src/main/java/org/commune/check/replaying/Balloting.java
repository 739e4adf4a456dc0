package org.commune.check.replaying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Power;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;

/** Fills the seats of a body by election: called, stood in, voted in, declared; or by a vote. */
final class Balloting {
  private final Proceedings proceedings;
  private final Set<PersonId> crowd;
  private final int patience;

  Balloting(Proceedings proceedings, Set<PersonId> crowd, int patience) {
    this.proceedings = proceedings;
    this.crowd = crowd;
    this.patience = patience;
  }

  /**
   * Whether the crowd sits in all seats of the bodies of that name in the end.
   *
   * @param powers by which it elects, where it is not those who filled the seats before
   */
  boolean fill(String name, List<Power> powers) {
    for (BodyId body : proceedings.bodies(name)) {
      sent(body);
      if (foreign(body).size() > 0) {
        asHolders(body, powers);
      }
      if (vacant(body) > 0) {
        counted(body);
      }
    }
    return proceedings.bodies(name).stream().allMatch(b -> foreign(b).isEmpty());
  }

  private int vacant(BodyId body) {
    return (int) foreign(body).stream().filter(s -> s.holder().isEmpty()).count();
  }

  /** The seats in which nobody of the crowd sits. */
  private List<Seat> foreign(BodyId body) {
    return proceedings.state().body(body).map(Composition::seats).stream()
        .flatMap(s -> s.values().stream())
        .filter(s -> s.holder().filter(crowd::contains).isEmpty())
        .toList();
  }

  /** Those who send delegates choose them by their own decision. */
  private void sent(BodyId body) {
    List<Seat> foreign = foreign(body).stream().filter(s -> s.sentBy().isPresent()).toList();
    for (String sender : foreign.stream().flatMap(s -> s.sentBy().stream()).distinct().toList()) {
      int seats = (int) foreign.stream().filter(s -> s.sentBy().get().equals(sender)).count();
      List<PersonId> sent =
          new Deeds(proceedings, crowd)
              .free().stream()
                  .sorted(Comparator.comparing((PersonId p) -> !isOf(p, sender)))
                  .limit(seats)
                  .toList();
      int slash = sender.indexOf('/');
      String name = slash < 0 ? sender : sender.substring(0, slash);
      boolean known =
          proceedings.law().bodies().containsKey(name)
              || proceedings.law().electorates().containsKey(name);
      if (known) {
        proceedings.all(
            crowd,
            Actor.whole(sender),
            Optional.empty(),
            List.of(new ElectionDeed.Elect(body, sent, List.of())));
      }
    }
  }

  /** Others who hold the power to elect do it. */
  private void asHolders(BodyId body, List<Power> powers) {
    List<PersonId> sent =
        new Deeds(proceedings, crowd).free().stream().limit(foreign(body).size()).toList();
    Deed elect = new ElectionDeed.Elect(body, sent, List.of());
    for (Power power : powers) {
      for (Actor holder : power.holders()) {
        if (proceedings.all(crowd, holder, power.how().via(), List.of(elect))) {
          return;
        }
      }
    }
  }

  private boolean isOf(PersonId person, String sender) {
    int slash = sender.indexOf('/');
    String unit = slash < 0 ? "" : sender.substring(slash + 1);
    return unit.isEmpty()
        || proceedings
            .state()
            .person(person)
            .filter(p -> p.units().stream().anyMatch(u -> u.id().equals(unit)))
            .isPresent();
  }

  private void counted(BodyId body) {
    String id = "election-" + body.toString().replace('/', '-') + proceedings.now().toEpochMilli();
    Deed call = new ElectionDeed.CallElection(id, body, Optional.empty(), Optional.empty());
    for (int day = 0; day <= patience && vacant(body) > 0; day++) {
      Optional<ElectionNow> election = running(body);
      if (election.isEmpty()) {
        call(call);
      } else {
        further(election.get());
      }
      proceedings.until(proceedings.now().plus(Duration.ofDays(1)));
    }
  }

  private Optional<ElectionNow> running(BodyId body) {
    return proceedings.state().each(Register.ELECTIONS).stream()
        .filter(e -> e.body().equals(body) && e.result().decided().isEmpty())
        .findFirst();
  }

  private void call(Deed call) {
    if (proceedings.anyone(proceedings.everybody(), call)) {
      return;
    }
    for (Power power : proceedings.law().powers("call_election")) {
      for (Actor holder : power.holders()) {
        if (holder.role() == Actor.Role.WHOLE
            && proceedings.fork(0).all(crowd, holder, power.how().via(), List.of(call))) {
          proceedings.all(crowd, holder, power.how().via(), List.of(call));
          return;
        }
      }
    }
  }

  private void further(ElectionNow election) {
    String id = election.id();
    List<PersonId> own = new ArrayList<>(new Deeds(proceedings, crowd).free());
    List<PersonId> standing =
        election.field().candidates().keySet().stream().filter(crowd::contains).toList();
    for (PersonId person : own) {
      if (standing.size() < 2 * election.seats() && !standing.contains(person)) {
        proceedings.take(person, new ElectionDeed.Nominate(id, Optional.empty()));
      }
    }
    for (PersonId candidate : standing) {
      own.forEach(p -> proceedings.take(p, new ElectionDeed.SecondNomination(id, candidate)));
    }
    if (!standing.isEmpty()) {
      List<List<String>> ranking = standing.stream().map(p -> List.of(p.id())).toList();
      List<List<String>> some = ranking.stream().limit(election.seats()).toList();
      for (PersonId voter : own) {
        if (!proceedings.take(voter, new ElectionDeed.CastBallot(id, ranking))) {
          proceedings.take(voter, new ElectionDeed.CastBallot(id, some));
        }
      }
    }
    proceedings.anyone(
        proceedings.everybody(), new ElectionDeed.DeclareResult(id, Optional.empty()));
  }
}
