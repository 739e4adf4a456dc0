package org.commune.polity.engine.seating;

import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.Body;
import org.commune.charter.language.Tendencies;
import org.commune.polity.Ground;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;

/**
 * The share of the seats in committees that tendencies have by right: as many whole seats as their
 * members are of all members. The last seats are kept for tendencies that have fewer.
 */
final class CommitteeShares {
  private CommitteeShares() {}

  /** Why a person may not sit beside those who sit in the body now. */
  static Optional<Ground> refusal(Scene scene, Composition now, PersonId person) {
    if (!scene.isKind(now.id(), Body.Kind.COMMITTEE)) {
      return Optional.empty();
    }
    return Chapters.of(scene, Article::tendencies)
        .filter(t -> t.is().rights().contains(Tendencies.Right.PROPORTIONAL_COMMITTEE_SEATS))
        .flatMap(t -> {
          long kept = 0;
          for (Tendency tendency : scene.state().each(Register.TENDENCIES)) {
            kept += tendency.members().contains(person) ? 0 : missing(scene, now, tendency);
          }
          long left = now.size() - now.filled() - 1L;
          return left < kept
              ? Optional.of(
                  new Ground(
                      t.article(),
                      "the last "
                          + kept
                          + " seats of "
                          + now.id()
                          + " are kept for tendencies that have fewer than their share",
                      "choose somebody of one of them"))
              : Optional.empty();
        });
  }

  private static long missing(Scene scene, Composition now, Tendency tendency) {
    long members = scene.state().each(Register.PEOPLE).stream().filter(p -> p.isMember()).count();
    long due = members == 0 ? 0 : (long) now.size() * tendency.members().size() / members;
    long sitting = now.holders().keySet().stream().filter(tendency.members()::contains).count();
    return Math.max(0, due - sitting);
  }
}
