package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commune.charter.language.PowerGrant;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.language.Prohibition;

/** Acts that are granted and acts that are barred, in paragraphs. */
record Grants(Names names) {

  /** Grants that follow each other and differ in nothing but the act are said together. */
  List<Paragraph> powers(List<PowerGrant> grants) {
    Map<String, List<PowerGrant>> alike = new LinkedHashMap<>();
    for (PowerGrant grant : grants) {
      String whatever = power(grant, "").toString();
      alike.computeIfAbsent(whatever, _ -> new ArrayList<>()).add(grant);
    }
    return alike.values().stream()
        .map(
            same -> power(same.getFirst(), Names.acts(same.stream().map(PowerGrant::act).toList())))
        .toList();
  }

  private Paragraph power(PowerGrant grant, String act) {
    Ways ways = new Ways(names);
    Paragraph said =
        Paragraph.of(
            (grant.holder().isEmpty()
                    ? "nobody is named who may"
                    : (grant.exclusive() ? "only " : "")
                        + ways.may(grant.holder(), grant.together()))
                + " "
                + act
                + (grant.scope().isEmpty() ? "" : subjects(grant.scope())));
    said.sayIf(grant.exclusive() && grant.holder().isEmpty(), "nobody else may");
    said.sayIf(grant.together() && grant.holder().isEmpty(), "all who are named must agree");
    said.sayOf(grant.target(), target -> "it may be used only on " + names.anyOf(target));
    said.say(ways.via(grant.via()), v -> v);
    said.sayAll(grant.rule(), ways::rule);
    said.say(grant.ratio(), Rules::ratio);
    said.sayOf(takes(grant, ways), parts -> "it takes " + Words.and(parts));
    said.sayOf(grant.consult(), who -> names.allOf(who) + " must be consulted first");
    said.say(
        grant.discussionMin(),
        min -> "it must be discussed for at least " + min.inWords() + " before");
    said.sayOf(grant.when(), when -> "it is open only when " + circumstances(when));
    said.sayOf(grant.unless(), unless -> "it is not open when " + circumstances(unless));
    said.say(grant.within(), within -> "it must be done within " + within.inWords());
    said.say(grant.after(), after -> "the time for it runs from the " + Words.name(after));
    said.say(
        grant.betweenSessions(),
        who -> "while the holder is not in session, it is for " + names.who(who));
    said.sayAll(grant.delegable(), this::delegable);
    said.sayIf(grant.announce(), "it must be announced");
    said.sayIf(grant.notSelf(), "nobody may do it to or for oneself");
    said.sayAll(grant.limits(), this::limits);
    return said;
  }

  private static String subjects(List<String> scope) {
    return (scope.size() == 1 ? ", on the subject of " : ", on the subjects of ")
        + Words.or(scope.stream().map(Names::quoted).toList());
  }

  private List<String> takes(PowerGrant grant, Ways ways) {
    List<String> parts = new ArrayList<>();
    if (!grant.petition().isEmpty()) {
      parts.add(ways.petitions(grant.petition()));
    }
    if (!grant.consent().isEmpty()) {
      parts.add("the consent of " + names.allOf(grant.consent()));
    }
    grant.recommend().ifPresent(r -> parts.add("the recommendation of " + names.who(r)));
    return parts;
  }

  private List<String> delegable(PowerGrant.Delegable delegable) {
    Paragraph said =
        Paragraph.of(
            "it may be delegated"
                + (delegable.to().isEmpty() ? "" : " to " + names.anyOf(delegable.to())));
    said.say(
        delegable.revocable(),
        r ->
            switch (r) {
              case ANY_TIME -> "the delegation can be taken back at any time";
              case ONGOING_AREA_ONLY ->
                  "the delegation can be taken back for what is still to come; decisions already"
                      + " made stand";
              case NEVER -> "the delegation can never be taken back";
            });
    said.say(delegable.expires(), e -> "the delegation ends by itself after " + e.inWords());
    said.say(
        delegable.maxDepth() == 1
            ? "who holds it by delegation may not pass it on"
            : "it may be passed on until it has changed hands "
                + Rules.counted(delegable.maxDepth(), "time"));
    return said.sentences();
  }

  private List<String> limits(PowerGrant.Conditions limits) {
    Paragraph said = new Paragraph();
    said.sayOf(limits.required(), words -> "the act must state its " + Names.list(words));
    said.say(limits.sunsetMax(), s -> "what it creates lasts at most " + s.inWords());
    said.say(limits.oversight(), who -> "what it creates is overseen by " + names.who(who));
    said.sayOf(limits.forbiddenPowers(), acts -> "what it creates may not " + Names.acts(acts));
    said.say(limits.amountMax(), n -> "the amount may not exceed " + n);
    said.say(
        limits.personsMax(),
        n -> "it may concern at most " + (n == 1 ? "1 person" : n + " persons") + " at once");
    said.sayIf(said.isEmpty(), "no further limit is set");
    return said.sentences();
  }

  Paragraph bar(Prohibition bar) {
    Paragraph said =
        Paragraph.of(
            (bar.holder().isEmpty() ? "nobody may " : never(bar) + " ")
                + Names.act(bar.act())
                + (bar.scope().isEmpty() ? "" : subjects(bar.scope())));
    said.sayOf(
        bar.target(), target -> "this holds where it would be used on " + names.anyOf(target));
    said.sayOf(bar.when(), when -> "this holds only when " + circumstances(when));
    said.sayOf(bar.unless(), unless -> "this does not hold when " + circumstances(unless));
    return said;
  }

  private String never(Prohibition bar) {
    return bar.holder().size() == 1
        ? names.who(bar.holder().getFirst()) + " may never"
        : "neither " + Words.nor(bar.holder().stream().map(names::who).toList()) + " may ever";
  }

  /** Any of these circumstances, after "when". */
  String circumstances(List<Circumstance> anyOf) {
    return Words.or(anyOf.stream().map(this::circumstance).toList());
  }

  private String circumstance(Circumstance circumstance) {
    String said = Words.circumstance(circumstance);
    return said.isEmpty() ? "no circumstance is named" : said;
  }
}
