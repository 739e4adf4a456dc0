package org.commune.server.page.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commune.charter.Print;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/**
 * Everything that the reader may do now, alone or by proposing it, and everything that is closed,
 * with the reason: the whole answer of the engine, on one page.
 *
 * @param acts what the reader could do alone, by act
 * @param motions what the reader could propose, by the place that would decide
 * @param closed acts of which nothing is open, each with why
 */
public record ActsPage(
    String title, List<Group> acts, List<Group> motions, List<Offer> closed, int total)
    implements Page {

  /** Offers of one kind. */
  public record Group(String id, String label, Phrase under, List<Offer> offers) {}

  /** So many of one kind are shown; a kind with more has them for each unit or person. */
  private static final int MOST = 40;

  public static ActsPage of(Sight sight) {
    if (sight.reader().isEmpty() || sight.past()) {
      return new ActsPage(sight.texts().of("nav.acts"), List.of(), List.of(), List.of(), 0);
    }
    Possibilities all = Polity.possibilities(sight.law(), sight.state(), sight.reader().get());
    return new ActsPage(
        sight.texts().of("nav.acts"),
        groups(sight, all.acts(), p -> p.deed().act()),
        places(sight, all.motions()),
        closed(sight, all),
        all.open().size());
  }

  private static List<Group> groups(
      Sight sight,
      List<Possibility> possibilities,
      java.util.function.Function<Possibility, String> by) {
    Map<String, List<Possibility>> open = new LinkedHashMap<>();
    possibilities.stream()
        .filter(Possibility::open)
        .forEach(p -> open.computeIfAbsent(by.apply(p), _ -> new ArrayList<>()).add(p));
    List<Group> groups = new ArrayList<>();
    open.forEach((act, some) ->
        groups.add(
            new Group(
                "do-" + act,
                Phrase.capital(Print.act(act)),
                Phrase.NOTHING,
                some.stream().limit(MOST).map(p -> Offer.of(sight, p)).toList())));
    return List.copyOf(groups);
  }

  private static List<Group> places(Sight sight, List<Possibility> motions) {
    Map<String, List<Possibility>> byPlace = new LinkedHashMap<>();
    motions.stream()
        .filter(Possibility::open)
        .forEach(p -> byPlace.computeIfAbsent(place(p.deed()), _ -> new ArrayList<>()).add(p));
    List<Group> groups = new ArrayList<>();
    byPlace.forEach((place, some) ->
        groups.add(
            new Group(
                "in-" + place.replaceAll("[^A-Za-z0-9]+", "-"),
                sight.names().venue(place).capital().text(),
                sight.names().venue(place),
                some.stream().map(p -> proposed(sight, p)).toList())));
    return List.copyOf(groups);
  }

  private static String place(Deed deed) {
    return deed instanceof MotionDeed.ProposeMotion motion ? motion.in() : "";
  }

  /** A motion is offered under what it would do. */
  private static Offer proposed(Sight sight, Possibility possibility) {
    Offer offer = Offer.of(sight, possibility);
    Phrase does =
        possibility
            .deed()
            .inner()
            .map(d -> sight.deeds().of(d).capital())
            .orElseGet(() -> Phrase.of(sight.texts().of("acts.text")));
    return new Offer(
        offer.id(),
        possibility.deed().inner().map(Deed::act).orElse("propose_motion"),
        does.text(),
        does,
        offer.open(),
        offer.articles(),
        offer.reasons(),
        offer.fields());
  }

  /** Acts of which nothing is open to the reader, once for each reason. */
  private static List<Offer> closed(Sight sight, Possibilities all) {
    List<String> open =
        all.acts().stream().filter(Possibility::open).map(p -> p.deed().act()).toList();
    List<Offer> closed =
        all.acts().stream()
            .filter(p -> !p.open() && !open.contains(p.deed().act()))
            .map(p -> Offer.of(sight, p))
            .toList();
    Map<String, Offer> first = new LinkedHashMap<>();
    closed.forEach(o -> first.putIfAbsent(o.act(), o));
    return List.copyOf(first.values());
  }

  @Override
  public String template() {
    return "acts";
  }

  @Override
  public String place() {
    return "acts";
  }
}
