package org.commune.polity.engine.scene;

import java.util.Optional;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Law;
import org.commune.count.Fraction;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;

/** What a vote weighs. */
public final class Weights {
  private Weights() {}

  /** Whether votes there can weigh other than one. */
  public static boolean differ(Scene scene, Rule rule, String in) {
    Law.Defined<Electorate> roll = scene.law().electorates().get(in);
    return rule.weight().isPresent()
        || (roll != null
            && (!roll.is().weight().equals("1") || !roll.is().classWeights().isEmpty()));
  }

  /** The weight of one voter: a person, or in a collective a body. */
  public static Fraction of(Scene scene, Rule rule, String in, String voter) {
    Optional<Person> person = scene.state().person(new PersonId(voter));
    if (rule.weight().isPresent()) {
      return Fraction.of(figure(scene, rule.weight().get(), voter, person));
    }
    Law.Defined<Electorate> roll = scene.law().electorates().get(in);
    if (roll == null || person.isEmpty()) {
      return Fraction.ONE;
    }
    Integer byClass = roll.is().classWeights().get(person.get().memberClass());
    if (byClass != null) {
      return Fraction.of(byClass);
    }
    String weight = roll.is().weight();
    return Fraction.of(
        weight.matches("\\d+") ? Long.parseLong(weight) : figure(scene, weight, voter, person));
  }

  private static long figure(Scene scene, String figure, String voter, Optional<Person> person) {
    Optional<Long> own =
        person
            .flatMap(p -> Optional.ofNullable(p.facts().get(figure)))
            .filter(f -> f.matches("\\d{1,18}"))
            .map(Long::parseLong);
    return own.or(() -> unit(scene, voter, person).map(u -> u.figures().getOrDefault(figure, 0L)))
        .orElse(0L);
  }

  private static Optional<Unit> unit(Scene scene, String voter, Optional<Person> person) {
    if (person.isPresent()) {
      return person.get().units().stream().findFirst().flatMap(scene.state()::unit);
    }
    int slash = voter.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : scene.state().unit(new UnitId(voter.substring(slash + 1)));
  }

  /** How many persons stand behind a body: the members of its unit and of those under it. */
  public static long behind(Scene scene, BodyId body) {
    return body.unit().isEmpty()
        ? scene.size(body)
        : scene.state().each(org.commune.polity.state.Register.UNITS).stream()
            .filter(u -> u.counts() && scene.under(u.id(), new UnitId(body.unit())))
            .mapToLong(u -> u.members().size())
            .sum();
  }
}
