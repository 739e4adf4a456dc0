package org.commune.polity.engine.grants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Discipline.Sanction;
import org.commune.charter.measure.Span;
import org.commune.polity.Ground;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Case;
import org.commune.polity.state.Register;

/** What a sanction rests on: a case that was heard, an offence and a measure of the charter. */
final class Charges {
  private Charges() {}

  /** The case that a sanction or expulsion rests on. */
  static Optional<Case> caseOf(Scene scene, Deed deed) {
    return deed.onMatter().flatMap(id -> scene.state().get(Register.CASES, id));
  }

  static Optional<Ground> heard(Scene scene, Span notice, Deed deed, ArticleNo article) {
    Optional<Case> about = caseOf(scene, deed);
    if (about.isEmpty() || about.get().heard().isEmpty()) {
      return Optional.of(
          new Ground(
              article,
              "there has been no hearing",
              "summon the person " + notice.inWords() + " before a hearing, and hold it"));
    }
    Instant summoned = about.get().summoned().orElse(about.get().heard().get());
    Instant earliest = scene.after(summoned, notice);
    return Conditions.when(
        earliest.isAfter(about.get().heard().get()),
        article,
        "the hearing was held on "
            + about.get().heard().get()
            + ", and the person was told on "
            + summoned
            + ": "
            + notice.inWords()
            + " must lie between",
        "hold another hearing from " + earliest + " on");
  }

  static Optional<Ground> offence(
      Scene scene, List<String> offences, Deed deed, ArticleNo article) {
    Optional<String> named =
        switch (deed) {
          case MembershipDeed.Expel expel ->
              expel.offence().or(() -> caseOf(scene, deed).flatMap(Case::offence));
          case JusticeDeed.Sanction sanction ->
              sanction.offence().or(() -> caseOf(scene, deed).flatMap(Case::offence));
          case JusticeDeed.Complain complain -> Optional.of(complain.offence());
          default -> Optional.of("");
        };
    return Conditions.when(
        named.filter(offences::contains).isEmpty() && named.filter(String::isEmpty).isEmpty(),
        article,
        named.map(o -> "\"" + o + "\" is no offence").orElse("no offence is named"),
        "the offences are: " + String.join(", ", offences));
  }

  static Optional<Ground> sanction(List<Sanction> allowed, Deed deed, ArticleNo article) {
    if (!(deed instanceof JusticeDeed.Sanction sanction)) {
      return Optional.empty();
    }
    Optional<Sanction> listed =
        allowed.stream().filter(s -> s.sanction() == sanction.sanction()).findFirst();
    if (listed.isEmpty()) {
      return Optional.of(Ground.of(article, "there is no such sanction"));
    }
    Instant start = Instant.EPOCH;
    return listed
        .get()
        .max()
        .filter(max ->
            sanction
                .during()
                .map(d ->
                    d.after(start, java.time.ZoneOffset.UTC, Span.DayCount.CALENDAR)
                        .isAfter(
                            max.after(start, java.time.ZoneOffset.UTC, Span.DayCount.CALENDAR)))
                .orElse(true))
        .map(max ->
            new Ground(article, "it may last " + max.inWords() + " at most", "set a shorter time"));
  }
}
