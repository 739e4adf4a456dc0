package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "How one becomes a member and stops being one.",
    example = "membership: {admission: {by: assembly}, resign: {effective: immediate}}")
public record Membership(
    @Says(
            value = "The classes of members; without it there is one.",
            example = "[worker, supporter]")
        List<String> classes,
    @Says("Who admits, and how.") Optional<Way> admission,
    @Says("Who expels, and how, where `discipline` does not say it.") Optional<Way> expel,
    @Says("When membership lapses by itself.") Optional<Lapse> lapse,
    @Says("How a member leaves.") Optional<Resign> resign,
    @Says(
            value = "Whether joining takes the person's own, express consent.",
            defaultsTo = "explicit")
        Consent consent,
    @Says("Whether a benefit may depend on membership: a decision on `benefits_for_members`.")
        boolean benefitsConditional,
    @Says("Who may never admit or expel.") List<Actor> neverBy) {

  /** Whether joining takes the person's consent. */
  public enum Consent {
    @Says("Only who applies can be admitted.")
    EXPLICIT,
    @Says("A person can be entered without applying.")
    NOT_ASKED
  }

  @Says("When membership lapses by itself.")
  public record Lapse(@Says("After so long without taking part.") Span inactive) {}

  @Says("How a member leaves.")
  public record Resign(
      @Says(
              value = "When it takes effect: `immediate`, or after this time.",
              defaultsTo = "immediate",
              example = "immediate")
          String effective,
      @Says("Whether it is declared in public.") boolean publicly) {}
}
