package org.commune.charter.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.UnitKind;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/** What a charter defines by name, kind by kind. */
final class Definitions {
  /** The electorate of all members, which every charter has. */
  static final String MEMBERSHIP = "membership";

  /** One definition: where it is made, and what it says. */
  record Definition(ArticleNo article, String name, Record is, Place place) {}

  private final Map<Class<?>, Map<String, Definition>> byKind = new LinkedHashMap<>();
  private final Declared declared;
  private final Places places;

  /** Reports names that are defined twice, or for two things that could be meant by one word. */
  Definitions(Charter charter, Declared declared, Places places, Problems problems) {
    this.declared = declared;
    this.places = places;
    for (Article article : charter.articles()) {
      for (Word word : new Shape.Construct(Article.class).words()) {
        if (word.shape() instanceof Shape.Named(_, Shape.Construct(var kind))) {
          define(article, kind, (Map<?, ?>) word.in(article), problems);
        }
      }
    }
    refuseSameName(UnitKind.class, Body.class, problems);
    refuseSameName(UnitKind.class, Electorate.class, problems);
    refuseSameName(Initiative.class, Procedure.class, problems);
  }

  private void define(
      Article article, Class<? extends Record> kind, Map<?, ?> named, Problems problems) {
    Map<String, Definition> known = byKind.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    named.forEach((name, is) -> {
      Definition definition =
          new Definition(article.article(), (String) name, (Record) is, places.of(name, is));
      Definition first = known.putIfAbsent(definition.name(), definition);
      if (first != null) {
        problems.add(
            definition.place(),
            "`"
                + name
                + "` is already defined by article "
                + first.article()
                + ", in line "
                + first.place().line(),
            "give one of them another name, or keep one");
      }
    });
  }

  private void refuseSameName(Class<?> one, Class<?> other, Problems problems) {
    for (Definition definition : of(other)) {
      Optional<Definition> same = find(one, definition.name());
      same.ifPresent(first ->
          problems.add(
              definition.place(),
              "`"
                  + definition.name()
                  + "` names "
                  + Kinds.inWords(one)
                  + " in article "
                  + first.article()
                  + " and "
                  + Kinds.inWords(other)
                  + " here",
              "give one of them another name"));
    }
  }

  Collection<Definition> of(Class<?> kind) {
    return byKind.getOrDefault(kind, Map.of()).values();
  }

  Optional<Definition> find(Class<?> kind, String name) {
    return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(name));
  }

  /** All definitions of one kind that make sense, as that kind. */
  <T extends Record> Map<String, T> all(Class<T> kind) {
    Map<String, T> all = new LinkedHashMap<>();
    of(kind).forEach(definition -> all.put(definition.name(), kind.cast(definition.is())));
    return all;
  }

  /** All names given to things of a kind. */
  Set<String> names(Class<?> kind) {
    return declared.under(Kinds.section(kind));
  }

  /** All names given to things of any of these kinds, in a set of its own. */
  Set<String> together(Class<?>... kinds) {
    Set<String> names = new TreeSet<>();
    List.of(kinds).forEach(kind -> names.addAll(declared.under(Kinds.section(kind))));
    return names;
  }

  /** Whoever can act as a whole: bodies, electorates and kinds of unit. */
  Set<String> actors() {
    Set<String> names = together(Body.class, Electorate.class, UnitKind.class);
    names.add(MEMBERSHIP);
    return names;
  }

  Set<String> figures() {
    return declared.under("vars");
  }

  Set<String> ownActs() {
    return declared.under("acts");
  }

  List<ArticleNo> articles() {
    return declared.articles().stream().map(ArticleNo::new).toList();
  }
}
