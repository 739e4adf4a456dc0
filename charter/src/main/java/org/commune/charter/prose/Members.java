package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Membership;
import org.commune.charter.language.UnitKind;
import org.commune.charter.language.Way;

/** Rolls, membership and units, in paragraphs. */
record Members(Names names, Ways ways) {

  static Members of(Names names) {
    return new Members(names, new Ways(names));
  }

  List<Paragraph> roll(String name, Electorate roll) {
    Paragraph who =
        Paragraph.of(
            "the roll of the " + Words.name(name) + " is drawn from the " + Words.name(roll.of()));
    roll.eligibility().forEach(e -> who.say(eligible(e)));
    who.say(
        roll.recordDate().isNone()
            ? "it is closed when a vote opens"
            : "it is closed " + roll.recordDate().inWords() + " before a vote");
    who.say(
        roll.freeze()
            ? "it is then frozen: later changes count only for later votes"
            : "it is not frozen: later changes count all the same");
    who.say(
        roll.weight().equals("1")
            ? "every vote on it weighs the same"
            : "a vote on it weighs as much as the figure \"" + Words.name(roll.weight()) + "\"");
    who.sayIf(!roll.classWeights().isEmpty(), classWeights(roll.classWeights()));
    Paragraph kept = new Paragraph();
    kept.say(roll.keptBy(), by -> "it is kept by " + names.who(by));
    kept.sayOf(roll.inspect(), by -> names.anyOf(by) + " may inspect it");
    kept.say(
        roll.challenge(),
        c ->
            "an entry can be challenged after the roll is closed, "
                + Elections.challenge(c, names));
    kept.sayOf(roll.alterBy(), by -> names.anyOf(by) + " may alter it");
    kept.sayOf(roll.neverAlterBy(), by -> "it may never be altered by " + names.anyOf(by));
    return kept.isEmpty() ? List.of(who) : List.of(who, kept);
  }

  private String eligible(Electorate.Eligibility eligible) {
    List<String> conditions = new ArrayList<>();
    eligible
        .minMembership()
        .ifPresent(s -> conditions.add("has been a member for at least " + s.inWords()));
    eligible
        .maxArrears()
        .ifPresent(s -> conditions.add("is not in arrears for longer than " + s.inWords()));
    eligible.acceptedBy().ifPresent(a -> conditions.add("was accepted by " + names.who(a)));
    if (!eligible.classes().isEmpty()) {
      conditions.add("is of the class " + Names.choice(eligible.classes()));
    }
    eligible.has().ifPresent(fact -> conditions.add("is recorded as \"" + Words.name(fact) + "\""));
    if (!eligible.excluded().isEmpty()) {
      conditions.add("is not recorded as " + Names.choice(eligible.excluded()));
    }
    return conditions.isEmpty()
        ? "to be on it takes nothing further"
        : "only who " + Words.and(conditions) + " is on it";
  }

  private static String classWeights(Map<String, Integer> weights) {
    return "a vote weighs "
        + Words.and(
            weights.entrySet().stream()
                .map(w -> w.getValue() + " for the class \"" + Words.name(w.getKey()) + "\"")
                .toList());
  }

  List<Paragraph> membership(Membership membership) {
    List<Paragraph> all = new ArrayList<>();
    Paragraph entry = new Paragraph();
    entry.say(
        switch (membership.consent()) {
          case EXPLICIT -> "Nobody becomes a member who has not applied";
          case NOT_ASKED -> "A person can be entered as a member without having applied";
        });
    entry.sayAll(membership.admission(), way -> ways.way("admit a person as a member", way));
    entry.sayOf(
        membership.classes(),
        classes ->
            classes.size() == 1
                ? "The one class of members is: " + Names.list(classes)
                : "The classes of members are: " + Names.list(classes));
    entry.say(
        membership.benefitsConditional()
            ? "A benefit may depend on membership"
            : "No benefit may depend on membership");
    all.add(entry);
    Paragraph exit = new Paragraph();
    exit.say(
        membership.resign(),
        resign ->
            "A member may leave; this takes effect "
                + (resign.effective().equals("immediate")
                    ? "at once"
                    : "after " + Names.timeOr(resign.effective()))
                + (resign.publicly() ? ", and is declared in public" : ""));
    exit.say(
        membership.lapse(),
        lapse ->
            "Membership lapses by itself after "
                + lapse.inactive().inWords()
                + " without taking part");
    exit.sayAll(membership.expel(), way -> ways.way("expel a member", way));
    exit.sayOf(
        membership.neverBy(),
        by -> "A member may never be admitted or expelled by " + names.anyOf(by));
    all.add(exit);
    all.removeIf(Paragraph::isEmpty);
    return all;
  }

  List<Paragraph> unit(String name, UnitKind unit) {
    return of(names.of(name)).told(name, unit);
  }

  private List<Paragraph> told(String name, UnitKind unit) {
    String a = Names.a(name);
    List<Paragraph> all = new ArrayList<>();
    Paragraph nature =
        Paragraph.of(
            a
                + " is a unit"
                + unit.parent()
                    .map(p -> " of " + Names.a(p.id()))
                    .orElse(" that belongs to no other unit"));
    nature.say(
        unit.minMembers() == 1
            ? "it needs one member"
            : "it needs at least " + unit.minMembers() + " members");
    nature.sayOf(
        unit.reserved(),
        acts -> "nobody outside it may for it, or in its place, " + Names.acts(acts));
    all.add(nature);
    way(all, "found " + a, unit.create());
    way(all, "recognise " + a, unit.recognise());
    way(all, "dissolve " + a, unit.dissolve());
    way(all, "merge it with others of its kind", unit.merge());
    way(all, "leave the organisation as " + a, unit.secede());
    return all;
  }

  private void way(List<Paragraph> all, String verb, Optional<Way> way) {
    way.ifPresent(w -> all.add(new Paragraph().sayAll(ways.way(verb, w))));
  }
}
