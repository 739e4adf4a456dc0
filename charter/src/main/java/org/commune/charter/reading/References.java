package org.commune.charter.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Ref;
import org.commune.charter.language.Succession;
import org.commune.charter.language.UnitKind;
import org.commune.charter.law.Acts;
import org.commune.charter.measure.Expression;
import org.commune.charter.yaml.Nearest;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/** Every name that is used must be defined, as a thing of the kind that is wanted. */
final class References {
  private static final int MOST_LISTED = 30;

  /** Words that are actors without being defined. */
  private static final List<String> ROLES =
      List.of("electors", "petitioners", "sponsors", "self", "proposer", "anyone", "nobody");

  private final Charter charter;
  private final Definitions definitions;
  private final Places places;
  private final Problems problems;
  private final Set<String> acts;
  private final Set<String> counted;
  private final Set<String> actors;
  private final Set<String> ways;
  private final Set<String> rolls;
  private final Set<String> posts;
  private final Set<String> successors;
  private final Set<String> classes = new TreeSet<>();

  References(Charter charter, Definitions definitions, Places places, Problems problems) {
    this.charter = charter;
    this.definitions = definitions;
    this.places = places;
    this.problems = problems;
    this.acts = new TreeSet<>(Acts.CLOSED);
    acts.addAll(Acts.GROUPS.keySet());
    acts.addAll(definitions.ownActs());
    charter.articles().stream()
        .flatMap(article -> article.membership().stream())
        .forEach(membership -> classes.addAll(membership.classes()));
    this.actors = definitions.actors();
    this.ways = definitions.together(Initiative.class, Procedure.class);
    this.rolls = definitions.together(Body.class, Electorate.class);
    rolls.add(Definitions.MEMBERSHIP);
    this.posts = definitions.together(Body.class);
    posts.add("staff");
    this.successors = definitions.together(Body.class);
    successors.add("longest_serving_present");
    this.counted = definitions.together(Body.class, Electorate.class);
    counted.add(Definitions.MEMBERSHIP);
    definitions.names(UnitKind.class).forEach(unit -> counted.add("units." + unit));
  }

  void check() {
    Walk.through(charter, this::check);
    charter
        .acts()
        .forEach((own, effect) -> {
          Acts.Act same = Acts.ALL.get(own);
          if (Acts.GROUPS.containsKey(own) || (same != null && same.effect() != effect)) {
            problems.add(
                places.of(own, charter),
                "`" + own + "` means something in every charter already",
                "choose another name for this act");
          }
        });
  }

  private void check(Object value, Shape shape, Word word, Record owner) {
    Place place = places.of(value, owner);
    if (shape instanceof Shape.Reference(Class<?> kind) && value instanceof Ref<?>(String name)) {
      defined(name, kind, place);
    } else if (shape instanceof Shape.NamedOrInline(Shape.Construct(var kind))
        && value instanceof OrNamed.Named<?>(String name)) {
      defined(name, kind, place);
    } else {
      switch (value) {
        case Electorate electorate ->
            electorate
                .classWeights()
                .keySet()
                .forEach(of ->
                    known(
                        of,
                        classes,
                        "a class of members",
                        "define it under `classes` of `membership`",
                        places.of(of, electorate)));
        case Actor actor -> actor(actor, place);
        case ActName(String name) ->
            known(
                name,
                acts,
                "an act",
                "use an act of the closed list, or declare your own under `acts`",
                place);
        case ArticleNo number when !(owner instanceof Article) -> article(number, place);
        case Expression expression -> expression(expression, place);
        case String text -> text(text, word, owner, place);
        default -> {}
      }
    }
  }

  private void defined(String name, Class<?> kind, Place place) {
    known(
        name,
        definitions.names(kind),
        Kinds.inWords(kind),
        "define it under `" + Kinds.section(kind) + "`",
        place);
  }

  private void known(
      String name, Collection<String> names, String kind, String orElse, Place place) {
    if (!names.contains(name)) {
      problems.add(place, "`" + name + "` is not the name of " + kind, mend(name, names, orElse));
    }
  }

  private static String mend(String name, Collection<String> names, String orElse) {
    Optional<String> nearest = Nearest.to(name, names);
    if (nearest.isPresent()) {
      return "did you mean `" + nearest.get() + "`? Otherwise " + orElse;
    }
    return names.isEmpty() || names.size() > MOST_LISTED
        ? orElse
        : "write one of `" + String.join("`, `", names) + "`, or " + orElse;
  }

  private void actor(Actor actor, Place place) {
    switch (actor.role()) {
      case WHOLE, ONE_OF -> {
        if (!actors.contains(actor.id())) {
          Set<String> words = new TreeSet<>(actors);
          words.addAll(ROLES);
          known(actor.id(), words, "a body, an electorate or a kind of unit", "define it", place);
        }
      }
      case CHAIR_OF -> defined(actor.id(), Body.class, place);
      case ELECTORS,
          PETITIONERS,
          SPONSORS,
          SELF,
          UNITS_CONCERNED,
          PERSON_CONCERNED,
          PROPOSER,
          ANYONE,
          NOBODY -> {}
    }
  }

  private void article(ArticleNo number, Place place) {
    if (definitions.articles().stream().noneMatch(article -> article.within(number))) {
      problems.add(
          place,
          "there is no article " + number,
          Nearest.to(
                  number.toString(),
                  definitions.articles().stream().map(ArticleNo::toString).toList())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("cite an article of this charter"));
    }
  }

  private void expression(Expression expression, Place place) {
    expression
        .variables()
        .forEach(name ->
            known(name, definitions.figures(), "a figure", "define it under `vars`", place));
    expression
        .counts()
        .forEach(of ->
            known(
                of,
                counted,
                "something that can be counted",
                "define it; kinds of unit are counted as units.NAME",
                place));
  }

  private void text(String text, Word word, Record owner, Place place) {
    if (owner instanceof Electorate.Eligibility && word.name().equals("classes")) {
      known(
          text, classes, "a class of members", "define it under `classes` of `membership`", place);
    } else if (word.name().equals("via")) {
      known(
          text,
          ways,
          "an initiative or a procedure",
          "define it under `initiatives` or `procedures`",
          place);
    } else if (owner instanceof Electorate && word.name().equals("of")) {
      known(text, rolls, "a body or an electorate", "define it", place);
    } else if (owner instanceof Body body && word.name().equals("per")) {
      // a body for an occasion, such as a strike, ends with it
      if (body.endsWith().filter(text::equals).isEmpty()) {
        defined(text, UnitKind.class, place);
      }
    } else if (owner instanceof Body && word.name().equals("incompatible")) {
      known(text, posts, "a body", "define it under `bodies`", place);
    } else if (owner instanceof Succession && word.name().equals("by")) {
      known(text, successors, "a body", "define it under `bodies`", place);
    }
  }
}
