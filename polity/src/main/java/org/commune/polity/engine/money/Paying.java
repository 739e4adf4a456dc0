package org.commune.polity.engine.money;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.Article;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.scene.Bounds;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.Figure;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PayNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/** Pay: what a seat is paid, with everything that counts as pay, under the caps of the charter. */
public final class Paying {
  /** The fact of a person that adds up, in seconds, the time in paid posts that the person left. */
  private static final String PAID = "paid_seconds";

  private Paying() {}

  static Doing set(
      Scene scene, Doer doer, TreasuryDeed.SetPay deed, Power power, Optional<Motion> motion) {
    Optional<Seat> seat = scene.state().seat(deed.seat());
    if (seat.isEmpty()) {
      return Doing.not(power.article(), "there is no seat " + deed.seat(), "");
    }
    if (deed.sum() < 0 || deed.perks().values().stream().anyMatch(v -> v < 0)) {
      return Doing.not(power.article(), "pay is not negative", "");
    }
    if (total(deed).bitLength() >= Long.SIZE) {
      return Doing.not(power.article(), "no such sum can be entered", "");
    }
    Optional<Ground> refused =
        aboveCap(scene, deed)
            .or(() -> tooManyPosts(scene, deed))
            .or(() -> tooLong(scene, deed, seat.get()));
    if (refused.isPresent()) {
      return Doing.not(refused.get());
    }
    PayNow pay = new PayNow(deed.seat(), deed.sum(), Map.copyOf(deed.perks()), scene.now());
    boolean later = rises(scene, deed, seat.get());
    List<Effect> effects = new ArrayList<>();
    if (later) {
      effects.add(
          entered(
              next(deed.seat()),
              pay,
              "seat " + deed.seat() + " is paid " + pay.total() + " from its next term on"));
    } else {
      effects.add(
          entered(
              deed.seat().toString(),
              since(scene, pay),
              "seat " + deed.seat() + " is paid " + pay.total()));
      effects.add(new Effect.Struck(Register.PAY, next(deed.seat()), ""));
    }
    effects.addAll(
        Decisions.enter(
            scene, doer, deed, power, Decisions.id(scene, motion), Decision.Status.IN_FORCE));
    return Doing.done(effects);
  }

  private static Effect entered(String name, PayNow pay, String says) {
    return new Effect.Entered<>(Register.PAY, name, pay, says);
  }

  /** The entry of pay that waits for the next term of a seat. */
  private static String next(SeatId seat) {
    return seat + " next";
  }

  /** Pay that replaces other pay runs since that began; time in a paid post is not begun anew. */
  private static PayNow since(Scene scene, PayNow pay) {
    return current(scene, pay.seat())
        .filter(old -> old.total() > 0)
        .map(old -> new PayNow(pay.seat(), pay.amount(), pay.perks(), old.since()))
        .orElse(pay);
  }

  /** What a seat is paid now: what was set for its next term, once that has begun. */
  public static Optional<PayNow> current(Scene scene, SeatId seat) {
    Optional<Instant> taken = scene.state().seat(seat).flatMap(Seat::from);
    Optional<PayNow> next =
        scene
            .state()
            .get(Register.PAY, next(seat))
            .filter(p -> taken.filter(from -> from.isAfter(p.since())).isPresent());
    return next.or(() -> scene.state().get(Register.PAY, seat.toString()));
  }

  private static Optional<Ground> aboveCap(Scene scene, TreasuryDeed.SetPay deed) {
    return Bounds.of(scene, Limit.Bound.Pay.class, deed.seat().body().name()).stream()
        .flatMap(l -> aboveCap(scene, deed, l).stream())
        .findFirst();
  }

  private static Optional<Ground> aboveCap(
      Scene scene, TreasuryDeed.SetPay deed, Law.Defined<Limit.Bound.Pay> limit) {
    Limit.Bound.Pay cap = limit.is();
    BigInteger counted = counted(deed, cap);
    if (counted.signum() == 0) {
      return Optional.empty();
    }
    Optional<Figure> figure = scene.state().get(Register.FIGURES, cap.of());
    if (figure.isEmpty()) {
      return Optional.of(
          new Ground(
              limit.article(),
              "pay is measured against " + Grants.phrase(cap.of()) + ", which is not recorded",
              "have the figure recorded"));
    }
    boolean within =
        counted
                .multiply(cap.ratio().denominator())
                .compareTo(
                    BigInteger.valueOf(figure.get().value()).multiply(cap.ratio().numerator()))
            <= 0;
    return within
        ? Optional.empty()
        : Optional.of(
            new Ground(
                limit.article(),
                "it comes to "
                    + counted
                    + " with all that counts as pay, and "
                    + cap.ratio()
                    + " of "
                    + Grants.phrase(cap.of())
                    + ", "
                    + figure.get().value()
                    + ", is the most",
                "pay " + cap.ratio().times(figure.get().value()).floor() + " at most in all"));
  }

  private static BigInteger counted(TreasuryDeed.SetPay deed, Limit.Bound.Pay cap) {
    return deed.perks().entrySet().stream()
        .filter(e -> cap.including().contains(e.getKey()))
        .map(e -> BigInteger.valueOf(e.getValue()))
        .reduce(BigInteger.valueOf(deed.sum()), BigInteger::add);
  }

  /** All of it, what does not count as pay under the cap too. */
  private static BigInteger total(TreasuryDeed.SetPay deed) {
    return deed.perks().values().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.valueOf(deed.sum()), BigInteger::add);
  }

  private static boolean pays(TreasuryDeed.SetPay deed) {
    return deed.sum() > 0 || deed.perks().values().stream().anyMatch(v -> v > 0);
  }

  private static Optional<Ground> tooManyPosts(Scene scene, TreasuryDeed.SetPay deed) {
    if (!pays(deed)) {
      return Optional.empty();
    }
    BodyId body = deed.seat().body();
    long others =
        scene.composition(body).seats().keySet().stream()
            .map(number -> new SeatId(body, number))
            .filter(s -> !s.equals(deed.seat()))
            .filter(s -> current(scene, s).filter(p -> p.total() > 0).isPresent())
            .count();
    return Bounds.of(scene, Limit.Bound.PaidPosts.class, body.name()).stream()
        .filter(l -> others >= l.is().max())
        .findFirst()
        .map(l ->
            new Ground(
                l.article(),
                others
                    + " seats of "
                    + body
                    + " are paid already, and "
                    + l.is().max()
                    + " is the most",
                "end the pay of another first"));
  }

  private static Optional<Ground> tooLong(Scene scene, TreasuryDeed.SetPay deed, Seat seat) {
    if (!pays(deed) || seat.holder().isEmpty()) {
      return Optional.empty();
    }
    PersonId holder = seat.holder().get();
    Duration paid = before(scene, holder).plus(inSeat(scene, deed.seat()));
    return Bounds.of(scene, Limit.Bound.PaidTime.class).stream()
        .filter(
            l -> !scene.now().minus(paid).isAfter(l.is().max().before(scene.now(), scene.zone())))
        .findFirst()
        .map(l ->
            Ground.of(
                l.article(),
                holder
                    + " has held paid posts for "
                    + paid.toDays()
                    + " days, and "
                    + l.is().max().inWords()
                    + " is the most in all"));
  }

  private static Duration before(Scene scene, PersonId person) {
    return scene
        .state()
        .person(person)
        .flatMap(p -> Optional.ofNullable(p.facts().get(PAID)))
        .filter(s -> s.matches("\\d{1,12}"))
        .map(s -> Duration.ofSeconds(Long.parseLong(s)))
        .orElse(Duration.ZERO);
  }

  /** How long the holder of the seat has held it while it was paid. */
  private static Duration inSeat(Scene scene, SeatId id) {
    Optional<Instant> from = scene.state().seat(id).flatMap(Seat::from);
    Optional<Instant> paid = current(scene, id).filter(p -> p.total() > 0).map(PayNow::since);
    return from.isEmpty() || paid.isEmpty()
        ? Duration.ZERO
        : Duration.between(from.get().isAfter(paid.get()) ? from.get() : paid.get(), scene.now());
  }

  /** The holder leaves the seat: the time in it while it was paid is added up. */
  static List<Effect> left(Scene scene, SeatId seat, PersonId person) {
    Duration more = inSeat(scene, seat);
    if (more.isZero()) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>();
    scene
        .state()
        .person(person)
        .ifPresent(p ->
            effects.add(
                Write.person(
                    p.withFact(PAID, String.valueOf(before(scene, person).plus(more).toSeconds())),
                    "")));
    if (Chapters.of(scene, Article::pay).filter(p -> p.is().returnRight()).isPresent()) {
      effects.add(returning(scene, seat, person));
    }
    return List.copyOf(effects);
  }

  /** Who leaves a paid seat may return to the former work, and has it in writing. */
  private static Effect returning(Scene scene, SeatId seat, PersonId person) {
    return Documents.entered(
        scene,
        Documents.numbered(scene, "return of " + person + " from " + seat),
        Document.Kind.STATEMENT,
        new Doer.Calendar(),
        Optional.of(person + " has a right to return to the former work"),
        Optional.of(person.id()),
        person + " may return to the former work");
  }

  /** Whether it is a rise in the middle of a term, where rises wait for the next. */
  private static boolean rises(Scene scene, TreasuryDeed.SetPay deed, Seat seat) {
    long total = total(deed).longValueExact();
    return seat.holder().isPresent()
        && current(scene, deed.seat()).filter(old -> total > old.total()).isPresent()
        && !Bounds.of(scene, Limit.Bound.PayRise.class).isEmpty();
  }

  static Doing disclose(Scene scene, Doer doer, TreasuryDeed.DisclosePay deed, Power power) {
    if (!scene.exists(deed.body())) {
      return Doing.not(power.article(), "there is no body " + deed.body(), "");
    }
    Map<Integer, String> lines = new TreeMap<>();
    for (Seat seat : scene.composition(deed.body()).seats().values()) {
      current(scene, new SeatId(deed.body(), seat.number()))
          .ifPresent(pay -> lines.put(seat.number(), line(seat, pay)));
    }
    return Doing.done(
        Documents.entered(
            scene,
            Documents.numbered(scene, "pay of " + deed.body()),
            Document.Kind.REPORT,
            doer,
            Optional.of(lines.isEmpty() ? "nobody is paid" : String.join("\n", lines.values())),
            Optional.of(deed.body().toString()),
            doer + " publishes what " + deed.body() + " is paid"),
        Write.began(Trigger.LAST_REPORT, deed.body()));
  }

  private static String line(Seat seat, PayNow pay) {
    String perks = pay.perks().isEmpty() ? "" : " and " + new TreeMap<>(pay.perks()).toString();
    return "seat "
        + seat.number()
        + seat.holder().map(h -> " (" + h + ")").orElse("")
        + ": "
        + pay.amount()
        + perks;
  }
}
