package org.commune.charter.language;

import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;

@Says(
    value = "What is published, by whom, and when.",
    example = "publication: {bulletin: {by: editorial, prior_restraint: never}, minutes: P7D}")
public record Publication(
    @Says("The bulletin.") Optional<Bulletin> bulletin,
    @Says("The time within which minutes are published.") Optional<Span> minutes,
    @Says("The time within which results are published.") Optional<Span> results,
    @Says("How often accounts are published.") Optional<Span> accounts) {

  /** Who may see something. */
  public enum Visibility {
    @Says("Everybody.")
    PUBLIC,
    @Says("Members.")
    MEMBERS,
    @Says("The body concerned.")
    BODY,
    @Says("Nobody until it is opened.")
    SEALED
  }

  @Says("The bulletin.")
  public record Bulletin(
      @Says("Who edits it.") Actor by,
      @Says("The space of tendencies in it.") Optional<TendencySpace> tendencySpace,
      @Says("The time within which a reply must be printed.") Optional<Span> rightOfReply,
      @Says(value = "Who can stop a text before it is printed.", defaultsTo = "never")
          OrNever<Way> priorRestraint) {}

  @Says("The space of tendencies.")
  public record TendencySpace(
      @Says(value = "How it is divided among them.", defaultsTo = "equal") Split split,
      @Says("The share of the whole.") Fraction share) {
    /** How space is divided among tendencies. */
    public enum Split {
      @Says("Equally.")
      EQUAL,
      @Says("By their members.")
      PROPORTIONAL
    }
  }
}
