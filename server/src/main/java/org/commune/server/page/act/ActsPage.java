package org.commune.server.page.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * Offers of one kind.
   *
   * @param size how many there are
   * @param offers those that are shown: one alone, or all of the kind that was asked for
   */
  public record Group(String id, String label, int size, List<Offer> offers) {
    /** The possibilities of a kind; each becomes an offer only when it is shown. */
    static Group of(
        String id,
        String label,
        List<Possibility> some,
        String chosen,
        Function<Possibility, Offer> offer) {
      boolean shown = some.size() == 1 || id.equals(chosen);
      return new Group(
          id,
          label,
          some.size(),
          shown ? some.stream().limit(MOST).map(offer).toList() : List.of());
    }
  }

  /** So many of one kind are shown; a kind with more has them for each unit or person. */
  private static final int MOST = 40;

  /**
   * The page.
   *
   * @param chosen the group whose offers are wanted; none of that name shows none
   */
  public static ActsPage of(Sight sight, String chosen) {
    if (sight.reader().isEmpty() || sight.past()) {
      return new ActsPage(sight.texts().of("nav.acts"), List.of(), List.of(), List.of(), 0);
    }
    Possibilities all = Polity.possibilities(sight.law(), sight.state(), sight.reader().get());
    return new ActsPage(
        sight.texts().of("nav.acts"),
        groups(sight, all.acts(), chosen),
        places(sight, all.motions(), chosen),
        closed(sight, all),
        all.open().size());
  }

  private static List<Group> groups(Sight sight, List<Possibility> possibilities, String chosen) {
    return grouped(possibilities, p -> p.deed().act()).entrySet().stream()
        .map(act ->
            Group.of(
                "do-" + act.getKey(),
                Phrase.capital(Print.act(act.getKey())),
                act.getValue(),
                chosen,
                p -> Offer.of(sight, p)))
        .toList();
  }

  private static List<Group> places(Sight sight, List<Possibility> motions, String chosen) {
    return grouped(motions, p -> place(p.deed())).entrySet().stream()
        .map(place ->
            Group.of(
                "in-" + place.getKey().replaceAll("[^A-Za-z0-9]+", "-"),
                sight.names().venue(place.getKey()).capital().text(),
                place.getValue(),
                chosen,
                p -> proposed(sight, p)))
        .toList();
  }

  private static Map<String, List<Possibility>> grouped(
      List<Possibility> possibilities, Function<Possibility, String> by) {
    return possibilities.stream()
        .filter(Possibility::open)
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
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
