package org.commune.polity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.effect.Effect;

/** An entry of the record: an act and its ruling, or what the calendar did. */
public sealed interface Entry {
  Instant at();

  /** What it did, in order; nothing for an act that was refused. */
  List<Effect> effects();

  /** An act that somebody sent, and what became of it. */
  record OfAct(Act act, Ruling ruling) implements Entry {
    @Override
    public Instant at() {
      return act.at();
    }

    @Override
    public List<Effect> effects() {
      return ruling instanceof Ruling.Admitted admitted ? admitted.effects() : List.of();
    }
  }

  /** A time that ran out, and what happened by itself. */
  record OfClock(
      Instant at,
      String clause,
      ArticleNo article,
      String subject,
      List<Effect> effects,
      Optional<Ruling.Outcome> outcome)
      implements Entry {}
}
