package org.commune.polity.engine.elections;

import java.util.Optional;
import org.commune.charter.language.Election;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.seating.Eligible;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/** Standing in an election: nominations, seconders, withdrawals. */
final class Candidacies {
  private Candidacies() {}

  static Doing nominate(Scene scene, Doer doer, ElectionDeed.Nominate deed, Power power) {
    Optional<PersonId> named =
        deed.person()
            .or(() ->
                doer instanceof Doer.One(PersonId self) ? Optional.of(self) : Optional.empty());
    Optional<ElectionNow> election = scene.state().get(Register.ELECTIONS, deed.election());
    if (election.isEmpty() || named.isEmpty()) {
      return Doing.not(unknown(deed.election(), power));
    }
    PersonId person = named.get();
    Optional<Ground> wrong =
        late(scene, election.get(), power)
            .or(() -> already(election.get(), person, power))
            .or(() -> stranger(scene, person, power))
            .or(() -> Eligible.toStand(scene, election.get().body(), person))
            .or(() -> ListEntry.refusal(scene, doer, election.get(), deed.list()));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    ElectionNow standing =
        election.get().standing(election.get().candidates().plus(person, TreePSet.empty()));
    return Doing.done(
        Elections.write(
            deed.list().map(l -> ListEntry.entered(standing, doer, l, person)).orElse(standing),
            person
                + " stands in "
                + deed.election()
                + deed.list().map(l -> " on the list " + l).orElse("")));
  }

  static Ground unknown(String election, Power power) {
    return Ground.of(power.article(), "there is no election " + election);
  }

  /** Without a time for nominations of their own, they last until the voting closes. */
  private static Optional<Ground> late(Scene scene, ElectionNow election, Power power) {
    boolean own = election.nominationsEnd().isAfter(election.called());
    boolean over =
        own
            ? election.status() != Status.NOMINATIONS
                || !scene.now().isBefore(election.nominationsEnd())
            : !election.isOpen()
                || election.status() == Status.COUNTED
                || Balloting.closed(scene, election);
    return over
        ? Optional.of(
            Ground.of(
                Contest.of(scene, election).map(Contest::article).orElse(power.article()),
                "nominations in "
                    + election.id()
                    + " ended on "
                    + (own ? election.nominationsEnd() : election.votingCloses())))
        : Optional.empty();
  }

  private static Optional<Ground> already(ElectionNow election, PersonId person, Power power) {
    return election.candidates().containsKey(person)
        ? Optional.of(Ground.of(power.article(), person + " stands already"))
        : Optional.empty();
  }

  private static Optional<Ground> stranger(Scene scene, PersonId person, Power power) {
    return scene.state().person(person).filter(Person::isMember).isPresent()
        ? Optional.empty()
        : Optional.of(Ground.of(power.article(), person + " is not a member"));
  }

  static Doing second(Scene scene, Doer doer, ElectionDeed.SecondNomination deed, Power power) {
    Optional<ElectionNow> election = scene.state().get(Register.ELECTIONS, deed.election());
    if (election.isEmpty() || !(doer instanceof Doer.One(PersonId self))) {
      return Doing.not(unknown(deed.election(), power));
    }
    Optional<PSet<PersonId>> seconders =
        Optional.ofNullable(election.get().candidates().get(deed.person()));
    Optional<Ground> wrong =
        late(scene, election.get(), power)
            .or(() ->
                seconders.isEmpty()
                    ? Optional.of(
                        new Ground(
                            power.article(), deed.person() + " does not stand", "nominate first"))
                    : Optional.empty())
            .or(() ->
                self.equals(deed.person())
                    ? Optional.of(Ground.of(power.article(), "nobody seconds their own nomination"))
                    : Optional.empty())
            .or(() ->
                seconders.filter(s -> s.contains(self)).isPresent()
                    ? Optional.of(Ground.of(power.article(), self + " has seconded it already"))
                    : Optional.empty());
    return wrong
        .map(Doing::not)
        .orElseGet(() ->
            Doing.done(
                Elections.write(
                    election
                        .get()
                        .standing(
                            election
                                .get()
                                .candidates()
                                .plus(deed.person(), seconders.orElseThrow().plus(self))),
                    self
                        + " seconds "
                        + deed.person()
                        + seconded(scene, election.get(), seconders.orElseThrow().size() + 1))));
  }

  private static String seconded(Scene scene, ElectionNow election, int have) {
    int needed =
        Contest.of(scene, election)
            .flatMap(Contest::nominate)
            .map(Election.Nominate::seconders)
            .orElse(0);
    return ": " + have + " of " + needed;
  }

  static Doing withdraw(Scene scene, Doer doer, ElectionDeed.WithdrawCandidacy deed, Power power) {
    Optional<ElectionNow> election = scene.state().get(Register.ELECTIONS, deed.election());
    if (election.isEmpty()
        || !(doer instanceof Doer.One(PersonId self))
        || !election.get().candidates().containsKey(self)) {
      return Doing.not(Ground.of(power.article(), doer + " does not stand in " + deed.election()));
    }
    boolean early =
        election.get().status() == Status.NOMINATIONS || election.get().status() == Status.CAMPAIGN;
    if (!early && !election.get().ballots().isEmpty()) {
      return Doing.not(
          new Ground(
              power.article(),
              "ballots have been cast",
              "refuse the seat, if elected, by resigning from it"));
    }
    return Doing.done(
        Elections.write(
            election.get().standing(election.get().candidates().minus(self)),
            self + " withdraws from " + deed.election()));
  }
}
