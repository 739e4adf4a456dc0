package org.commune.polity.engine.counting;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Election;
import org.commune.charter.language.Election.Method;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.SeatGroup.FilledBy;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.seating.Dues;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.PersonId;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * An election to seats of a body, as the charter provides for it.
 *
 * @param article the article of the election, or else of the body
 * @param rule the name of the election in the charter; "" where the seats say all there is
 * @param group the seats that it fills
 * @param words what the election says
 */
public record Contest(ArticleNo article, String rule, SeatGroup group, Optional<Election> words) {
  /** The election to those seats of a body that are filled by one. */
  public static Optional<Contest> of(Scene scene, BodyId body) {
    return SeatGroups.filled(scene, body, FilledBy.ELECTION, FilledBy.DELEGATION)
        .map(group -> of(scene, body, group));
  }

  /** The election to those seats that the one who calls it is to fill, where several differ. */
  public static Optional<Contest> of(Scene scene, BodyId body, Doer caller) {
    return SeatGroups.of(scene, body).stream()
        .filter(g -> g.filledBy() == FilledBy.ELECTION || g.filledBy() == FilledBy.DELEGATION)
        .map(g -> of(scene, body, g))
        .filter(c -> c.electors(scene, body, caller).isPresent())
        .findFirst()
        .or(() -> of(scene, body));
  }

  private static Contest of(Scene scene, BodyId body, SeatGroup group) {
    Optional<Law.Defined<Election>> defined =
        group.election().flatMap(e -> Optional.ofNullable(scene.law().elections().get(e.id())));
    return new Contest(
        defined.map(Law.Defined::article).orElse(scene.articleOrHeader(body)),
        group.election().map(Ref::id).orElse(""),
        group,
        defined.map(Law.Defined::is));
  }

  /** The provisions for an election that has been called. */
  public static Optional<Contest> of(Scene scene, ElectionNow election) {
    return SeatGroups.sentBy(scene, election.body(), election.electors())
        .map(group -> of(scene, election.body(), group))
        .or(() -> of(scene, election.body()));
  }

  /** The counting rule; without one, most votes. */
  public Method method(int seats) {
    return words
        .map(Election::method)
        .or(group::method)
        .orElse(seats > 1 ? Method.BLOCK : Method.PLURALITY);
  }

  public Span nominations() {
    return words.flatMap(Election::phases).map(Election.Phases::nominations).orElse(Span.NONE);
  }

  public Span campaign() {
    return words.flatMap(Election::phases).map(Election.Phases::campaign).orElse(Span.NONE);
  }

  public Span voting() {
    return words.flatMap(Election::phases).map(Election.Phases::voting).orElse(Span.NONE);
  }

  public Optional<Election.Nominate> nominate() {
    return words.flatMap(Election::nominate);
  }

  public Election.Tie tie() {
    return words.map(Election::tie).orElse(Election.Tie.LOT);
  }

  public Optional<String> defaultOption() {
    return words.flatMap(Election::defaultOption);
  }

  /** Those who elect: an electorate, a body, or of several bodies that of the one who calls. */
  public Optional<String> electors(Scene scene, BodyId body, Doer doer) {
    Optional<Actor> actor = SeatGroups.electorate(scene, group);
    if (actor.isEmpty()) {
      return Optional.empty();
    }
    if (scene.isElectorate(actor.get().id())) {
      return Optional.of(actor.get().id());
    }
    List<BodyId> all = Dues.senders(scene, body, actor);
    return all.size() == 1
        ? Optional.of(all.getFirst().toString())
        : only(all.stream().filter(b -> speaksFor(scene, doer, b)).toList());
  }

  private static Optional<String> only(List<BodyId> bodies) {
    return bodies.size() == 1 ? Optional.of(bodies.getFirst().toString()) : Optional.empty();
  }

  private static boolean speaksFor(Scene scene, Doer doer, BodyId body) {
    return switch (doer) {
      case Doer.Whole(BodyId whole) -> whole.equals(body);
      case Doer.One(PersonId person) -> {
        Optional<PersonId> chair = scene.composition(body).chair();
        yield chair.isPresent() ? chair.get().equals(person) : scene.sits(person, body);
      }
      case Doer.Voters(String electorate) -> electorate.equals(body.toString());
      case Doer.Calendar() -> false;
    };
  }

  /** Who may vote, as the roll stands for a vote at the time now. */
  public static PSet<PersonId> roll(Scene scene, String electors) {
    if (scene.isElectorate(electors)) {
      return scene.roll(electors, scene.now());
    }
    return Standing.venueBody(scene, electors)
        .map(scene::sitting)
        .orElse(TreePSet.<PersonId>empty());
  }
}
