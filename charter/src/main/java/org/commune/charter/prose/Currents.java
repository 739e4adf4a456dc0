package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.Tendencies;
import org.commune.charter.language.Unity;

/** Currents of opinion, and unity of action. */
record Currents(Names names, Ways ways) {

  static Currents of(Names names) {
    return new Currents(names, new Ways(names));
  }

  List<Paragraph> tendencies(Tendencies tendencies) {
    Paragraph said = Paragraph.of(form(tendencies.form()));
    said.say(tendencies.form().noticeTo(), who -> "notice of it is given to " + names.who(who));
    said.sayOf(
        tendencies.rights(),
        rights -> "a tendency may " + Words.and(rights.stream().map(Currents::right).toList()));
    said.say(
        tendencies.mailingsPerYear(),
        n -> "it may write to all members at most " + Rules.counted(n, "time") + " a year");
    said.sayOf(
        tendencies.obligations(),
        owed ->
            "it must "
                + Words.and(
                    owed.stream()
                        .map(o ->
                            switch (o) {
                              case CONTACT_PERSON -> "name a contact person";
                              case PUBLISH_ACCOUNTS -> "publish its accounts";
                            })
                        .toList()));
    said.sayAll(ways.wayOrNever("ban a tendency", tendencies.ban()));
    said.sayAll(
        ways.wayOrNever(
            "expel a member for belonging to a tendency", tendencies.expelForMembership()));
    return List.of(said);
  }

  private static String form(Tendencies.Form form) {
    List<String> needs = new ArrayList<>();
    form.membersMin().ifPresent(n -> needs.add(Rules.counted(n, "member")));
    form.orShare().ifPresent(s -> needs.add(Words.fraction(s) + " of the members"));
    return (needs.isEmpty() ? "any members" : "at least " + Words.or(needs))
        + " may form a tendency"
        + (needs.size() == 2 ? "; the smaller number suffices" : "");
  }

  private static String right(Tendencies.Right right) {
    return switch (right) {
      case PUBLISH -> "publish";
      case SPEAK -> "speak in debates as a tendency";
      case LIST_ELECTION -> "stand with a list in elections";
      case PROPORTIONAL_COMMITTEE_SEATS -> "have its share of the seats in committees";
      case OBSERVE_COUNT -> "watch counts";
      case MAIL_ALL_MEMBERS -> "write to all members";
    };
  }

  List<Paragraph> unity(Unity unity) {
    Paragraph said = Paragraph.of("unity of action covers any " + Words.name(unity.scope()));
    said.say(
        switch (unity.from()) {
          case DECISION -> "it begins with the decision";
        });
    said.say(
        "it ends "
            + unity.until().endOf().map(end -> "with the end of the " + Words.name(end)).orElse("")
            + (unity.until().endOf().isPresent() ? ", and " : "")
            + "at the latest after "
            + unity.until().max().inWords());
    said.sayOf(unity.binds(), who -> "it binds " + names.allOf(who));
    said.sayOf(
        unity.minorityMay(),
        may ->
            "the minority may all the same "
                + Words.and(
                    may.stream()
                        .map(m ->
                            switch (m) {
                              case PUBLISH_DISSENT -> "publish its dissent";
                              case REOPEN_AFTER ->
                                  "bring the question again once the action is over";
                            })
                        .toList()));
    said.say(
        switch (unity.baseSpeech()) {
          case FREE -> "members may always say what they think of it";
          case AFTER_ACTION -> "members may say what they think of it after the action";
        });
    return List.of(said);
  }
}
