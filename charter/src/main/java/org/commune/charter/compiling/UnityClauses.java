package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Unity;
import org.commune.charter.language.Unity.MinorityMay;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Trigger;

/** Unity of action: what binds whom once a public action is decided, and until when. */
final class UnityClauses {
  private UnityClauses() {}

  static void of(Unity unity, Drafting draft) {
    draft.clock("", Trigger.ACTION_DECIDED, unity.until().max(), Consequence.END);
    unity
        .until()
        .endOf()
        .ifPresent(_ -> draft.grant(Grant.of("end_action", Actor.SELF).about(unity.scope())));
    Ban silence =
        Ban.of("publish", "The action is decided, and they carry it out together.")
            .about(unity.scope())
            .during(new During.Action());
    boolean dissent = unity.minorityMay().contains(MinorityMay.PUBLISH_DISSENT);
    if (!unity.binds().isEmpty()) {
      Ban bound = silence.against(unity.binds());
      draft.bar(dissent ? bound.unless(List.of(Circumstances.stated("dissent"))) : bound);
      if (unity.minorityMay().contains(MinorityMay.REOPEN_AFTER)) {
        draft.bar(
            Ban.of("propose_motion", "The question can be brought again when the action is over.")
                .against(unity.binds())
                .about(unity.scope())
                .during(new During.Action()));
      }
    }
    switch (unity.baseSpeech()) {
      case FREE -> {}
      case AFTER_ACTION -> draft.bar(silence);
    }
  }
}
