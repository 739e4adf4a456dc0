package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.Decrees;
import org.commune.charter.language.Emergency;

/** Acts out of the ordinary: decrees and emergencies, and how both end. */
record Exceptions(Names names, Ways ways) {

  static Exceptions of(Names names) {
    return new Exceptions(names, new Ways(names));
  }

  List<Paragraph> decrees(Decrees decrees) {
    Paragraph said =
        Paragraph.of(
            (decrees.by().isEmpty() ? "nobody is named who may" : ways.may(decrees.by(), false))
                + " issue decrees");
    said.say(
        switch (decrees.effect()) {
          case IMMEDIATE -> "a decree takes effect at once";
          case ON_RATIFICATION -> "a decree takes effect when it is ratified";
        });
    said.say(decrees.publishWithin(), w -> "it must be published within " + w.inWords());
    said.sayOf(decrees.excluded(), acts -> "no decree may " + Names.acts(acts));
    Paragraph after = new Paragraph();
    after.sayAll(decrees.ratify(), way -> ways.way("ratify a decree", way));
    after.say(
        switch (decrees.ifNotRatified()) {
          case LAPSE_EX_NUNC ->
              "a decree that is not ratified in time ends; what was done under it stands";
          case LAPSE_EX_TUNC ->
              "a decree that is not ratified in time ends, and counts as never issued";
          case STANDS -> "a decree that is not ratified stands all the same";
        });
    after.say(
        decrees.noReissue(),
        s -> "one of the same substance may not be issued again for " + s.inWords());
    return List.of(said, after);
  }

  List<Paragraph> emergency(Emergency emergency) {
    List<Paragraph> all = new ArrayList<>();
    all.add(beginning(emergency));
    all.add(during(emergency));
    all.add(ending(emergency));
    return all;
  }

  private Paragraph beginning(Emergency emergency) {
    Paragraph said = new Paragraph();
    said.sayAll(ways.way("declare an emergency", emergency.declare()));
    said.sayOf(emergency.grounds(), grounds -> "the only grounds are " + Names.list(grounds));
    said.say(emergency.evidence(), v -> "the evidence can be seen by " + Openness.seers(v));
    emergency
        .confirm()
        .ifPresent(way ->
            said.sayAll(ways.duty("confirm it", way)).say("if it is not confirmed, it ends"));
    return said;
  }

  private Paragraph during(Emergency emergency) {
    Paragraph said = new Paragraph();
    said.sayOf(
        emergency.unlocks(),
        unlocks ->
            "a declaration may unlock these and must list which: "
                + String.join("; ", unlocks.stream().map(Exceptions::unlock).toList()));
    said.sayOf(emergency.never(), acts -> "while it lasts nobody may " + Names.acts(acts));
    return said;
  }

  private static String unlock(Emergency.Unlock unlock) {
    List<String> parts = new ArrayList<>();
    unlock.spendLimitTimes().ifPresent(n -> parts.add("limits of spending are multiplied by " + n));
    unlock
        .noticeFloor()
        .ifPresent(s -> parts.add("notice of " + s.inWords() + " is enough for a meeting"));
    if (unlock.remoteMeeting()) {
      parts.add("meetings need not be in one place");
    }
    unlock.act().ifPresent(act -> parts.add("to " + Names.act(act)));
    return parts.isEmpty() ? "nothing" : Words.and(parts);
  }

  private Paragraph ending(Emergency emergency) {
    Paragraph said = Paragraph.of("it ends by itself after " + emergency.duration().inWords());
    emergency
        .renew()
        .ifPresent(renew -> {
          said.say(
              (renew.by().isEmpty() ? "nobody is named who may" : ways.may(renew.by(), false))
                  + " renew it, at most "
                  + Rules.counted(renew.max(), "time"));
          for (int i = 0; i < renew.rules().size(); i++) {
            said.say("renewal " + (i + 1) + " takes " + ways.byRule(renew.rules().get(i)));
          }
        });
    said.say(
        emergency.cumulativeMax(),
        most ->
            "there may be no more than "
                + most.duration().inWords()
                + " of emergency within any "
                + most.window().inWords());
    emergency.ends().forEach(way -> said.sayAll(ways.way("end it before its time", way)));
    said.say(
        switch (emergency.measuresExpire()) {
          case WITH_EMERGENCY -> "measures taken under it end with it";
          case NEVER -> "measures taken under it do not end by themselves";
        });
    said.say(
        switch (emergency.madePermanent()) {
          case ORDINARY_PROCEDURE_AFTER_END ->
              "they can be made permanent only by the ordinary procedure after its end";
          case NEVER -> "they can never be made permanent";
        });
    said.sayAll(emergency.review(), way -> ways.duty("review it when it has ended", way));
    return said;
  }
}
