package org.commune.server.page.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.polity.Legible;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Register;
import org.commune.server.page.Moments;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/** All bodies by kind, those of the whole before those of units. */
public record BodiesPage(String title, List<Group> groups) implements Page {

  /** Bodies of a kind. */
  public record Group(String kind, List<Line> bodies) {}

  /** A body: its seats, and when it meets. */
  public record Line(
      Phrase name,
      int seats,
      int filled,
      Optional<Phrase> chair,
      Optional<Moments.Clock> meeting,
      boolean open,
      Optional<String> elected) {}

  public static BodiesPage of(Sight sight) {
    Map<Body.Kind, List<Line>> byKind = new LinkedHashMap<>();
    sight
        .law()
        .bodies()
        .forEach((name, defined) ->
            sight.state().each(Register.BODIES).stream()
                .filter(b -> b.id().name().equals(name) && !b.dissolved())
                .sorted(Comparator.comparing(b -> b.id().unit()))
                .forEach(b ->
                    byKind
                        .computeIfAbsent(defined.is().kind(), _ -> new ArrayList<>())
                        .add(line(sight, b))));
    List<Line> created =
        sight.state().each(Register.BODIES).stream()
            .filter(b -> !b.dissolved() && !sight.law().bodies().containsKey(b.id().name()))
            .map(b -> line(sight, b))
            .toList();
    List<Group> groups = new ArrayList<>();
    byKind.forEach((kind, lines) ->
        groups.add(new Group(sight.texts().of("kind." + kind.name()), List.copyOf(lines))));
    if (!created.isEmpty()) {
      groups.add(new Group(sight.texts().of("bodies.created"), created));
    }
    return new BodiesPage(sight.texts().of("nav.bodies"), List.copyOf(groups));
  }

  private static Line line(Sight sight, Composition body) {
    boolean may = sight.may(new Legible.Meetings(body.id()));
    return new Line(
        Phrase.link(sight.names().title(body.id()), sight.page("body", body.id().toString())),
        body.size(),
        body.filled(),
        body.chair().map(sight.names()::person),
        body.meeting().filter(_ -> may).map(m -> sight.moments().clock(m.at())),
        may && body.meeting().filter(m -> m.isOpen()).isPresent(),
        body.lastElected().map(sight.moments()::day));
  }

  @Override
  public String template() {
    return "bodies";
  }

  @Override
  public String place() {
    return "bodies";
  }
}
