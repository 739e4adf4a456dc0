package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Discipline;
import org.commune.charter.law.How;
import org.commune.charter.law.Power;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * The roll. Who can expel members, admit members, alter the roll or dissolve units can do it until
 * most of those on the roll are of the faction; so one abstract act stands for as many as it takes.
 * Then the organisation is lost: that others could put the roll right again is not counted upon.
 */
final class Rolls {
  private static final int NONE = 0;
  private static final int APPEALED = 1;

  private final Modelling modelling;
  private final Variable roll;

  Rolls(Modelling modelling) {
    this.modelling = modelling;
    roll = modelling.organs.roll;
  }

  void acts() {
    for (String act : Kinds.ROLL) {
      boolean units = !act.equals("dissolve_unit") || !modelling.law.units().isEmpty();
      if (act.equals("alter_roll")) {
        modelling.powers(act).forEach(this::altered);
        continue;
      }
      for (Power power : units ? modelling.powers(act) : List.<Power>of()) {
        Optional<Appeal> appeal = act.equals("expel") ? appeal() : Optional.<Appeal>empty();
        taken(power, appeal);
      }
    }
  }

  /** Entries of one electorate's roll are struck and made. */
  private void altered(Power power) {
    modelling
        .organs
        .rolls()
        .forEach((electorate, entries) -> {
          if (power.scope().isEmpty() || power.scope().contains(electorate)) {
            modelling.add(
                Side.FACTION,
                power,
                electorate,
                what("alter_roll") + " " + electorate.replace('_', ' '),
                Guard.is(entries, 0),
                List.of(new Assignment.Set(entries, 1)));
          }
        });
  }

  /** An appeal that suspends an expulsion: where it is made, and how long there is. */
  private record Appeal(ArticleNo article, Discipline.Appeal is) {}

  private Optional<Appeal> appeal() {
    return modelling.law.charter().articles().stream()
        .flatMap(a -> suspending(a).map(s -> new Appeal(a.article(), s)).stream())
        .filter(a -> modelling.sketch.periods().atLeast(a.is.within()) > 0)
        .findFirst();
  }

  private static Optional<Discipline.Appeal> suspending(Article article) {
    return article
        .discipline()
        .flatMap(Discipline::expel)
        .flatMap(Discipline.Expel::appeal)
        .filter(Discipline.Appeal::suspends);
  }

  private void taken(Power power, Optional<Appeal> appeal) {
    String what = what(power.act());
    if (appeal.isEmpty()) {
      modelling.add(
          Side.FACTION, power, "", what, Guard.is(roll, 0), List.of(new Assignment.Set(roll, 1)));
      return;
    }
    Variable pending = pending(appeal.get());
    modelling.add(
        Side.FACTION,
        power,
        "",
        what + ", unless they appeal in time",
        Guard.all(Guard.is(roll, 0), Guard.is(pending, NONE)),
        List.of(new Assignment.Set(pending, pending.size() - 1)));
  }

  static String what(String act) {
    return switch (act) {
      case "expel" -> "expels those who stand in its way, until it has a majority of the roll";
      case "admit_member" -> "admits people of its own, until it has a majority of the roll";
      case "dissolve_unit" -> "dissolves the units that stand in its way";
      default -> "alters as it likes the roll of the";
    };
  }

  /** The expulsions that wait for an appeal: none, appealed against, so many rounds to go. */
  private Variable pending(Appeal appeal) {
    Optional<Variable> known = modelling.sketch.variable("expulsions");
    if (known.isPresent()) {
      return known.get();
    }
    int rounds = modelling.sketch.periods().atLeast(appeal.is.within());
    List<String> values =
        new ArrayList<>(List.of("wait for nothing", "wait until the appeal is decided"));
    for (int left = 1; left <= rounds; left++) {
      values.add("take effect in " + left + (left == 1 ? " round" : " rounds"));
    }
    Variable pending =
        modelling.sketch.add(
            new Variable("expulsions", appeal.article, "the expulsions", values), NONE);
    modelling.sketch.rule(
        appeal.article,
        "the time for an appeal runs",
        Guard.atLeast(pending, APPEALED + 2),
        new Assignment.Shift(pending, -1));
    modelling.sketch.rule(
        appeal.article,
        "the expulsions take effect",
        Guard.is(pending, APPEALED + 1),
        new Assignment.Set(pending, NONE),
        new Assignment.Set(roll, 1));
    decided(appeal, pending);
    return pending;
  }

  private void decided(Appeal appeal, Variable pending) {
    Guard stands = modelling.amendments.stands(appeal.article);
    command(
        Side.MEMBERS,
        appeal,
        "appeal",
        "those expelled appeal",
        Guard.all(Guard.atLeast(pending, APPEALED + 1), stands),
        List.of(new Assignment.Set(pending, APPEALED)));
    String to = Names.actor(modelling.law, appeal.is.to());
    command(
        Side.MEMBERS,
        appeal,
        "decide",
        "the members, as " + to + ", set the expulsions aside",
        Guard.all(
            Guard.is(pending, APPEALED),
            stands,
            modelling.hands.as(Side.MEMBERS, appeal.is.to(), How.USUAL, "")),
        List.of(new Assignment.Set(pending, NONE)));
    command(
        Side.FACTION,
        appeal,
        "decide",
        "the faction, as " + to + ", upholds the expulsions",
        Guard.all(
            Guard.is(pending, APPEALED),
            modelling.hands.as(Side.FACTION, appeal.is.to(), How.USUAL, "")),
        List.of(new Assignment.Set(pending, NONE), new Assignment.Set(roll, 1)));
  }

  private void command(
      Side side, Appeal appeal, String step, String text, Guard guard, List<Assignment> effects) {
    modelling.sketch.add(
        new Command(
            (side == Side.FACTION ? "F." : "M.") + appeal.article + ".expulsion." + step,
            side,
            appeal.article,
            new Command.Origin(
                "",
                step.equals("appeal") ? "appeal" : "decide_case",
                appeal.is.to().toString(),
                ""),
            text,
            guard,
            effects,
            false));
  }
}
