package org.commune.check.replaying;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Article;
import org.commune.charter.language.Discipline;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.state.PersonId;

/** What must come before an expulsion: a complaint, an inquiry, a hearing. */
final class Cases {
  private static final int MARGIN = 2;

  private final Proceedings proceedings;
  private final Set<PersonId> crowd;

  Cases(Proceedings proceedings, Set<PersonId> crowd) {
    this.proceedings = proceedings;
    this.crowd = crowd;
  }

  static Optional<Discipline> discipline(Law law) {
    return law.charter().articles().stream()
        .map(Article::discipline)
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<String> offence(Law law) {
    return discipline(law)
        .flatMap(d -> d.offences().stream().findFirst())
        .or(() -> Optional.of("conduct"));
  }

  /** The case of a person, where the charter has cases. */
  static Optional<String> about(Law law, PersonId person) {
    return discipline(law).map(_ -> "case-" + person);
  }

  /** Goes through the cases of those who are to be expelled, as far as others let the crowd. */
  void prepare(List<PersonId> persons) {
    Optional<Discipline> discipline = discipline(proceedings.law());
    if (discipline.isEmpty()) {
      return;
    }
    Instant done = proceedings.now();
    String offence = offence(proceedings.law()).orElse("conduct");
    persons.forEach(p ->
        proceedings.anyone(
            crowd, new JusticeDeed.Complain("case-" + p, p, offence, Optional.of(done))));
    each(persons, "investigate", p -> new JusticeDeed.Investigate("case-" + p, Optional.of("so")));
    Optional<Discipline.Hearing> hearing = discipline.get().hearing();
    if (hearing.isPresent()) {
      Instant at =
          hearing
              .get()
              .notice()
              .after(
                  proceedings.now(),
                  proceedings.law().charter().timezone(),
                  proceedings.law().charter().dayCount())
              .plus(Duration.ofDays(MARGIN));
      each(persons, "summon", p -> new JusticeDeed.Summon("case-" + p, at));
      proceedings.until(at);
      each(persons, "hear", p -> new JusticeDeed.Hear("case-" + p, true));
    }
  }

  private interface OnPerson {
    Deed deed(PersonId person);
  }

  private void each(List<PersonId> persons, String act, OnPerson deed) {
    List<Deed> deeds = persons.stream().map(deed::deed).toList();
    for (Power power : proceedings.law().powers(act)) {
      for (var holder : power.holders()) {
        if (proceedings.all(crowd, holder, power.how().via(), deeds)) {
          return;
        }
      }
    }
  }
}
