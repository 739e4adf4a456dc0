package org.commune.charter.yaml;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Ref;
import org.commune.charter.language.Says;
import org.commune.charter.language.SelfChecking;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

/** A record with one word of every shape. */
public record Sample(
    @Says("Its title.") String title,
    @Says(value = "How many there are.", defaultsTo = "7") int howMany,
    @Says("A large number.") Optional<Long> large,
    @Says(value = "Whether it is open.", defaultsTo = "true") boolean open,
    @Says("Whether it is closed.") boolean closed,
    @Says(value = "Its colour.", defaultsTo = "deep_red") Colour colour,
    @Says("A share.") Optional<Fraction> share,
    @Says("A ratio.") Optional<Ratio> ratio,
    @Says("A figure.") Optional<Expression> figure,
    @Says("Some times.") List<Span> times,
    @Says("A date.") Optional<LocalDate> date,
    @Says("An instant.") Optional<Instant> instant,
    @Says("A duration.") Optional<Duration> duration,
    @Says(value = "A zone.", defaultsTo = "UTC") ZoneId zone,
    @Says(value = "What it goes by otherwise.", word = "else") Optional<String> otherwise,
    @Says("Parts by name.") Map<String, Part> parts,
    @Says("Figures by name.") Map<String, Integer> figures,
    @Says("Colours by time.") Map<Span, Colour> byTime,
    @Says("A part defined elsewhere.") Optional<Ref<Part>> ref,
    @Says("A part, or its name.") Optional<OrNamed<Part>> part,
    @Says(value = "Whether it ends.", defaultsTo = "never") OrNever<Part> end,
    @Says("What is done.") List<Deed> deeds) {

  /** A choice. */
  public enum Colour {
    @Says("Deep red.")
    DEEP_RED,
    @Says("Blue.")
    BLUE
  }

  /** A part that checks itself. */
  public record Part(@Says("Its size.") int size, @Says("Its limit.") Optional<Integer> limit)
      implements SelfChecking {
    @Override
    public List<Flaw> flaws() {
      return limit.filter(l -> l < size).isPresent()
          ? List.of(new Flaw("a size above the limit", "raise the `limit`"))
          : List.of();
    }
  }

  /** One of several things done. */
  public sealed interface Deed {}

  /** A thing said. */
  public record Say(@Says("What.") String what, @Says("To whom.") Optional<String> to)
      implements Deed {}

  /** A pause. */
  @Says(value = "Rest.", word = "rest")
  public record Pause() implements Deed {}

  /** A wait, perhaps not for long. */
  public record WaitFor(
      @Says("How long.") Optional<Span> time, @Says("Whether quietly.") boolean quiet)
      implements Deed {}

  /** Things given. */
  public record Give(@Says("What.") List<Part> what) implements Moving {}

  /** A family within the family. */
  public sealed interface Moving extends Deed permits Give {}
}
