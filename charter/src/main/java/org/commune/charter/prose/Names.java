package org.commune.charter.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Acts;
import org.commune.charter.measure.Malformed;
import org.commune.charter.measure.Span;

/**
 * What the names of one charter are called in its prose: {@code assembly} is "the assembly of a
 * workplace" because the charter says that each workplace has one. A name that the charter does not
 * define is still called something, so that unfinished charters can be printed.
 */
final class Names {
  private final Map<String, Body> bodies;
  private final Map<String, Map<String, ArticleNo>> defined;
  private final ArticleNo current;
  private final String self;

  private Names(
      Map<String, Body> bodies,
      Map<String, Map<String, ArticleNo>> defined,
      ArticleNo current,
      String self) {
    this.bodies = bodies;
    this.defined = defined;
    this.current = current;
    this.self = self;
  }

  static Names of(Charter charter) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    charter.articles().forEach(a -> bodies.putAll(a.bodies()));
    Map<String, Map<String, ArticleNo>> defined =
        Map.ofEntries(
            Map.entry("electorate", defined(charter, Article::electorates)),
            Map.entry("unit", defined(charter, Article::units)),
            Map.entry("election", defined(charter, Article::elections)),
            Map.entry("rule", defined(charter, Article::rules)),
            Map.entry("mandate", defined(charter, Article::mandates)),
            Map.entry("recall", defined(charter, Article::recalls)),
            Map.entry("appointment", defined(charter, Article::appointments)),
            Map.entry("hold", defined(charter, Article::holds)),
            Map.entry("initiative", defined(charter, Article::initiatives)),
            Map.entry("procedure", defined(charter, Article::procedures)));
    return new Names(bodies, defined, ArticleNo.HEADER, "the body or unit itself");
  }

  /** The same names, called from within an article, which need not cite itself. */
  Names in(ArticleNo article) {
    return new Names(bodies, defined, article, self);
  }

  /** The same names where something is told of this body or unit, which is then `self`. */
  Names of(String self) {
    return new Names(bodies, defined, current, "the " + Words.name(self) + " itself");
  }

  private static Map<String, ArticleNo> defined(
      Charter charter, Function<Article, Map<String, ?>> word) {
    Map<String, ArticleNo> where = new LinkedHashMap<>();
    for (Article article : charter.articles()) {
      word.apply(article).keySet().forEach(name -> where.put(name, article.article()));
    }
    return where;
  }

  private boolean isDefined(String kind, String id) {
    return defined.getOrDefault(kind, Map.of()).containsKey(id);
  }

  /** A definition of a kind by its name: {@code the rule "two thirds" (article 3)}. */
  String the(String kind, String id) {
    ArticleNo where = defined.getOrDefault(kind, Map.of()).get(id);
    String cited = where == null || where.equals(current) ? "" : " (article " + where + ")";
    return "the " + kind + " " + quoted(id) + cited;
  }

  /** An initiative or a procedure by its name. */
  String via(String id) {
    if (isDefined("initiative", id)) {
      return the("initiative", id);
    }
    return the("procedure", id);
  }

  /** A definition by its name alone, with its article: {@code "two thirds" (article 3)}. */
  String cited(String kind, String id) {
    return the(kind, id).substring("the ".length() + kind.length() + 1);
  }

  static String quoted(String id) {
    return "\"" + Words.name(id) + "\"";
  }

  /** {@code "a"} or {@code "an"} before a name. */
  static String a(String name) {
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + Words.name(name);
  }

  /** A body, with the unit that each of its kind belongs to. */
  String body(String id) {
    return the(id, false);
  }

  private String the(String id, boolean here) {
    Optional<String> per = Optional.ofNullable(bodies.get(id)).flatMap(Body::per);
    String the = the(id);
    if (per.isPresent()) {
      String unit = Words.name(per.get());
      return the + (here ? " of the " + unit + " concerned" : " of " + a(unit));
    }
    if (isDefined("unit", id)) {
      return here ? "the " + plural(id) + " of the unit concerned" : a(id);
    }
    return the + (here ? " of the unit concerned" : "");
  }

  private String the(String id) {
    Optional<Body> body = Optional.ofNullable(bodies.get(id));
    return "the " + body.flatMap(Body::called).orElse(Words.name(id));
  }

  private static String plural(String id) {
    String name = Words.name(id);
    if (name.endsWith("y")) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return name + (name.matches(".*(s|x|ch|sh)") ? "es" : "s");
  }

  String who(Actor actor) {
    return switch (actor.role()) {
      case WHOLE -> the(actor.id(), actor.here());
      case ONE_OF -> "any one " + among(actor.id(), actor.here());
      case CHAIR_OF -> "the chair of " + the(actor.id(), actor.here());
      case ELECTORS -> "those who filled the seat";
      case PETITIONERS -> "those who signed the petition";
      case SELF -> self;
      case UNITS_CONCERNED -> "the units concerned";
      case PERSON_CONCERNED -> "the person concerned";
      case PROPOSER -> "the proposer";
      case SPONSORS -> "the sponsors";
      case ANYONE -> "anyone";
      case NOBODY -> "nobody";
    };
  }

  private String among(String id, boolean here) {
    if (isDefined("electorate", id)) {
      return "of " + the(id, here);
    }
    if (isDefined("unit", id)) {
      return here ? "person of the " + plural(id) + " of the unit concerned" : "person of " + a(id);
    }
    return "member of " + the(id, here);
  }

  /** Those of whom a share or a number is taken: "the members", "the workplaces". */
  String group(Actor actor) {
    return switch (actor.role()) {
      case WHOLE -> group(actor.id(), actor.here());
      case ONE_OF -> group(actor.id(), actor.here()) + " one by one";
      default -> who(actor);
    };
  }

  private String group(String id, boolean here) {
    if (isDefined("unit", id)) {
      return "the " + plural(id) + (here ? " of the unit concerned" : "");
    }
    boolean body = bodies.containsKey(id) && !collective(id);
    return (body ? "the members of " : "") + the(id, here);
  }

  private boolean collective(String id) {
    Body body = bodies.get(id);
    return body != null && body.kind() == Body.Kind.COLLECTIVE;
  }

  /** All bodies of a kind, one by one: "the assembly of each workplace". */
  String each(Actor actor) {
    return actor.role() == Actor.Role.WHOLE && !actor.here() ? each(actor.id()) : who(actor);
  }

  String each(String body) {
    return Optional.ofNullable(bodies.get(body))
        .flatMap(Body::per)
        .map(per -> the(body) + " of each " + Words.name(per))
        .orElseGet(() -> body(body));
  }

  /** Any of these: "the executive or the councils". */
  String anyOf(List<Actor> actors) {
    return Words.or(actors.stream().map(this::who).toList());
  }

  /** All of these: "the executive and the councils". */
  String allOf(List<Actor> actors) {
    return Words.and(actors.stream().map(this::who).toList());
  }

  /** Who holds the seats of a body; an office is its holder. */
  private String seatedIn(String body) {
    return isOffice(body) ? body(body) : "those seated in " + body(body);
  }

  boolean isOffice(String id) {
    Body body = bodies.get(id);
    return body != null && body.kind() == Body.Kind.OFFICE;
  }

  /** Several names that no definition is asked for: offices, facts, grounds. */
  static String list(List<String> names) {
    return Words.and(names.stream().map(Words::name).toList());
  }

  static String choice(List<String> names) {
    return Words.or(names.stream().map(Words::name).toList());
  }

  /** What is said of acts after "may not": "amend the charter, borrow money or spend money". */
  static String acts(List<ActName> acts) {
    return Words.or(acts.stream().map(a -> act(a)).toList());
  }

  /** What is said of an act after "may"; the members of a group of acts are listed. */
  static String act(ActName act) {
    return Optional.ofNullable(Acts.GROUPS.get(act.name()))
        .map(group ->
            Words.act(act)
                + " ("
                + Words.or(group.stream().sorted().map(Words::act).toList())
                + ")")
        .orElseGet(() ->
            Acts.CLOSED.contains(act.name()) ? Words.act(act) : "do the act " + quoted(act.name()));
  }

  /** A word that is either an event by name or a length of time. */
  static String timeOr(String text) {
    try {
      return Span.parse(text).inWords();
    } catch (Malformed _) {
      return Words.name(text);
    }
  }

  /** Those whose seats can be recalled in this way. */
  List<String> recalledBy(String recall) {
    return seated(
        body -> body.recall().filter(r -> r.id().equals(recall)).isPresent(),
        group -> group.recall().filter(r -> r.id().equals(recall)).isPresent());
  }

  /** Those who hold this mandate. */
  List<String> under(String mandate) {
    return seated(
        body -> body.mandate().filter(m -> m.id().equals(mandate)).isPresent(),
        group -> group.mandate().filter(m -> m.id().equals(mandate)).isPresent());
  }

  private List<String> seated(
      java.util.function.Predicate<Body> whole, java.util.function.Predicate<SeatGroup> group) {
    return bodies.entrySet().stream()
        .filter(b -> whole.test(b.getValue()) || b.getValue().seatGroups().stream().anyMatch(group))
        .map(b -> seatedIn(b.getKey()))
        .toList();
  }
}
