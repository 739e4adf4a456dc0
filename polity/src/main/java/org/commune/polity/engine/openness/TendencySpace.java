package org.commune.polity.engine.openness;

import java.util.Collection;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.Publication;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Fraction;
import org.commune.polity.Ground;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Document;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;

/**
 * The space of tendencies in the bulletin, counted in texts: together they have the share that the
 * charter gives them, each its part of it, and one text at least.
 */
final class TendencySpace {
  private TendencySpace() {}

  /** Why a tendency has no space for another text now. */
  static Optional<Ground> full(Scene scene, String tendency) {
    return Chapters.of(scene, Article::publication)
        .flatMap(p ->
            p.is()
                .bulletin()
                .flatMap(Publication.Bulletin::tendencySpace)
                .map(space -> new Law.Defined<>(p.article(), space)))
        .flatMap(space -> full(scene, tendency, space));
  }

  private static Optional<Ground> full(
      Scene scene, String tendency, Law.Defined<Publication.TendencySpace> space) {
    Fraction part = part(scene, tendency, space.is());
    long all = texts(scene, d -> true) + 1;
    long own = texts(scene, d -> d.about().filter(tendency::equals).isPresent());
    boolean fits = own == 0 || part.times(all).compareTo(Fraction.whole(own + 1)) >= 0;
    return fits
        ? Optional.empty()
        : Optional.of(
            new Ground(
                space.article(),
                tendency
                    + " has had "
                    + own
                    + " texts, and "
                    + part
                    + " of "
                    + all
                    + " is its space",
                "wait until others have published more"));
  }

  private static long texts(Scene scene, java.util.function.Predicate<Document> which) {
    return scene.state().each(Register.DOCUMENTS).stream()
        .filter(d -> d.kind() == Document.Kind.PUBLICATION)
        .filter(which)
        .count();
  }

  private static Fraction part(Scene scene, String tendency, Publication.TendencySpace space) {
    Collection<Tendency> all = scene.state().each(Register.TENDENCIES);
    return switch (space.split()) {
      case EQUAL -> space.share().times(Fraction.of(1, Math.max(1, all.size())));
      case PROPORTIONAL -> {
        long members = all.stream().mapToLong(t -> t.members().size()).sum();
        long own =
            scene.state().get(Register.TENDENCIES, tendency).map(t -> t.members().size()).orElse(0);
        yield space.share().times(Fraction.of(own, Math.max(1, members)));
      }
    };
  }
}
