package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Rule;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.prose.Words;

/**
 * What it takes to use a power: its conditions, and the rule by which its holder decides, looked up
 * where it is only named or is the holder's usual one.
 */
final class PowerRequirements {
  private PowerRequirements() {}

  static List<Requirement> of(Power power, List<Actor> holder, Law law) {
    List<Requirement> all = new ArrayList<>(rule(power.how(), holder, law));
    all.addAll(own(power, law));
    return all;
  }

  /** What the power itself asks for, whoever of its holders uses it. */
  private static List<Requirement> own(Power power, Law law) {
    List<Requirement> all = new ArrayList<>();
    How how = power.how();
    how.via()
        .ifPresent(
            v -> all.add(Requirement.manner("via", "a decision by \"" + Words.name(v) + "\"")));
    how.ratio().ifPresent(r -> all.add(RuleRequirements.ratio(r)));
    if (how.secret()) {
      all.add(Requirement.manner("secret", "a secret vote"));
    }
    Conditions conditions = new Conditions(law);
    power.conditions().forEach(c -> all.add(conditions.requirement(c)));
    return all;
  }

  private static List<Requirement> rule(How how, List<Actor> holder, Law law) {
    Optional<Body> body = body(holder, law);
    Optional<Procedure> procedure =
        how.via()
            .or(() -> body.flatMap(Body::procedure).map(p -> p.id()))
            .flatMap(v -> Optional.ofNullable(law.procedures().get(v)).map(Law.Defined::is));
    Optional<Initiative> initiative =
        how.via().flatMap(v -> Optional.ofNullable(law.initiatives().get(v)).map(Law.Defined::is));
    Optional<Rule> rule =
        how.rule()
            .or(() -> initiative.flatMap(Initiative::rule))
            .or(() -> procedure.flatMap(Procedure::decide))
            .or(() -> initiative.isPresent() ? Optional.empty() : body.flatMap(Body::decide))
            .flatMap(law::rule);
    List<Requirement> all = new ArrayList<>();
    rule.ifPresent(r -> all.addAll(RuleRequirements.of(r, law)));
    initiative
        .filter(_ -> rule.isEmpty())
        .ifPresent(i -> {
          i.threshold().flatMap(t -> RuleRequirements.threshold("majority", t)).ifPresent(all::add);
          i.quorum().ifPresent(q -> all.addAll(RuleRequirements.quorum(q)));
        });
    if (initiative.isEmpty() && rule.flatMap(Rule::quorum).isEmpty()) {
      body.flatMap(Body::quorum).ifPresent(q -> all.addAll(RuleRequirements.quorum(q)));
    }
    return all;
  }

  /**
   * The one body that decides; none where a person acts, or several decide each by its own rule.
   */
  private static Optional<Body> body(List<Actor> holder, Law law) {
    return holder.size() == 1 && holder.getFirst().role() == Actor.Role.WHOLE
        ? Optional.ofNullable(law.bodies().get(holder.getFirst().id())).map(Law.Defined::is)
        : Optional.empty();
  }
}
