package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A seat, and who can end it: whoever sent its holder.
 *
 * @param sentBy the body, electorate or appointer that filled it: `assembly/north`, `members`
 * @param until when the term ends
 * @param alternates who take the seat in turn when it falls vacant
 * @param provisional whether it is held only until the body is first filled as the charter says
 */
public record Seat(
    int number,
    Optional<PersonId> holder,
    Optional<String> sentBy,
    Optional<Instant> from,
    Optional<Instant> until,
    List<PersonId> alternates,
    boolean provisional) {

  public static Seat vacant(int number) {
    return new Seat(
        number,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  /** What stands between the names of several who sent one holder together. */
  public static final String AND = " + ";

  /** The seat, vacant for the rest of its term, still belonging to whoever filled it. */
  public Seat vacated() {
    return new Seat(number, Optional.empty(), sentBy, Optional.empty(), until, List.of(), false);
  }

  /** The seat, vacant at the end of its term. */
  public Seat ended() {
    return new Seat(
        number, Optional.empty(), sentBy, Optional.empty(), Optional.empty(), List.of(), false);
  }

  /** Those who filled it: one, or several small units together. */
  public List<String> senders() {
    return sentBy
        .map(s -> List.of(s.split(java.util.regex.Pattern.quote(AND), -1)))
        .orElse(List.of());
  }

  /** The seat as it belongs to others from now on. */
  public Seat sentBy(String changed) {
    return new Seat(number, holder, Optional.of(changed), from, until, alternates, provisional);
  }

  /** The seat as it is held, provisionally or not. */
  public Seat held(boolean provisionally) {
    return new Seat(number, holder, sentBy, from, until, alternates, provisionally);
  }

  public Seat until(Optional<Instant> changed) {
    return new Seat(number, holder, sentBy, from, changed, alternates, provisional);
  }
}
