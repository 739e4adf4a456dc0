package org.commune.server.page.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * with the reason: the whole answer of the engine. A kind with several offers is a link to itself,
 * where they are shown {@value #MOST} at a time.
 *
 * @param acts what the reader could do alone, by act
 * @param motions what the reader could propose, by the place that would decide
 * @param closed acts of which nothing is open, each with why
 */
public record ActsPage(
    String title, List<Group> acts, List<Group> motions, List<Offer> closed, int total)
    implements Page {

  /**
   * Offers of one kind.
   *
   * @param total how many there are
   * @param offers those shown: of a kind that is not asked for, its only one or none
   * @param next the page that goes on
   */
  public record Group(
      String id, String label, int total, List<Offer> offers, Optional<Long> next) {}

  /** The kind that is asked for, and which page of its offers, from 0. */
  public record Asked(String kind, long page) {
    public static final Asked NOTHING = new Asked("", 0);
  }

  /** So many of one kind are shown at once; some have one for each unit or person. */
  private static final int MOST = 40;

  public static ActsPage of(Sight sight, Asked asked) {
    if (sight.reader().isEmpty() || sight.past()) {
      return new ActsPage(sight.texts().of("nav.acts"), List.of(), List.of(), List.of(), 0);
    }
    Possibilities all = Polity.possibilities(sight.law(), sight.state(), sight.reader().get());
    return new ActsPage(
        sight.texts().of("nav.acts"),
        groups(
            all.acts(),
            asked,
            p -> "do-" + p.deed().act(),
            p -> Phrase.capital(Print.act(p.deed().act())),
            p -> Offer.of(sight, p)),
        groups(
            all.motions(),
            asked,
            p -> "in-" + place(p.deed()).replaceAll("[^A-Za-z0-9]+", "-"),
            p -> sight.names().venue(place(p.deed())).capital().text(),
            p -> proposed(sight, p)),
        closed(sight, all),
        all.open().size());
  }

  private static List<Group> groups(
      List<Possibility> possibilities,
      Asked asked,
      Function<Possibility, String> id,
      Function<Possibility, String> label,
      Function<Possibility, Offer> offer) {
    Map<String, List<Possibility>> open = new LinkedHashMap<>();
    possibilities.stream()
        .filter(Possibility::open)
        .forEach(p -> open.computeIfAbsent(id.apply(p), _ -> new ArrayList<>()).add(p));
    List<Group> groups = new ArrayList<>();
    open.forEach((kind, some) -> {
      boolean chosen = kind.equals(asked.kind());
      long from = chosen ? asked.page() * MOST : 0;
      long most = chosen || some.size() == 1 ? MOST : 0;
      groups.add(
          new Group(
              kind,
              label.apply(some.getFirst()),
              some.size(),
              some.stream().skip(from).limit(most).map(offer).toList(),
              chosen && from + MOST < some.size()
                  ? Optional.of(asked.page() + 1)
                  : Optional.empty()));
    });
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
    Map<String, Possibility> first = new LinkedHashMap<>();
    all.acts().stream()
        .filter(p -> !p.open() && !open.contains(p.deed().act()))
        .forEach(p -> first.putIfAbsent(p.deed().act(), p));
    return first.values().stream().map(p -> Offer.of(sight, p)).toList();
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
