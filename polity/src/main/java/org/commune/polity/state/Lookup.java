package org.commune.polity.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.jspecify.annotations.Nullable;

/**
 * A way to find entries of a register by what they are about, and not by their name. It is kept up
 * with every change, so that nobody has to look through the whole register.
 *
 * @param <K> what entries are found by
 */
public final class Lookup<K, T> {
  private static final List<Lookup<?, ?>> ALL = new ArrayList<>();

  private final Register<T> register;
  private final Function<T, Set<K>> keys;
  private final int place;

  private Lookup(Register<T> register, Function<T, Set<K>> keys) {
    this.register = register;
    this.keys = keys;
    this.place = ALL.size();
    ALL.add(this);
  }

  /** Petitions, living or dead, by the deed that they ask for. */
  public static final Lookup<Deed, Petition> PETITIONS_FOR =
      new Lookup<>(Register.PETITIONS, p -> Set.of(p.deed()));

  /** Petitions, living or dead, by the motion that they would bring to a vote. */
  public static final Lookup<String, Petition> PETITIONS_TO_VOTE_ON =
      new Lookup<>(
          Register.PETITIONS,
          p -> p.deed() instanceof MotionDeed.ReferToReferendum r ? Set.of(r.motion()) : Set.of());

  /** Consents, recommendations, consultations and signatures by the act that they are given to. */
  public static final Lookup<Deed, Support> SUPPORT_FOR =
      new Lookup<>(Register.SUPPORT, s -> Set.of(s.deed()));

  /** Running times by clause and subject. */
  public static final Lookup<Timer.What, Timer> TIMERS_OF =
      new Lookup<>(Register.TIMERS, t -> Set.of(t.what()));

  /** Duties whose time has passed by clause and subject. */
  public static final Lookup<Timer.What, Timer> OVERDUE_OF =
      new Lookup<>(Register.OVERDUE, t -> Set.of(t.what()));

  /** Motions whose vote is open by the body or electorate that votes. */
  public static final Lookup<String, Motion> VOTED_ON_IN =
      new Lookup<>(Register.MOTIONS, m -> isVotedOn(m) ? Set.of(m.in()) : Set.of());

  /** Motions whose vote is open by the name of the body from which they recall somebody. */
  public static final Lookup<String, Motion> RECALLS_VOTED_ON =
      new Lookup<>(
          Register.MOTIONS,
          m ->
              isVotedOn(m)
                  ? m.deeds().stream()
                      .filter(SeatDeed.Recall.class::isInstance)
                      .flatMap(d -> d.onBody().stream())
                      .map(BodyId::name)
                      .collect(Collectors.toSet())
                  : Set.of());

  /** Elections by the body whose seats they fill. */
  public static final Lookup<BodyId, ElectionNow> ELECTIONS_TO =
      new Lookup<>(Register.ELECTIONS, e -> Set.of(e.body()));

  /** Delegations that have not ended by who uses which power. */
  public static final Lookup<Delegation.Use, Delegation> DELEGATIONS_OF =
      new Lookup<>(Register.DELEGATIONS, d -> d.ended() ? Set.of() : Set.of(d.use()));

  /** Documents that wait to be laid before a body by that body. */
  public static final Lookup<BodyId, Document> DOCUMENTS_WAITING_FOR =
      new Lookup<>(
          Register.DOCUMENTS,
          d ->
              d.kind() == Document.Kind.ADDRESSED && d.delivered().isEmpty()
                  ? d.addressee().map(Set::of).orElse(Set.of())
                  : Set.of());

  /** Units that count by their kind. */
  public static final Lookup<String, Unit> UNITS_OF_KIND =
      new Lookup<>(Register.UNITS, u -> u.counts() ? Set.of(u.kind()) : Set.of());

  private static boolean isVotedOn(Motion motion) {
    return motion.status() == Motion.Status.VOTING;
  }

  /** All lookups, in a fixed order. */
  static List<Lookup<?, ?>> all() {
    return List.copyOf(ALL);
  }

  boolean in(Register<?> other) {
    return register == other;
  }

  Register<T> register() {
    return register;
  }

  int place() {
    return place;
  }

  /** What an entry of the register is found by; nothing for no entry. */
  Set<K> keysOf(@Nullable Object entry) {
    return entry == null ? Set.of() : keys.apply(register.entries().cast(entry));
  }
}
