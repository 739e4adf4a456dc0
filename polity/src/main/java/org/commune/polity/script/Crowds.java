package org.commune.polity.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.polity.Polity;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;

/** Steps in which so many do the same; each says what is wrong when fewer can. */
final class Crowds {
  private Crowds() {}

  static Optional<String> leave(Playing play, Step.Leave step) {
    List<PersonId> present =
        step.people().isEmpty()
            ? play.present(step.leave()).reversed().stream()
                .filter(p -> !p.equals(play.chair(step.leave())))
                .toList()
            : step.people();
    return play.some(
        step.count().orElse(step.people().size()),
        present,
        new MeetingDeed.LeaveMeeting(step.leave()));
  }

  static Optional<String> sign(Playing play, Step.Sign step) {
    Optional<Petition> petition = play.state().get(Register.PETITIONS, step.sign());
    Optional<String> unit =
        step.of().or(() -> petition.flatMap(Petition::unit).map(Object::toString));
    List<PersonId> people =
        Polity.people(play.law(), play.state(), unit).stream()
            .filter(p -> petition.filter(q -> q.signatures().contains(p.id())).isEmpty())
            .toList();
    return play.some(step.count(), people, new MotionDeed.SignPetition(step.sign()));
  }

  static Optional<String> sponsor(Playing play, Step.Sponsor step) {
    Optional<Motion> motion = play.state().motion(step.sponsor());
    List<PersonId> people =
        Polity.people(play.law(), play.state(), Optional.empty()).stream()
            .filter(p ->
                motion
                    .filter(m -> m.proposer().equals(p.id()) || m.sponsors().contains(p))
                    .isEmpty())
            .toList();
    return play.some(
        step.count(), people, new MotionDeed.SponsorMotion(step.sponsor(), Optional.empty()));
  }

  static Optional<String> election(Playing play, Step.Election step) {
    Optional<ElectionNow> election = play.state().get(Register.ELECTIONS, step.election());
    List<PersonId> roll =
        new ArrayList<>(election.flatMap(ElectionNow::roll).map(List::copyOf).orElse(List.of()));
    List<String> wrong = new ArrayList<>();
    for (Step.Papers papers : step.ballots()) {
      List<PersonId> voters = List.copyOf(roll);
      Deed ballot =
          new ElectionDeed.CastBallot(
              step.election(), Ballots.groups(papers.order()), papers.list(), papers.points());
      play.some(papers.count(), voters, ballot).ifPresent(wrong::add);
      roll.removeIf(p ->
          play.state()
              .get(Register.ELECTIONS, step.election())
              .filter(e -> e.ballots().containsKey(p.id()))
              .isPresent());
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
  }
}
