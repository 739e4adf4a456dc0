package org.commune.check.repairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clause;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.commune.check.Verdict.Blocked;
import org.commune.check.Verdict.Capture;
import org.commune.check.game.Command;

/**
 * The library: for each act of the faction on a path, the bars that keep it from it; for each act
 * of the members that is closed at its end, what would open it.
 */
public final class Patches {
  private static final ArticleNo NEW = ArticleNo.HEADER;

  private final Law law;

  private Patches(Law law) {
    this.law = law;
  }

  /** What could be changed, in the order of the path, against the way in which it is lost. */
  public static List<Patch> against(Law law, Verdict verdict) {
    return verdict.loss().map(c -> new Patches(law).against(c)).orElse(List.of());
  }

  private List<Patch> against(Capture capture) {
    List<Patch> all = new ArrayList<>();
    capture.acts().forEach(c -> all.addAll(keepsFrom(c)));
    capture.blocked().forEach(b -> all.addAll(opens(b)));
    return all.stream().distinct().toList();
  }

  private List<Patch> keepsFrom(Command command) {
    String clause = command.origin().clause();
    Optional<Power> power = power(clause);
    String act = command.origin().act();
    if (act.equals("betray")) {
      return List.of();
    }
    if (act.equals("amend_charter") || clause.startsWith("amended.")) {
      return base().map(this::ratified).stream().toList();
    }
    if (power
        .filter(p -> p.act().equals("issue_decree") && !act.equals("issue_decree"))
        .isPresent()) {
      return List.of(excluded(act));
    }
    if (power.isPresent()) {
      return Stream.concat(
              Stream.of(struck(power.get())), base().map(b -> handed(power.get(), b)).stream())
          .toList();
    }
    return List.of(barred(act));
  }

  private Optional<Power> power(String clause) {
    return law.clauses().stream()
        .filter(Power.class::isInstance)
        .map(Power.class::cast)
        .filter(p -> p.id().equals(clause))
        .findFirst();
  }

  /** The members at large: their assembly, or an electorate drawn from the membership. */
  private Optional<Actor> base() {
    Optional<Actor> assembly =
        law.bodies().entrySet().stream()
            .filter(e -> e.getValue().is().kind() == Body.Kind.ASSEMBLY)
            .filter(e -> e.getValue().is().per().isEmpty())
            .filter(e -> e.getValue().is().endsWith().isEmpty())
            .map(e -> Actor.whole(e.getKey()))
            .findFirst();
    return assembly.or(() ->
        law.electorates().entrySet().stream()
            .filter(e -> e.getValue().is().of().equals("membership"))
            .map(e -> Actor.whole(e.getKey()))
            .findFirst());
  }

  private Patch struck(Power power) {
    return new Patch(
        "Article "
            + power.article()
            + ": "
            + words(power.holders())
            + " may not "
            + words(power.act())
            + ".",
        List.of(power),
        List.of(bar(power.act(), power.holders(), Bar.In.ANY)));
  }

  private Patch handed(Power power, Actor to) {
    return new Patch(
        "Article "
            + power.article()
            + ": "
            + words(List.of(to))
            + ", and not "
            + words(power.holders())
            + ", may "
            + words(power.act())
            + ".",
        List.of(power),
        List.of(
            new Power(
                power.id(),
                power.article(),
                power.act(),
                List.of(to),
                false,
                power.target(),
                power.scope(),
                How.USUAL,
                power.conditions())));
  }

  private static Patch barred(String act) {
    return new Patch(
        "Nobody may " + words(act) + " by a power that no article grants.",
        List.of(),
        List.of(bar(act, List.of(), Bar.In.ANY)));
  }

  private static Patch excluded(String act) {
    return new Patch(
        "No decree may " + words(act) + ".",
        List.of(),
        List.of(bar(act, List.of(), Bar.In.DECREE)));
  }

  private static Bar bar(String act, List<Actor> holders, Bar.In in) {
    return new Bar(
        "repair/bar/" + act + "/" + in,
        NEW,
        act,
        holders,
        List.of(),
        List.of(),
        Set.of(),
        in,
        List.of(),
        List.of(),
        "repair");
  }

  /** Amendments of every tier need the members. */
  private Patch ratified(Actor by) {
    List<Clause> without =
        law.tiers().stream().filter(t -> t.ratify().isEmpty()).map(Clause.class::cast).toList();
    Amendment.Ratify ratify =
        new Amendment.Ratify(
            List.of(by),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    return new Patch(
        "An amendment takes effect only when " + words(List.of(by)) + " ratifies it.",
        without,
        law.tiers().stream()
            .filter(t -> t.ratify().isEmpty())
            .map(t -> (Clause) ratified(t, ratify))
            .toList());
  }

  private static Tier ratified(Tier tier, Amendment.Ratify ratify) {
    return new Tier(
        tier.id(),
        tier.article(),
        tier.covers(),
        tier.subjects(),
        tier.by(),
        tier.via(),
        tier.rule(),
        tier.ratio(),
        tier.readings(),
        tier.interval(),
        tier.notice(),
        Optional.of(ratify),
        tier.ratifyThreshold(),
        tier.moratorium(),
        tier.timeLock(),
        tier.never());
  }

  /** A meeting that others must call is open to a petition; a body can be recalled at any time. */
  private List<Patch> opens(Blocked blocked) {
    List<Patch> all = new ArrayList<>();
    for (Verdict.Reason reason : blocked.lacking()) {
      String name = reason.variable().name();
      if (name.endsWith(".meeting")) {
        String body = name.substring(0, name.length() - ".meeting".length());
        all.add(
            granted(
                "Those who sign a petition may convene the " + body.replace('_', ' ') + ".",
                "convene",
                Actor.PETITIONERS,
                body));
      }
      if (name.endsWith(".recall")) {
        all.add(barred("suspend_recall"));
      }
      if (Threat.seated(law).contains(name)) {
        base()
            .ifPresent(b ->
                all.add(
                    granted(
                        words(List.of(b))
                            + " may recall those who sit in the "
                            + name.replace('_', ' ')
                            + " at any time.",
                        "recall",
                        b,
                        name)));
      }
    }
    return all;
  }

  private static Patch granted(String says, String act, Actor to, String on) {
    return new Patch(
        says.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + says.substring(1),
        List.of(),
        List.of(
            new Power(
                "repair/" + act + "/" + on,
                NEW,
                act,
                List.of(to),
                false,
                List.of(Actor.whole(on)),
                Set.of(),
                How.USUAL,
                List.of())));
  }

  private static String words(String act) {
    return act.replace('_', ' ');
  }

  private static String words(List<Actor> actors) {
    return String.join(
        " or ", actors.stream().map(a -> "the " + a.toString().replace('_', ' ')).toList());
  }
}
