package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Appointment;
import org.commune.charter.law.Condition;

/** Appointments: each way of them a power, who dismisses, and who decides on a deadlock. */
final class AppointmentClauses {
  private AppointmentClauses() {}

  static void of(String name, Appointment appointment, Drafting draft) {
    List<Actor> bodies =
        draft
            .defined()
            .seats(g -> g.appointment().filter(a -> a.id().equals(name)).isPresent())
            .stream()
            .map(Definitions.Seats::whole)
            .distinct()
            .toList();
    for (Appointment.Path path : appointment.paths()) {
      draft.grant(
          Grant.of("appoint", path.appoint())
              .together(path.together())
              .on(bodies)
              .given(conditions(appointment, path)));
    }
    appointment.dismiss().ifPresent(way -> Ways.granted(draft, "dismiss", way, bodies));
    appointment
        .deadlock()
        .ifPresent(way ->
            draft.grant(
                Ways.grant("appoint", way, draft.defined())
                    .on(bodies)
                    .given(new Condition.During(List.of(Circumstances.deadlock())))));
  }

  private static List<Condition> conditions(Appointment appointment, Appointment.Path path) {
    List<Condition> conditions = new ArrayList<>();
    path.recommend().ifPresent(by -> conditions.add(new Condition.RecommendedBy(by)));
    if (!path.when().isEmpty()) {
      conditions.add(new Condition.During(path.when()));
    }
    path.until().ifPresent(n -> conditions.add(new Condition.SeatsFilledBelow(n)));
    path.spacing()
        .ifPresent(s -> conditions.add(new Condition.NotWithin(s, Condition.Event.LAST_USE)));
    if (path.individually()) {
      conditions.add(new Condition.PersonsAtMost(1));
    }
    if (appointment.notSelf()) {
      conditions.add(new Condition.NotSelf());
    }
    return conditions;
  }
}
