package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * Powers that the faction does not have of its own and borrows: those of others by decree, those
 * that it gives to an organ of its own creation, and those that an amended charter gives it.
 */
final class Borrowed {
  private static final List<String> ON_BODIES =
      List.of("recall", "dismiss", "dissolve_body", "appoint", "suspend_recall", "extend_term");
  private static final List<String> SWEEPING = List.of("admit_member", "expel");
  private static final List<String> ON_THE_ROLL = List.of("expel", "admit_member", "alter_roll");

  private final Modelling modelling;
  private final Organs organs;

  Borrowed(Modelling modelling) {
    this.modelling = modelling;
    organs = modelling.organs;
  }

  void acts() {
    modelling.law.powers("issue_decree").forEach(this::decrees);
    created();
    amended();
  }

  /** Someone with powers that are borrowed, and by which clause. */
  private record Borrower(String clause, ArticleNo article, String text, Guard able) {}

  /** A decree does what its issuer, or those who ratify it, could do; never another decree. */
  private void decrees(Power decree) {
    Set<String> lenders = new LinkedHashSet<>();
    decree.holders().forEach(h -> lenders.add(h.id()));
    modelling.law.powers("ratify").stream()
        .filter(p -> p.scope().isEmpty() || p.scope().contains("issue_decree"))
        .flatMap(p -> p.holders().stream())
        .forEach(h -> lenders.add(h.id()));
    for (Actor issuer : decree.holders()) {
      Borrower borrower =
          new Borrower(
              decree.id(),
              decree.article(),
              "the faction, as " + Names.actor(modelling.law, issuer) + ", by decree ",
              modelling.terms.use(Side.FACTION, decree, ""));
      for (String act : ON_BODIES) {
        modelling.powers(act).stream()
            .filter(p -> isLent(p, lenders))
            .forEach(p ->
                modelling.targets(p).forEach(b -> onBody(borrower, act, b, bars(act, issuer, b))));
      }
      for (String act : ON_THE_ROLL) {
        if (modelling.powers(act).stream().anyMatch(p -> isLent(p, lenders))) {
          onRoll(borrower, act, bars(act, issuer, ""));
        }
      }
      boolean amends =
          modelling.law.powers("amend_charter").stream().anyMatch(p -> isLent(p, lenders));
      if (amends) {
        modelling.law.tiers().stream()
            .filter(t -> !t.never())
            .forEach(t -> onCharter(borrower, t, bars("amend_charter", issuer, "")));
      }
    }
  }

  private static boolean isLent(Power power, Set<String> lenders) {
    return power.holders().stream()
        .anyMatch(h -> h.role() == Actor.Role.WHOLE && lenders.contains(h.id()));
  }

  private Guard bars(String act, Actor holder, String body) {
    return Guard.all(
        modelling.terms.unbarred(Side.FACTION, act, holder, body, Bar.In.ANY),
        modelling.terms.unbarred(Side.FACTION, act, holder, body, Bar.In.DECREE));
  }

  /** An organ that the faction creates, with powers that nobody but the charter keeps from it. */
  private void created() {
    List<Power> create = modelling.powers("create_body");
    if (create.stream()
        .allMatch(p -> modelling.terms.use(Side.FACTION, p, "").equals(Guard.never()))) {
      return;
    }
    Guard seated = seated();
    if (seated.equals(Guard.never())) {
      return;
    }
    Power first = create.getFirst();
    int rounds =
        first.conditions().stream()
            .flatMap(c ->
                c instanceof Condition.LifeAtMost(var most)
                    ? Optional.of(most).stream()
                    : Optional.<org.commune.charter.measure.Span>empty().stream())
            .mapToInt(s -> Math.max(1, modelling.sketch.periods().atMost(s)))
            .min()
            .orElse(0);
    List<String> values = new ArrayList<>(List.of("does not exist", "exists"));
    for (int left = 2; left <= rounds; left++) {
      values.add("exists for " + left + " more rounds");
    }
    Variable organ =
        modelling.sketch.add(
            new Variable(
                "created_organ", first.article(), "an organ of the faction's creation", values),
            0);
    if (rounds > 0) {
      modelling.sketch.rule(
          first.article(),
          "the created organ runs out",
          Guard.isNot(organ, 0),
          new Assignment.Shift(organ, -1));
    }
    Set<String> without = new LinkedHashSet<>();
    for (Power power : create) {
      modelling.add(
          Side.FACTION,
          power,
          "",
          "creates an organ with powers of its choice, and seats its own in it",
          Guard.all(Guard.is(organ, 0), seated),
          List.of(new Assignment.Set(organ, values.size() - 1)));
      power
          .conditions()
          .forEach(c -> {
            if (c instanceof Condition.Without(List<String> acts)) {
              without.addAll(acts);
            }
          });
    }
    Borrower borrower =
        new Borrower(
            first.id(),
            first.article(),
            "the faction, as the organ of its creation, ",
            Guard.isNot(organ, 0));
    everything(borrower, Actor.whole("created_organ"), without);
  }

  /**
   * That the faction can fill the seats of an organ that the charter does not name, by a power that
   * is about no body in particular. Without that what it creates stays empty, and does nothing.
   */
  private Guard seated() {
    return Guard.any(
        List.of("appoint", "fill_vacancy").stream()
            .flatMap(act -> modelling.powers(act).stream())
            .filter(p -> p.target().isEmpty() && p.scope().isEmpty())
            .map(p -> modelling.terms.use(Side.FACTION, p, ""))
            .toList());
  }

  /** What an amended charter gives to a body of the faction, unless an article keeps it from it. */
  private void amended() {
    Guard amended = modelling.amendments.amended();
    if (amended.equals(Guard.never())) {
      return;
    }
    ArticleNo article = modelling.law.amendment().map(a -> a.article()).orElse(ArticleNo.HEADER);
    for (String body : beneficiaries()) {
      Guard held = modelling.hands.as(Side.FACTION, Actor.whole(body));
      Borrower borrower =
          new Borrower(
              "amended." + body,
              article,
              "the faction, as "
                  + Names.body(modelling.law, body)
                  + " and by the charter as amended, ",
              Guard.all(amended, held));
      everything(borrower, Actor.whole(body), Set.of());
      Guard opened = unbarred("amend_charter", Actor.whole(body), "");
      Guard reopened = modelling.amendments.stands(article).not();
      modelling
          .amendments
          .opened()
          .forEach(t -> onCharter(borrower, t, Guard.all(reopened, opened)));
    }
  }

  /** Those who amend can give a power to themselves or to what the faction holds from the start. */
  private Set<String> beneficiaries() {
    Set<String> bodies = new LinkedHashSet<>();
    modelling.law.tiers().forEach(t -> t.by().forEach(a -> bodies.add(organs.seatsOf(a.id()))));
    modelling.sketch.threat().holds().forEach(h -> bodies.add(h.body()));
    bodies.retainAll(organs.bodies().keySet());
    return bodies;
  }

  /**
   * All that no article keeps from the borrower. Whoever can make itself a majority of the roll
   * needs nothing else: then all is lost.
   */
  private void everything(Borrower borrower, Actor holder, Set<String> without) {
    Optional<String> enough =
        SWEEPING.stream()
            .filter(act -> !without.contains(act))
            .filter(act -> unbarred(act, holder, "").equals(Guard.always()))
            .findFirst();
    if (enough.isPresent()) {
      onRoll(borrower, enough.get(), Guard.always());
      return;
    }
    for (String act : ON_BODIES) {
      if (!without.contains(act)) {
        for (String body : organs.bodies().keySet()) {
          onBody(borrower, act, body, unbarred(act, holder, body));
        }
      }
    }
    for (String act : ON_THE_ROLL) {
      if (!without.contains(act)) {
        onRoll(borrower, act, unbarred(act, holder, ""));
      }
    }
  }

  private Guard unbarred(String act, Actor holder, String body) {
    return modelling.terms.unbarred(Side.FACTION, act, holder, body, Bar.In.ANY);
  }

  private void onBody(Borrower borrower, String act, String body, Guard unbarred) {
    Variable seats = java.util.Objects.requireNonNull(organs.bodies().get(body));
    String what = Names.verb(act) + " " + Names.body(modelling.law, body);
    switch (act) {
      case "suspend_recall" -> interfere(borrower, act, body, Seats.RECALL, what, unbarred);
      case "extend_term" -> interfere(borrower, act, body, Seats.TERM, what, unbarred);
      case "appoint" ->
          add(
              borrower,
              act,
              body,
              what,
              Guard.all(unbarred, Guard.is(seats, Organs.VACANT)),
              new Assignment.Set(seats, Organs.FACTION));
      default ->
          add(
              borrower,
              act,
              body,
              what,
              Guard.all(unbarred, Guard.is(seats, Organs.MEMBERS, Organs.WAVERING)),
              new Assignment.Set(seats, Organs.VACANT));
    }
  }

  private void interfere(
      Borrower borrower, String act, String body, String with, String what, Guard unbarred) {
    modelling
        .sketch
        .variable(body + with)
        .ifPresent(v ->
            add(
                borrower,
                act,
                body,
                what,
                Guard.all(unbarred, Guard.is(v, Seats.IN_FORCE)),
                new Assignment.Set(v, Seats.INTERFERED)));
  }

  private void onRoll(Borrower borrower, String act, Guard unbarred) {
    if (act.equals("alter_roll")) {
      organs
          .rolls()
          .forEach((electorate, entries) ->
              add(
                  borrower,
                  act,
                  electorate,
                  Rolls.what(act) + " " + electorate.replace('_', ' '),
                  Guard.all(unbarred, Guard.is(entries, 0)),
                  new Assignment.Set(entries, 1)));
      return;
    }
    add(
        borrower,
        act,
        "",
        Rolls.what(act),
        Guard.all(unbarred, Guard.is(organs.roll, 0)),
        new Assignment.Set(organs.roll, 1));
  }

  private void onCharter(Borrower borrower, Tier tier, Guard unbarred) {
    Variable articles = modelling.amendments.variable(tier);
    add(
        borrower,
        "amend_charter",
        tier.id(),
        "amends " + articles.about() + " as it wishes",
        Guard.all(unbarred, Guard.is(articles, Amendments.INTACT)),
        new Assignment.Set(articles, modelling.amendments.struck(tier)));
  }

  private void add(
      Borrower borrower, String act, String on, String what, Guard guard, Assignment effect) {
    modelling.sketch.add(
        new Command(
            "F." + borrower.clause + "." + act + (on.isEmpty() ? "" : "." + on),
            Side.FACTION,
            borrower.article,
            new Command.Origin(borrower.clause, act, "", on),
            borrower.text + what,
            Guard.all(borrower.able, guard),
            List.of(effect),
            false));
  }
}
