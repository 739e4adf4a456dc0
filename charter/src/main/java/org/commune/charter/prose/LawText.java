package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.charter.law.Trigger;

/** The law, one line of plain English for each clause. */
public final class LawText {
  private LawText() {}

  /** All clauses in order: {@code "Art. 5.1.10 · power · The leader may spend money: ..."}. */
  public static List<String> lines(Law law) {
    return law.clauses().stream().map(LawText::line).toList();
  }

  /** All clauses by article, each with its name, in lines of at most 88 columns. */
  public static String page(Law law) {
    Layout layout = new Layout();
    Map<ArticleNo, List<Clause>> articles =
        law.clauses().stream()
            .collect(
                Collectors.groupingBy(Clause::article, LinkedHashMap::new, Collectors.toList()));
    articles.forEach((article, clauses) -> {
      layout.heading(heading(law, article));
      clauses.forEach(c -> layout.item("  " + c.id() + "  ", sentence(c)));
    });
    return layout.toString();
  }

  private static String heading(Law law, ArticleNo number) {
    return law.article(number)
        .map(article -> "Article " + number + ". " + article.title())
        .orElse("Header");
  }

  /** One clause, with the article that it comes from and what kind of clause it is. */
  public static String line(Clause clause) {
    String article =
        clause.article().equals(ArticleNo.HEADER) ? "Header" : "Art. " + clause.article();
    return article + " · " + kind(clause) + " · " + sentence(clause);
  }

  /** One clause in a sentence. */
  public static String sentence(Clause clause) {
    return capital(says(clause)) + ".";
  }

  private static String kind(Clause clause) {
    return switch (clause) {
      case Power _ -> "power";
      case Bar _ -> "bar";
      case Duty _ -> "duty";
      case Clock _ -> "clock";
      case Limit _ -> "limit";
      case Tier _ -> "tier";
    };
  }

  private static String says(Clause clause) {
    return switch (clause) {
      case Power power -> power(power);
      case Bar bar -> bar(bar);
      case Duty duty -> duty(duty);
      case Clock clock -> clock(clock);
      case Limit limit -> about(limit.on()) + LimitWords.of(limit.bound());
      case Tier tier -> tier(tier);
    };
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String about(String of) {
    return of.isEmpty() ? "" : Words.name(of) + ": ";
  }

  private static String power(Power power) {
    String who =
        power.together() && power.holders().size() > 1
            ? Words.allOf(power.holders()) + " together"
            : Words.anyOf(power.holders());
    List<String> how = new ArrayList<>(decided(power.how()));
    power.conditions().forEach(c -> how.add(ConditionWords.of(c)));
    return who
        + " may "
        + Words.act(power.act())
        + scope(power.scope())
        + target(power.target())
        + (how.isEmpty() ? "" : ": " + String.join("; ", how));
  }

  private static List<String> decided(How how) {
    List<String> words = new ArrayList<>();
    how.via().ifPresent(via -> words.add("by " + Words.name(via)));
    how.rule().ifPresent(rule -> words.add(Words.rule(rule)));
    how.ratio().ifPresent(ratio -> words.add(Words.ratio(ratio)));
    if (how.secret()) {
      words.add("in a secret vote");
    }
    return words;
  }

  private static String scope(Set<String> scope) {
    return scope.isEmpty()
        ? ""
        : " (" + Words.or(scope.stream().sorted().map(Words::name).toList()) + ")";
  }

  private static String target(List<Actor> target) {
    return target.isEmpty()
        ? ""
        : " [" + Words.or(target.stream().map(Words::actor).toList()) + "]";
  }

  private static String bar(Bar bar) {
    String who =
        !bar.holders().isEmpty()
            ? Words.anyOf(bar.holders()) + " may not"
            : bar.except().isEmpty()
                ? "nobody may"
                : "nobody but " + Words.anyOf(bar.except()) + " may";
    String in =
        switch (bar.in()) {
          case ANY -> "";
          case DECREE -> " by decree";
          case URGENCY -> " as an urgent motion";
        };
    List<String> when = bar.when().stream().map(LawText::during).toList();
    return who
        + " "
        + Words.act(bar.act())
        + scope(bar.scope())
        + target(bar.target())
        + in
        + (when.isEmpty() ? "" : " " + Words.or(when))
        + (bar.unless().isEmpty() ? "" : ", unless " + Words.circumstances(bar.unless()));
  }

  private static String during(Bar.During during) {
    return switch (during) {
      case Bar.During.Emergency() -> "while an emergency is in force";
      case Bar.During.Caretaker(String body, String from) ->
          "while the " + Words.name(body) + " takes care (" + Words.name(from) + ")";
      case Bar.During.Provisional(String body) ->
          "while the seats of the " + Words.name(body) + " are provisional";
      case Bar.During.NotInvested(String body) -> "before the " + Words.name(body) + " is invested";
      case Bar.During.Suspended() -> "while suspended";
      case Bar.During.Stayed() -> "while the decision is stayed";
      case Bar.During.Action() -> "while a decided action is under way";
      case Bar.During.InCircumstance(var circumstance) ->
          "when " + Words.circumstance(circumstance);
    };
  }

  private static String duty(Duty duty) {
    String within =
        duty.within().isNone() ? "at once, " : "within " + Words.span(duty.within()) + ", ";
    return about(duty.of())
        + Words.anyOf(duty.who())
        + " must "
        + Words.act(duty.act())
        + " "
        + within
        + "counted from when "
        + trigger(duty.from())
        + (duty.substitutes().isEmpty()
            ? ""
            : "; when that is overdue, " + Words.anyOf(duty.substitutes()));
  }

  private static String clock(Clock clock) {
    String after = clock.after().isNone() ? "as soon as " : Words.span(clock.after()) + " after ";
    return about(clock.of()) + after + trigger(clock.from()) + ", " + consequence(clock.then());
  }

  private static String consequence(Clock.Consequence then) {
    return switch (then) {
      case LAPSE_EX_NUNC -> "it lapses, and what was done under it stands";
      case LAPSE_EX_TUNC -> "it lapses and counts as never done";
      case END -> "it ends";
      case END_UNCONFIRMED -> "it ends unless it has been confirmed";
      case SEAT_EXPIRES -> "the seat is vacant";
      case GRANTED -> "it counts as granted";
      case REFUSED -> "it counts as refused";
      case OPENS -> "it opens";
      case TAKES_EFFECT -> "it takes effect";
      case VOTE_CLOSES -> "the vote closes";
      case VOTE_OPENS -> "the vote opens";
      case PETITION_DIES -> "the petition dies";
      case REMOVED -> "it is removed";
      case MEMBERSHIP_LAPSES -> "the membership lapses";
    };
  }

  private static String trigger(Trigger trigger) {
    return switch (trigger) {
      case MEETING_OPENED -> "a meeting opens";
      case MEETING_HELD -> "it last met";
      case MEETING_DEMANDED -> "a meeting is demanded";
      case MOTION_PROPOSED -> "the motion is proposed";
      case DISCUSSION_ENDED -> "the discussion ends";
      case PETITION_STARTED -> "the petition starts";
      case PETITION_COMPLETE -> "the petition has its signatures";
      case VOTE_OPENED -> "the vote opens";
      case VOTE_CLOSED -> "the vote closes";
      case DECREE_ISSUED -> "the decree is issued";
      case EMERGENCY_DECLARED -> "the emergency is declared";
      case EMERGENCY_RUNS -> "the emergency is declared or renewed";
      case EMERGENCY_ENDED -> "the emergency ends";
      case SEAT_TAKEN -> "the seat is taken";
      case SEAT_VACATED -> "a seat falls vacant";
      case BODY_VACATED -> "all seats fall vacant";
      case ELECTION_HELD -> "the last election is decided";
      case ELECTION_DUE -> "the election is due";
      case FIRST_MEETING -> "the body that follows first meets";
      case PURPOSE_ENDED -> "what it was for has ended";
      case UNIT_FOUNDED -> "the unit asks for recognition";
      case SECESSION_NOTIFIED -> "the unit gives notice of leaving";
      case APPLICATION -> "the person applies";
      case RESIGNATION -> "the member resigns";
      case TOOK_PART -> "the member last takes part";
      case BODY_CREATED -> "the body is created";
      case POWER_DELEGATED -> "the power is delegated";
      case RECORD_SEALED -> "the record is sealed";
      case DOCUMENT_REQUESTED -> "the document is asked for";
      case DOCUMENT_ADDRESSED -> "the document is addressed";
      case REPLY_ASKED -> "a reply is asked for";
      case CASE_OPENED -> "the case is opened";
      case STAY_ORDERED -> "the stay is ordered";
      case SANCTION_IMPOSED -> "the sanction is imposed";
      case INTERIM_SUSPENDED -> "the member is suspended";
      case ACTION_DECIDED -> "the action is decided";
      case FOUNDED -> "the charter comes into force";
      case AMENDMENT_ADOPTED -> "the amendment is adopted";
      case DELEGATE_ACTED -> "the delegate takes part";
      case LAST_REPORT -> "it was last done";
      case DECISION_HELD -> "the decision is put on hold";
      case PROPOSER_WITHDREW -> "the proposer withdraws";
    };
  }

  private static String tier(Tier tier) {
    String what =
        tier.isOrdinary()
            ? "any other article"
            : Words.and(
                java.util.stream.Stream.concat(
                        tier.covers().stream().map(a -> "article " + a),
                        tier.subjects().stream().map(Words::name))
                    .toList());
    if (tier.never()) {
      return what + " cannot be changed";
    }
    List<String> takes = new ArrayList<>();
    takes.add(Words.anyOf(tier.by()));
    tier.via().ifPresent(via -> takes.add("by " + Words.name(via)));
    tier.rule().ifPresent(rule -> takes.add(Words.rule(rule)));
    tier.ratio().ifPresent(ratio -> takes.add(Words.ratio(ratio)));
    if (tier.readings() > 1) {
      takes.add(tier.readings() + " readings" + after(" apart by ", tier.interval()));
    }
    tier.notice().ifPresent(n -> takes.add("notice of " + Words.span(n)));
    tier.ratify()
        .ifPresent(r ->
            takes.add(
                "ratified by "
                    + Words.anyOf(r.by())
                    + tier.ratifyThreshold()
                        .map(t -> " with at least " + Words.fraction(t))
                        .orElse("")));
    tier.timeLock().ifPresent(t -> takes.add("in effect after " + Words.span(t)));
    return "to change " + what + " takes " + String.join("; ", takes);
  }

  private static String after(String words, Optional<org.commune.charter.measure.Span> span) {
    return span.map(s -> words + Words.span(s)).orElse("");
  }
}
