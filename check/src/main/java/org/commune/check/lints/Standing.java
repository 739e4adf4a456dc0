package org.commune.check.lints;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.check.Threat;

/** Who stands where under a law: which bodies have seats, who fills them and who can empty them. */
final class Standing {
  private static final List<String> FILLING = List.of("elect", "appoint", "fill_vacancy");
  private static final List<String> REMOVING = List.of("recall", "dismiss", "dissolve_body");

  final Law law;
  private final List<String> seated;

  Standing(Law law) {
    this.law = law;
    seated = Threat.seated(law);
  }

  /** The bodies with seats, which somebody can hold; all others are the members. */
  List<String> seated() {
    return seated;
  }

  boolean isSeated(Actor actor) {
    return switch (actor.role()) {
      case WHOLE, ONE_OF, CHAIR_OF -> seated.contains(actor.id());
      default -> false;
    };
  }

  /** The bodies with seats among the holders of a power. */
  List<String> seats(Power power) {
    return power.holders().stream().filter(this::isSeated).map(Actor::id).distinct().toList();
  }

  /** Whether the members have a part in a power. */
  boolean isOfMembers(Power power) {
    return power.holders().stream().anyMatch(h -> !isSeated(h) && h.role() != Actor.Role.NOBODY);
  }

  static boolean isOn(Power power, String body) {
    return power.target().stream().anyMatch(t -> t.id().equals(body));
  }

  private List<Power> on(List<String> acts, String body) {
    List<Power> all = new ArrayList<>();
    for (String act : acts) {
      law.powers(act).stream().filter(p -> isOn(p, body)).forEach(all::add);
    }
    return all;
  }

  /** The powers to fill the seats of a body. */
  List<Power> filling(String body) {
    return on(FILLING, body);
  }

  /** Who can take the seats of a body from their holders: the ids of bodies and electorates. */
  Set<String> removers(String body) {
    Set<String> all = new TreeSet<>();
    for (Power power : on(REMOVING, body)) {
      power.holders().forEach(h -> all.add(h.id()));
    }
    return all;
  }

  /** Whether the members can take the seats of a body, or fill them. */
  boolean answersToMembers(String body) {
    return on(REMOVING, body).stream().anyMatch(this::isOfMembers)
        || filling(body).stream().anyMatch(this::isOfMembers);
  }

  boolean isKind(String body, Body.Kind... kinds) {
    Law.Defined<Body> defined = law.bodies().get(body);
    return defined != null && List.of(kinds).contains(defined.is().kind());
  }

  /** Whether nobody may do an act, in this form, at the time that is asked for. */
  boolean isBarred(String act, Bar.In in, Class<? extends Bar.During> when) {
    return law.bars(act).stream()
        .filter(b -> b.in() == in || b.in() == Bar.In.ANY)
        .filter(b -> b.target().isEmpty() && b.scope().isEmpty())
        .filter(b -> b.holders().isEmpty() && b.except().isEmpty())
        .anyMatch(b -> b.when().isEmpty() || b.when().stream().anyMatch(when::isInstance));
  }

  String name(String body) {
    Law.Defined<Body> defined = law.bodies().get(body);
    return "the "
        + (defined == null
            ? body.replace('_', ' ')
            : defined.is().called().orElse(body.replace('_', ' ')));
  }
}
