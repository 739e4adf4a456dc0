package org.commune.charter.compiling;

import java.util.HashSet;
import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Mandate;
import org.commune.charter.law.Trigger;

/** Mandates: who instructs, on what, and when a delegate reports. */
final class MandateClauses {
  private MandateClauses() {}

  static void of(String name, Mandate mandate, Drafting draft) {
    List<Definitions.Seats> seats =
        draft.defined().seats(g -> g.mandate().filter(m -> m.id().equals(name)).isPresent());
    List<Actor> bodies = seats.stream().map(Definitions.Seats::whole).distinct().toList();
    if (bodies.isEmpty()) {
      return;
    }
    switch (mandate.kind()) {
      case FREE ->
          draft.bar(
              Ban.of("instruct_delegate", "Their mandate is free; nobody instructs them.")
                  .on(bodies));
      case INSTRUCTED ->
          draft.grant(
              Grant.of("instruct_delegate", mandate.by().orElse(Actor.ELECTORS))
                  .on(bodies)
                  .about(new HashSet<>(draft.defined().acts(mandate.bindingOn()))));
    }
    mandate
        .reportBack()
        .ifPresent(within ->
            bodies.forEach(body -> {
              Actor delegate = Actor.oneOf(body.id());
              draft.grant(Grant.of("report_back", delegate).on(body));
              draft.duty(
                  List.of(delegate), "report_back", body.id(), Trigger.DELEGATE_ACTED, within);
            }));
  }
}
