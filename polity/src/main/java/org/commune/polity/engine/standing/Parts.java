package org.commune.polity.engine.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.commune.charter.law.Condition.Part;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.Tendency;

/** What part an actor has in a matter. */
public final class Parts {
  private Parts() {}

  public static boolean has(Scene scene, Part part, Doer doer, Deed deed) {
    if (!(doer instanceof Doer.One(PersonId person))) {
      return part == Part.AFFECTED && affects(scene, deed, doer.toString());
    }
    return switch (part) {
      case ITSELF -> deed.persons().isEmpty() || deed.persons().contains(person);
      case CANDIDATE ->
          deed.onMatter()
              .flatMap(id -> scene.state().get(Register.ELECTIONS, id))
              .map(ElectionNow::candidates)
              .filter(c -> c.containsKey(person))
              .isPresent();
      case AFFECTED ->
          affects(scene, deed, person.id())
              || scene
                  .state()
                  .person(person)
                  .filter(p -> p.units().stream().anyMatch(u -> affects(scene, deed, u.id())))
                  .isPresent();
      case OF_TENDENCY -> ofTendency(scene, deed, person);
      case LONGEST_SERVING -> longestServing(scene, deed, person);
    };
  }

  /** Whether the decision that a deed is about concerns this person, unit or body. */
  private static boolean affects(Scene scene, Deed deed, String whom) {
    Optional<Deed> about =
        deed.onMatter()
            .flatMap(id -> scene.state().get(Register.DECISIONS, id))
            .map(Decision::deed);
    if (document(scene, deed, whom)) {
      return true;
    }
    return about.isPresent()
        && (about.get().persons().stream().anyMatch(p -> p.id().equals(whom))
            || about.get().onUnit().filter(u -> u.id().equals(whom)).isPresent()
            || about.get().onBody().filter(b -> b.toString().equals(whom)).isPresent()
            || Standing.holder(scene, about.get()).filter(p -> p.id().equals(whom)).isPresent()
            || isAnswered(scene, about.get(), whom));
  }

  /** Whether the deed answers a request of theirs. */
  private static boolean isAnswered(Scene scene, Deed deed, String whom) {
    return deed instanceof org.commune.polity.deed.PublicationDeed.AnswerRequest answer
        && scene
            .state()
            .get(Register.DOCUMENTS, answer.request())
            .filter(d -> d.by().equals(whom))
            .isPresent();
  }

  /** Anybody may reply to a publication; who asked for a document is concerned by the answer. */
  private static boolean document(Scene scene, Deed deed, String whom) {
    return deed.onMatter()
        .flatMap(id -> scene.state().get(Register.DOCUMENTS, id))
        .filter(d ->
            d.kind() == Document.Kind.PUBLICATION
                || (d.kind() == Document.Kind.REQUEST && d.by().equals(whom)))
        .isPresent();
  }

  private static boolean ofTendency(Scene scene, Deed deed, PersonId person) {
    Optional<String> named =
        deed instanceof org.commune.polity.deed.PublicationDeed.Publish publish
            ? publish.tendency().or(deed::onMatter)
            : deed.onMatter();
    return named
        .flatMap(id -> scene.state().get(Register.TENDENCIES, id))
        .map(Tendency::members)
        .filter(m -> m.contains(person))
        .isPresent();
  }

  /** Of those present in the meeting, who has held the seat, or been a member, the longest. */
  private static boolean longestServing(Scene scene, Deed deed, PersonId person) {
    Optional<BodyId> body = deed.onBody();
    Optional<Meeting> meeting = body.flatMap(b -> scene.composition(b).meeting());
    return meeting.isPresent()
        && meeting.get().present().stream()
            .min(
                Comparator.comparing((PersonId p) -> since(scene, body.orElseThrow(), p))
                    .thenComparing(Comparator.naturalOrder()))
            .filter(person::equals)
            .isPresent();
  }

  private static Instant since(Scene scene, BodyId body, PersonId person) {
    return scene
        .composition(body)
        .seatOf(person)
        .flatMap(scene.state()::seat)
        .flatMap(Seat::from)
        .or(() -> scene.state().person(person).map(Person::since))
        .orElse(scene.now());
  }

  public static String words(Part part) {
    return switch (part) {
      case ITSELF -> "only the person concerned may do it";
      case CANDIDATE -> "only a candidate may do it";
      case AFFECTED -> "only those whom the decision concerns may do it";
      case OF_TENDENCY -> "only one of the tendency may do it";
      case LONGEST_SERVING -> "it falls to who has served longest of those present";
    };
  }
}
