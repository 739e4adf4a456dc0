package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter.ResidualPower;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.check.Threat;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;
import org.commune.polity.state.State;

/** Makes the game of a law under a threat. */
public final class Modelling {
  final Sketch sketch;
  final Law law;
  final Organs organs;
  final Hands hands;
  final Amendments amendments;
  final Optional<Variable> emergency;
  private final Optional<Variable> sealed;
  final Terms terms;
  final Years years;

  private Modelling(Law law, Threat threat, int coarseness) {
    this.law = law;
    sketch = new Sketch(law, threat, coarseness);
    organs = new Organs(sketch);
    hands = new Hands(sketch, organs);
    amendments = new Amendments(sketch, hands);
    emergency = Emergencies.variable(sketch);
    sealed = Seals.variable(sketch);
    years = new Years(sketch);
    terms = new Terms(sketch, organs, hands, amendments, emergency);
  }

  /**
   * A game, and what it leaves out.
   *
   * @param leftOut acts that the faction can use and that do nothing in this abstraction
   * @param days how many days a round stands for
   * @param active whether the faction can use any power of a body from the start
   */
  public record Model(Game game, Set<String> leftOut, int days, boolean active) {}

  /**
   * The game of a law under a threat.
   *
   * @param coarseness 0 for the finest rounds; each step doubles them
   */
  public static Model of(Law law, Threat threat, int coarseness) {
    return new Modelling(law, threat, coarseness).model(Optional.empty());
  }

  /** The same, beginning where an organisation is today. */
  public static Model of(Law law, Threat threat, int coarseness, State today) {
    return new Modelling(law, threat, coarseness).model(Optional.of(today));
  }

  private Model model(Optional<State> today) {
    betrayals();
    new Seats(this).acts();
    new Rolls(this).acts();
    new Meetings(this).acts();
    amendments.acts(terms, organs);
    emergency.ifPresent(e -> Emergencies.acts(this, e));
    sealed.ifPresent(s -> Seals.acts(this, s));
    new Borrowed(this).acts();
    objectives();
    today.ifPresent(state -> new Today(this, state).begin());
    Game game = sketch.game();
    return new Model(game, leftOut(), sketch.periods().days(), isActive(game));
  }

  /** The powers on an act; where no clause of the law grants it, that of the residual power. */
  List<Power> powers(String act) {
    List<Power> granted = law.powers(act);
    ResidualPower residual = law.charter().residualPower();
    if (!granted.isEmpty() || residual.holder().role() == Actor.Role.NOBODY) {
      return granted;
    }
    ArticleNo article = residual.article().orElse(ArticleNo.HEADER);
    return List.of(
        new Power(
            article + "/residual",
            article,
            act,
            List.of(residual.holder()),
            false,
            List.of(),
            Set.of(),
            How.USUAL,
            List.of()));
  }

  /** The bodies with seats that a power is about; all, where it names none. */
  List<String> targets(Power power) {
    if (power.target().isEmpty()) {
      return power.scope().isEmpty() ? List.copyOf(organs.bodies().keySet()) : List.of();
    }
    return power.target().stream()
        .map(t -> organs.seatsOf(t.id()))
        .filter(organs.bodies()::containsKey)
        .distinct()
        .toList();
  }

  /** A command by a power, and beside it the same by a vote into which the members are deceived. */
  void add(Side side, Power power, String on, String what, Guard when, List<Assignment> effects) {
    add(side, power, on, what, Guard.all(terms.use(side, power, on), when), effects, false);
    if (side == Side.FACTION
        && sketch.threat().deceived() > 0
        && byOneVote(power)
        && hands.takesTheMembers(power.holders())) {
      List<Assignment> all = new ArrayList<>(effects);
      all.add(new Assignment.Shift(organs.deceived, -1));
      Guard guard =
          Guard.all(terms.use(Side.MEMBERS, power, on), when, Guard.isNot(organs.deceived, 0));
      add(side, power, on, "deceives the members, so that it " + what, guard, all, true);
    }
  }

  /** Whether one vote does all of it: of admissions and expulsions one by one it does not. */
  private static boolean byOneVote(Power power) {
    boolean single =
        power.conditions().stream()
            .anyMatch(c -> c instanceof Condition.PersonsAtMost(int most) && most == 1);
    return !single && !List.of("admit_member", "alter_roll").contains(power.act());
  }

  private void add(
      Side side,
      Power power,
      String on,
      String what,
      Guard guard,
      List<Assignment> effects,
      boolean budget) {
    String by = Names.actors(law, power.holders(), power.together());
    sketch.add(
        new Command(
            (side == Side.FACTION ? "F." : "M.")
                + power.id()
                + (on.isEmpty() ? "" : "." + on)
                + (budget ? ".deceived" : ""),
            side,
            power.article(),
            new Command.Origin(power.id(), power.act(), holders(power), on),
            Names.does(side, by, what),
            guard,
            effects,
            budget));
  }

  private static String holders(Power power) {
    return String.join(
        power.together() ? " + " : " | ", power.holders().stream().map(Actor::toString).toList());
  }

  /** Those who sit in a body at the start go over to the faction when it suits it. */
  private void betrayals() {
    for (String body : sketch.threat().betrays()) {
      Variable seats = organs.bodies().get(body);
      if (seats != null) {
        sketch.add(
            new Command(
                "F.betrayal." + body,
                Side.FACTION,
                ArticleNo.HEADER,
                new Command.Origin("", "betray", body, body),
                Names.body(law, body) + " goes over to the faction",
                Guard.is(seats, Organs.WAVERING),
                List.of(new Assignment.Set(seats, Organs.FACTION)),
                true));
      }
    }
  }

  private void objectives() {
    organs
        .bodies()
        .forEach((id, variable) ->
            sketch.objective(
                new Objective(
                    Objective.Kind.ORGAN,
                    id,
                    Names.body(law, id),
                    Guard.any(organs.governed(id, hands), Guard.is(organs.roll, 1)))));
    for (String power : new TreeSet<>(Kinds.POWERS.keySet())) {
      sketch.objective(power(power));
    }
  }

  /**
   * A power that the faction may come to use is held by it when the members cannot use it: they
   * must come to use it themselves again and again.
   */
  private Objective power(String name) {
    Guard faction;
    Guard members;
    if (name.equals("amend")) {
      faction = amendments.able(Side.FACTION, terms);
      members = amendments.able(Side.MEMBERS, terms);
    } else {
      faction = able(Side.FACTION, name);
      members = able(Side.MEMBERS, name);
    }
    Guard taken = Guard.is(organs.roll, 1);
    return new Objective(
        Objective.Kind.POWER,
        name,
        java.util.Objects.requireNonNull(Kinds.POWER_WORDS.get(name)),
        faction.equals(Guard.never()) ? taken : Guard.any(members.not(), taken));
  }

  private Guard able(Side side, String name) {
    List<Guard> each = new ArrayList<>();
    for (String act : Kinds.POWERS.getOrDefault(name, List.of())) {
      for (Power power : powers(act)) {
        boolean meeting =
            power.target().stream().anyMatch(t -> organs.meetings().containsKey(t.id()));
        boolean counts = !name.equals("convene") || meeting;
        boolean sweeping = !name.equals("record") || power.scope().isEmpty();
        if (counts && sweeping) {
          String on = power.target().isEmpty() ? "" : power.target().getFirst().id();
          Guard seen = name.equals("record") ? Seals.open(sealed, power) : Guard.always();
          each.add(Guard.all(terms.use(side, power, on), seen));
        }
      }
    }
    return Guard.any(each);
  }

  private boolean isActive(Game game) {
    return law.clauses().stream()
        .filter(Power.class::isInstance)
        .map(Power.class::cast)
        .filter(p -> p.holders().stream().anyMatch(h -> h.role() == Actor.Role.WHOLE))
        .filter(p -> !p.target().equals(p.holders()))
        .anyMatch(p ->
            terms
                .use(Side.FACTION, p, p.target().isEmpty() ? "" : p.target().getFirst().id())
                .holds(game.initial()));
  }

  private Set<String> leftOut() {
    Set<String> acts = new TreeSet<>();
    for (String act : Kinds.LEFT_OUT) {
      boolean usable =
          powers(act).stream()
              .filter(p -> p.holders().stream().anyMatch(h -> h.role() == Actor.Role.WHOLE))
              .anyMatch(p -> !terms.use(Side.FACTION, p, "").equals(Guard.never()));
      if (usable) {
        acts.add(act);
      }
    }
    return acts;
  }
}
