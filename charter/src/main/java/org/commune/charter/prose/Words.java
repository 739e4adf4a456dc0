package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Actor;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Petition;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.language.PowerGrant.SeatCount;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Threshold;
import org.commune.charter.language.Way;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

/**
 * The small words of a charter as a member would say them: who, how long, which share, by which
 * rule. They are parts of a sentence, without a capital or a full stop.
 */
public final class Words {
  private Words() {}

  private static final Map<Fraction, String> SHARES =
      Map.of(
          Fraction.ONE,
          "all",
          Fraction.HALF,
          "half",
          Fraction.of(1, 3),
          "a third",
          Fraction.of(2, 3),
          "two thirds",
          Fraction.of(1, 4),
          "a quarter",
          Fraction.of(3, 4),
          "three quarters",
          Fraction.of(1, 5),
          "a fifth",
          Fraction.of(1, 10),
          "a tenth",
          Fraction.of(1, 20),
          "a twentieth");

  /** A name of the charter, as words: {@code district_council} is "district council". */
  public static String name(String id) {
    return id.replace('_', ' ');
  }

  /** What is said of an act after "may": {@code amend_charter} is "amend the charter". */
  public static String act(String name) {
    return Verbs.of(name);
  }

  public static String act(ActName name) {
    return Verbs.of(name.name());
  }

  /** The names of acts, as "recall, spend and borrow". */
  public static String acts(List<ActName> names) {
    return and(names.stream().map(n -> name(n.name())).toList());
  }

  public static String actor(Actor actor) {
    String here = actor.here() ? " of the unit" : "";
    return switch (actor.role()) {
          case WHOLE -> "the " + name(actor.id());
          case ONE_OF -> "any one of the " + name(actor.id());
          case CHAIR_OF -> "the chair of the " + name(actor.id());
          case ELECTORS -> "those who filled the seat";
          case PETITIONERS -> "those who signed the petition";
          case SELF -> "the body or unit itself";
          case UNITS_CONCERNED -> "the units concerned";
          case PERSON_CONCERNED -> "the person concerned";
          case PROPOSER -> "the proposer";
          case SPONSORS -> "the sponsors";
          case ANYONE -> "anyone";
          case NOBODY -> "nobody";
        }
        + here;
  }

  /** Any of these: "the executive or the councils"; nobody where there are none. */
  public static String anyOf(List<Actor> actors) {
    return actors.isEmpty() ? "nobody" : or(actors.stream().map(Words::actor).toList());
  }

  /** All of these: "the executive and the councils"; nobody where there are none. */
  public static String allOf(List<Actor> actors) {
    return actors.isEmpty() ? "nobody" : and(actors.stream().map(Words::actor).toList());
  }

  /** "a, b and c". */
  public static String and(List<String> parts) {
    return series(parts, "and");
  }

  /** "a, b or c". */
  public static String or(List<String> parts) {
    return series(parts, "or");
  }

  /** "a, b nor c", after "neither". */
  public static String nor(List<String> parts) {
    return series(parts, "nor");
  }

  private static String series(List<String> parts, String last) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int end = parts.size() - 1;
    return String.join(", ", parts.subList(0, end)) + " " + last + " " + parts.get(end);
  }

  public static String span(Span span) {
    return span.inWords();
  }

  /** A share: "half", "two thirds", "3/7". */
  public static String fraction(Fraction share) {
    return SHARES.getOrDefault(share, share.toString());
  }

  /** So many for to so many against. */
  public static String ratio(Ratio ratio) {
    return ratio.inFavour() + " for to " + ratio.against() + " against";
  }

  /** "more than half", "at least two thirds"; "any number" where neither is given. */
  public static String share(Optional<Fraction> over, Optional<Fraction> atLeast) {
    return over.map(s -> "more than " + fraction(s))
        .or(() -> atLeast.map(s -> s.equals(Fraction.ONE) ? "all" : "at least " + fraction(s)))
        .orElse("any number");
  }

  /** What a share is taken of. */
  public static String base(Threshold.Base base) {
    return switch (base) {
      case FOR_AGAINST -> "the votes for and against";
      case CAST -> "the votes cast";
      case PRESENT -> "those present";
      case ELIGIBLE -> "those entitled to vote";
      case SEATS -> "all seats";
      case SEATS_FILLED -> "the seats that are filled";
      case WEIGHT -> "the weight of all who may vote";
    };
  }

  /** "more than half of the votes for and against". */
  public static String threshold(Threshold threshold) {
    return share(threshold.over(), threshold.atLeast()) + " of " + base(threshold.base());
  }

  /** "at least a third of those entitled to vote taking part", with its second call. */
  public static String quorum(Quorum quorum) {
    if (quorum.perOptionOverDefault().isPresent()) {
      return "at least "
          + quorum.perOptionOverDefault().get()
          + " votes that prefer an option to the default";
    }
    String share = share(quorum.over(), quorum.atLeast()) + " of " + base(quorum.base());
    String measured =
        switch (quorum.measured()) {
          case OPENING -> " taking part at the opening";
          case EACH_VOTE -> " taking part";
        };
    String second =
        quorum
            .secondCall()
            .map(c ->
                " ("
                    + share(c.over(), c.atLeast())
                    + " at a second call after "
                    + span(c.after())
                    + ")")
            .orElse("");
    return share + measured + second;
  }

  /** "the signatures of a tenth of the members of the unit, or of 5 if that is fewer". */
  public static String petition(Petition petition) {
    String weighed = petition.weight().map(w -> ", weighed by " + name(w)).orElse("");
    String of = actor(petition.of());
    String number = petition.orCount().map(Object::toString).orElse("");
    if (petition.atLeast().isEmpty()) {
      return "the signatures of " + number + " of " + of + weighed;
    }
    String fewer = number.isEmpty() ? "" : ", or of " + number + " if that is fewer";
    return "the signatures of "
        + fraction(petition.atLeast().get())
        + " of "
        + of
        + weighed
        + fewer;
  }

  /** Any of these petitions. */
  public static String petitions(List<Petition> anyOf) {
    return or(anyOf.stream().map(Words::petition).toList());
  }

  /** A rule by its name, or what it asks for. */
  public static String rule(OrNamed<Rule> rule) {
    return switch (rule) {
      case OrNamed.Named<Rule>(String name) -> "the rule \"" + name(name) + "\"";
      case OrNamed.Inline<Rule>(Rule value) -> rule(value);
    };
  }

  /** What a rule asks for: "more than half of the votes for and against, quorum ...". */
  public static String rule(Rule rule) {
    List<String> parts = new ArrayList<>();
    rule.base().ifPresent(b -> parts.add("as the rule \"" + name(b.id()) + "\""));
    switch (rule.method()) {
      case YES_NO -> {}
      case CONDORCET_CSSD -> parts.add("by ranking options (Condorcet, Schwartz dropping)");
      case APPROVAL -> parts.add("by approval of options");
      case CONSENT -> parts.add(rule.consent().map(Words::consent).orElse("by consent"));
    }
    rule.threshold().ifPresent(t -> parts.add(threshold(t)));
    rule.ratio().ifPresent(r -> parts.add(ratio(r)));
    rule.chambers().forEach(c -> parts.add(chamber(c)));
    rule.weight().ifPresent(w -> parts.add("votes weighed by " + name(w)));
    rule.blockingMinority()
        .ifPresent(b ->
            parts.add(
                "blocked by "
                    + b.minMembers()
                    + b.minWeight()
                        .map(w -> " with " + fraction(w) + " of the weight")
                        .orElse("")));
    if (!rule.anyOf().isEmpty()) {
      parts.add("either " + or(rule.anyOf().stream().map(Words::rule).toList()));
    }
    rule.quorum().ifPresent(q -> parts.add("quorum " + quorum(q)));
    rule.veto().ifPresent(v -> parts.add("subject to the veto of " + actor(v.by())));
    if (rule.secret()) {
      parts.add("in a secret vote");
    }
    return parts.isEmpty() ? "the usual rule" : String.join(", ", parts);
  }

  private static String consent(Rule.Consent consent) {
    return "by consent with "
        + consent.signoffs()
        + " signing off and at most "
        + consent.objections()
        + " objecting"
        + consent.minTime().map(t -> " within " + span(t)).orElse("");
  }

  private static String chamber(Rule.Chamber chamber) {
    String share = share(chamber.over(), chamber.atLeast());
    return chamber
        .count()
        .map(c -> share + " of " + actor(c) + ", each counted as one")
        .or(() -> chamber.weight().map(w -> share + " of " + actor(w) + " behind them"))
        .orElse(share + " of " + base(chamber.base()));
  }

  /** By whom and how: "the congress, by the rule "two thirds", with 14 days' notice". */
  public static String way(Way way) {
    List<String> parts = new ArrayList<>();
    parts.add(way.together() ? allOf(way.by()) : anyOf(way.by()));
    way.via().ifPresent(v -> parts.add("by " + name(v)));
    if (!way.petition().isEmpty()) {
      parts.add("on " + petitions(way.petition()));
    }
    way.rule().ifPresent(r -> parts.add("by " + rule(r)));
    way.notice().ifPresent(n -> parts.add("with notice of " + span(n)));
    way.within().ifPresent(w -> parts.add("within " + span(w)));
    if (!way.consent().isEmpty()) {
      parts.add("with the consent of " + allOf(way.consent()));
    }
    return String.join(", ", parts);
  }

  /** A circumstance, after "when": "the leader is vacant", "an emergency is in force". */
  public static String circumstance(Circumstance circumstance) {
    List<String> parts = new ArrayList<>();
    circumstance.vacant().ifPresent(v -> parts.add(actor(v) + " is vacant"));
    circumstance.seats().ifPresent(s -> parts.add(seats(s)));
    if (circumstance.emergency()) {
      parts.add("an emergency is in force");
    }
    circumstance.inSession().ifPresent(b -> parts.add(actor(b) + " is in session"));
    circumstance
        .recallPending()
        .ifPresent(b -> parts.add("a recall from " + actor(b) + " is being voted on"));
    if (circumstance.deadlock()) {
      parts.add("those who must agree have not agreed");
    }
    circumstance.stated().ifPresent(s -> parts.add("the act states that it is " + name(s)));
    return and(parts);
  }

  private static String seats(SeatCount count) {
    List<String> bounds = new ArrayList<>();
    count.below().ifPresent(n -> bounds.add("fewer than " + n));
    count.atMost().ifPresent(n -> bounds.add("at most " + n));
    return "the "
        + name(count.of().id())
        + " has "
        + (bounds.isEmpty() ? "any number of" : and(bounds))
        + " seats filled"
        + count.during().map(d -> " for " + span(d)).orElse("");
  }

  /** Any of these circumstances. */
  public static String circumstances(List<Circumstance> anyOf) {
    return or(anyOf.stream().map(Words::circumstance).toList());
  }
}
