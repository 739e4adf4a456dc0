package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commune.charter.comparing.Requirement.Compared;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.charter.law.Tier;
import org.commune.charter.prose.Words;

/** What it takes to change each article that both charters have, then and now. */
final class Tiers {
  private Tiers() {}

  private static final String CHARTER = "the charter";
  private static final String ARTICLE = "article ";

  /** Articles whose tier changed in the same way are told of together. */
  private record Shift(
      Kind kind,
      List<Difference> differences,
      Optional<ArticleNo> before,
      Optional<ArticleNo> after) {}

  static List<Change> compared(Law before, Law after) {
    Map<Shift, List<String>> shifts = new LinkedHashMap<>();
    for (ArticleNo article : common(before, after)) {
      String what = ARTICLE + article;
      shift(before, after, before.tier(article), after.tier(article))
          .ifPresent(s -> shifts.computeIfAbsent(s, _ -> new ArrayList<>()).add(what));
      entrenchment(before.tier(article), after.tier(article))
          .ifPresent(s -> shifts.computeIfAbsent(s, _ -> new ArrayList<>()).add(what));
    }
    for (String subject : subjects(before, after)) {
      String what = "what concerns \"" + Words.name(subject) + "\"";
      shift(before, after, tier(before, subject), tier(after, subject))
          .ifPresent(s -> shifts.computeIfAbsent(s, _ -> new ArrayList<>()).add(what));
    }
    return shifts.entrySet().stream()
        .map(s ->
            new Change(
                s.getKey().kind(),
                CHARTER,
                articles(s.getValue()),
                s.getKey().differences(),
                s.getKey().before(),
                s.getKey().after()))
        .toList();
  }

  /** "article 5", "articles 5 and 8". */
  private static String articles(List<String> what) {
    boolean articles = what.size() > 1 && what.stream().allMatch(w -> w.startsWith(ARTICLE));
    return articles
        ? "articles " + Words.and(what.stream().map(w -> w.substring(ARTICLE.length())).toList())
        : Words.and(what);
  }

  private static Set<ArticleNo> common(Law before, Law after) {
    Set<ArticleNo> common = numbers(before);
    common.retainAll(numbers(after));
    return common;
  }

  private static Set<ArticleNo> numbers(Law law) {
    return law.charter().articles().stream()
        .map(Article::article)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> subjects(Law before, Law after) {
    Set<String> subjects = new TreeSet<>();
    before.tiers().forEach(t -> subjects.addAll(t.subjects()));
    after.tiers().forEach(t -> subjects.addAll(t.subjects()));
    return subjects;
  }

  private static Optional<Tier> tier(Law law, String subject) {
    return law.tiers().stream()
        .filter(t -> t.subjects().contains(subject))
        .findFirst()
        .or(() -> law.tiers().stream().filter(Tier::isOrdinary).findFirst());
  }

  private static Optional<Shift> shift(
      Law before, Law after, Optional<Tier> then, Optional<Tier> now) {
    Compared compared = Requirement.compared(takes(before, then), takes(after, now));
    return compared
        .bearing()
        .map(bearing ->
            new Shift(
                switch (bearing) {
                  case HARDER -> Kind.TIER_RAISED;
                  case EASIER -> Kind.TIER_LOWERED;
                  case OTHERWISE, NAMED_OTHERWISE -> Kind.TIER_CHANGED;
                },
                compared.differences(),
                then.map(Tier::article),
                now.map(Tier::article)));
  }

  private static Optional<Shift> entrenchment(Optional<Tier> then, Optional<Tier> now) {
    boolean was = then.filter(t -> !t.isOrdinary()).isPresent();
    boolean is = now.filter(t -> !t.isOrdinary()).isPresent();
    return was == is
        ? Optional.empty()
        : Optional.of(
            new Shift(
                is ? Kind.ENTRENCHED : Kind.ENTRENCHMENT_LOST,
                List.of(),
                then.map(Tier::article),
                now.map(Tier::article)));
  }

  private static List<Requirement> takes(Law law, Optional<Tier> tier) {
    List<Requirement> all = new ArrayList<>();
    if (tier.isEmpty()) {
      all.add(Requirement.condition("amendable", "no way to change it"));
      return all;
    }
    Tier it = tier.get();
    if (it.never()) {
      all.add(Requirement.condition("amendable", "no way to change it"));
    }
    if (!it.by().isEmpty()) {
      all.add(Requirement.manner("by", "a decision of " + Words.anyOf(it.by())));
    }
    it.via()
        .ifPresent(
            v -> all.add(Requirement.manner("via", "a decision by \"" + Words.name(v) + "\"")));
    it.rule().flatMap(law::rule).ifPresent(r -> all.addAll(RuleRequirements.of(r, law)));
    it.ratio().ifPresent(r -> all.add(RuleRequirements.ratio(r)));
    all.add(
        Requirement.burden(
            "readings",
            Amount.Quantity.of(it.readings()),
            it.readings() + (it.readings() == 1 ? " reading" : " readings")));
    it.interval()
        .ifPresent(s ->
            all.add(
                Requirement.burden(
                    "interval", new Amount.Time(s), Words.span(s) + " between readings")));
    it.notice()
        .ifPresent(s ->
            all.add(
                Requirement.burden("notice", new Amount.Time(s), "notice of " + Words.span(s))));
    it.timeLock()
        .ifPresent(s ->
            all.add(
                Requirement.burden(
                    "time lock", new Amount.Time(s), "a delay of " + Words.span(s))));
    it.ratify().ifPresent(r -> all.addAll(ratification(r)));
    it.ratifyThreshold()
        .ifPresent(t ->
            all.add(
                Requirement.burden(
                    "ratification share",
                    new Amount.Quantity(t),
                    Words.fraction(t) + " in each count of the ratification")));
    if (!it.moratorium().isEmpty()) {
      List<String> names = it.moratorium().stream().map(Conditions::lower).sorted().toList();
      all.add(
          Requirement.burden(
              "moratorium",
              new Amount.Names(Set.copyOf(names)),
              "no amendment during " + Words.or(names)));
    }
    return all;
  }

  private static List<Requirement> ratification(Amendment.Ratify ratify) {
    List<Requirement> all = new ArrayList<>();
    all.add(
        Requirement.condition(
            "ratification",
            "ratification"
                + (ratify.by().isEmpty() ? "" : " by " + Words.anyOf(ratify.by()))
                + ratify.via().map(v -> " by \"" + Words.name(v) + "\"").orElse("")));
    ratify
        .threshold()
        .flatMap(t -> RuleRequirements.threshold("ratification majority", t))
        .ifPresent(all::add);
    ratify
        .quorum()
        .ifPresent(q ->
            RuleRequirements.quorum(q).stream()
                .map(r -> r.within("ratification"))
                .forEach(all::add));
    if (!ratify.chambers().isEmpty()) {
      all.add(RuleRequirements.chambers("ratification counts", ratify.chambers()));
    }
    ratify
        .within()
        .ifPresent(w ->
            all.add(
                Requirement.bound(
                    "ratification within",
                    new Amount.Time(w),
                    "ratification within " + Words.span(w))));
    return all;
  }
}
