package org.commune.polity.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;

/** How what a script expects of the state or the calendar differs from what is. */
final class Differences {
  private Differences() {}

  static Optional<String> missing(Playing play, Step.Until step) {
    List<String> happened = new ArrayList<>();
    for (Entry entry : play.entries()) {
      if (entry instanceof Entry.OfClock clock) {
        happened.add("article " + clock.article());
      }
      entry.effects().forEach(e -> happened.add(e.says()));
    }
    return step.happens().stream()
        .filter(words -> happened.stream().noneMatch(h -> h.contains(words)))
        .reduce((a, b) -> a + "; " + b)
        .map(words -> "did not happen: " + words);
  }

  static Optional<String> differs(Playing play, Step.Now step) {
    List<String> wrong = new ArrayList<>();
    step.decisions()
        .forEach((id, status) ->
            compare(
                wrong,
                "decision " + id,
                status,
                play.state()
                    .get(Register.DECISIONS, id.text())
                    .map(Decision::status)
                    .map(Enum::name)));
    step.motions()
        .forEach((id, status) ->
            compare(
                wrong,
                "motion " + id,
                status,
                play.state().motion(id.text()).map(Motion::status).map(Enum::name)));
    step.people()
        .forEach((id, status) ->
            compare(
                wrong,
                id.text(),
                status,
                play.state().person(new PersonId(id.text())).map(p -> p.status().name())));
    step.seats().forEach((id, holder) -> seat(play, wrong, id.text(), holder));
    step.filled()
        .forEach((id, filled) ->
            compare(
                wrong,
                id.text(),
                filled + " filled",
                play.body(id.text()).flatMap(play.state()::body).map(b -> b.filled() + " filled")));
    step.emergency()
        .ifPresent(e ->
            compare(
                wrong,
                "emergency",
                e.toString(),
                Optional.of(Boolean.toString(play.state().emergency().isPresent()))));
    for (Step.May may : step.may()) {
      compare(
          wrong,
          may.person() + " may " + Titles.of(may.deed()),
          Boolean.toString(may.may()),
          Optional.of(
              Boolean.toString(
                  play.wouldBeAdmitted(new Act("may", play.now(), may.person(), may.deed())))));
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
  }

  private static void seat(Playing play, List<String> wrong, String id, String holder) {
    try {
      compare(
          wrong,
          "seat " + id,
          holder,
          Optional.of(
              play.state()
                  .seat(SeatId.parse(id))
                  .flatMap(s -> s.holder())
                  .map(PersonId::id)
                  .orElse("vacant")));
    } catch (org.commune.charter.measure.Malformed malformed) {
      wrong.add(malformed.getMessage() + ": " + malformed.mend());
    }
  }

  private static void compare(
      List<String> wrong, String what, String expected, Optional<String> is) {
    if (is.filter(i -> i.equalsIgnoreCase(expected)).isEmpty()) {
      wrong.add(
          what
              + " should be "
              + expected
              + ", is "
              + is.orElse("unknown").toLowerCase(Locale.ROOT));
    }
  }
}
