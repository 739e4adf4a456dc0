package org.commune.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Says;
import org.commune.charter.language.SeatGroup.FilledBy;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Fraction;

/**
 * What the faction has to begin with, and what it may count on later. The same threat may be run
 * against any charter.
 *
 * <p>That a majority of the members at large is hostile is no threat here, in any profile: a
 * majority that decides is democracy, not capture.
 *
 * @param name {@code T1} to {@code T5}, with the body behind a colon for {@code T2}; or a name of
 *     one's own
 * @param says it in a sentence
 * @param holds the bodies that the faction holds at the start
 * @param betrays bodies that each go over to the faction once, whenever that suits it best
 * @param deceived how often the members are deceived into one vote of the faction's choice
 * @param halfAbsent whether half of the members stay away, so that only acts without a quorum of
 *     the members count as countermoves
 */
@Says("What a faction has to begin with, and what it may count on later.")
public record Threat(
    @Says(value = "Its name.", word = "threat", example = "hostile-commissars") String name,
    @Says("What it supposes, in a sentence.") String says,
    @Says("The bodies that the faction holds at the start.") List<Holding> holds,
    @Says("Bodies that go over to it once: those who sit there at the start.") List<String> betrays,
    @Says(value = "How often the members are deceived into one vote.", defaultsTo = "0")
        int deceived,
    @Says("Whether half of the members stay away.") boolean halfAbsent) {
  public Threat {
    holds = List.copyOf(holds);
    betrays = List.copyOf(betrays);
  }

  /**
   * A body in the hands of the faction.
   *
   * @param share which share of its seats; without it, all
   */
  @Says(value = "A body in the hands of the faction.", example = "{body: board, share: 3/5}")
  public record Holding(
      @Says("The body.") String body,
      @Says("Which share of its seats; without it, all.") Optional<Fraction> share) {
    public static Holding all(String body) {
      return new Holding(body, Optional.empty());
    }
  }

  /** The executive is hostile, with all its seats. */
  public static Threat executive(Law law) {
    List<String> executive = executives(law);
    return new Threat(
        "T1",
        "the faction holds " + listed(executive),
        executive.stream().map(Holding::all).toList(),
        List.of(),
        0,
        false);
  }

  /** The executive is hostile, and a body goes over to it. */
  public static Threat executiveAnd(Law law, String body) {
    Threat base = executive(law);
    return new Threat(
        "T2:" + body,
        base.says + ", and " + body + " goes over to it once",
        base.holds,
        List.of(body),
        0,
        false);
  }

  /** The executive is hostile, and every body of representatives goes over to it. */
  public static Threat delegates(Law law) {
    Threat base = executive(law);
    return new Threat(
        "T3",
        base.says + ", and every other body of elected or delegated people goes over to it once",
        base.holds,
        representatives(law).stream().filter(b -> !base.isHeld(b)).toList(),
        0,
        false);
  }

  /** As {@link #delegates}, and the members are deceived once in a direct vote. */
  public static Threat deception(Law law) {
    Threat base = delegates(law);
    return new Threat(
        "T4",
        base.says + "; the members are deceived into one vote",
        base.holds,
        base.betrays,
        1,
        false);
  }

  /** As {@link #delegates}, and half of the members stay away. */
  public static Threat absence(Law law) {
    Threat base = delegates(law);
    return new Threat(
        "T5",
        base.says + "; half of the members stay away, so that they never reach a quorum",
        base.holds,
        base.betrays,
        0,
        true);
  }

  /** All profiles against a law: T1, T2 for each body that may go over, T3, T4 and T5. */
  public static List<Threat> all(Law law) {
    List<Threat> all = new ArrayList<>();
    Threat first = executive(law);
    all.add(first);
    representatives(law).stream()
        .filter(b -> !first.isHeld(b))
        .forEach(b -> all.add(executiveAnd(law, b)));
    all.add(delegates(law));
    all.add(deception(law));
    all.add(absence(law));
    return all;
  }

  /** Whether the faction holds a body at the start. */
  public boolean isHeld(String body) {
    return holds.stream().anyMatch(h -> h.body().equals(body));
  }

  /**
   * The bodies of kind executive; where there is none, the body that holds the residual power; else
   * the committees and offices.
   */
  private static List<String> executives(Law law) {
    List<String> executives = ofKind(law, Body.Kind.EXECUTIVE);
    if (!executives.isEmpty()) {
      return executives;
    }
    Actor residual = law.charter().residualPower().holder();
    if (seated(law).contains(residual.id())) {
      return List.of(residual.id());
    }
    List<String> offices = new ArrayList<>(ofKind(law, Body.Kind.COMMITTEE));
    offices.addAll(ofKind(law, Body.Kind.OFFICE));
    return offices;
  }

  private static List<String> ofKind(Law law, Body.Kind kind) {
    return seated(law).stream()
        .filter(b -> defined(law, b).filter(d -> d.kind() == kind).isPresent())
        .toList();
  }

  private static Optional<Body> defined(Law law, String body) {
    return Optional.ofNullable(law.bodies().get(body)).map(Law.Defined::is);
  }

  /** The bodies that have seats of their own. */
  public static List<String> seated(Law law) {
    return law.bodies().entrySet().stream()
        .filter(e -> e.getValue().is().kind() != Body.Kind.ASSEMBLY)
        .filter(e -> e.getValue().is().kind() != Body.Kind.COLLECTIVE)
        .filter(e -> e.getValue().is().seats().filter("all_members"::equals).isEmpty())
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /** The bodies of people whom others elected or sent: not those drawn by lot or appointed. */
  private static List<String> representatives(Law law) {
    return seated(law).stream()
        .filter(b -> defined(law, b).filter(Threat::represents).isPresent())
        .toList();
  }

  private static boolean represents(Body body) {
    return body.filledBy().filter(Threat::chosen).isPresent()
        || body.seatGroups().stream().anyMatch(g -> chosen(g.filledBy()));
  }

  private static boolean chosen(FilledBy how) {
    return how == FilledBy.ELECTION || how == FilledBy.DELEGATION;
  }

  private static String listed(List<String> bodies) {
    return bodies.isEmpty()
        ? "nothing"
        : "the " + String.join(" and the ", bodies.stream().map(b -> b.replace('_', ' ')).toList());
  }
}
