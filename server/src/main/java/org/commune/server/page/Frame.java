package org.commune.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.commune.charter.Print;
import org.commune.charter.law.Power;
import org.commune.polity.state.EmergencyNow;
import org.commune.server.page.record.RecordLine;

/**
 * What stands around every page: whose organisation it is, who reads, where one can go; an
 * emergency in force; the day that is looked at.
 *
 * @param sections the navigation
 * @param reader the name of who reads; empty for a visitor
 * @param emergency shown on every page while one is in force
 * @param past the day that is looked at, where it is not today
 */
public record Frame(
    Sight sight,
    List<Section> sections,
    Optional<String> reader,
    Optional<Emergency> emergency,
    Optional<String> past,
    Site site) {

  /**
   * What the server gives every page.
   *
   * @param guards hidden fields of every form by name, against forged requests
   * @param ids makes the id of an act, so that a form sent twice has one effect
   * @param asset where a file of the look or a script lies, by its name
   * @param demo whether the reader may be anybody
   * @param said what became of the act that was just sent
   */
  public record Site(
      Map<String, String> guards,
      Supplier<String> ids,
      UnaryOperator<String> asset,
      boolean demo,
      Optional<RecordLine> said) {}

  /** A part of the navigation. */
  public record Section(String title, List<Place> places) {}

  /** A page that one can go to. */
  public record Place(String name, String label, String to) {}

  /**
   * An emergency in force.
   *
   * @param ends by itself, whatever anybody does
   * @param unlocks the powers that it gives
   * @param endedBy who can end it, each in a sentence
   */
  public record Emergency(
      String id,
      String ground,
      Moments.Clock ends,
      List<String> unlocks,
      List<String> endedBy,
      String to) {}

  private static final List<String> MINE = List.of("home", "assembly", "mandates", "acts");
  private static final List<String> COMMON =
      List.of(
          "map", "bodies", "motions", "elections", "decrees", "tendencies", "tribunal", "treasury");
  private static final List<String> PROOF = List.of("charter", "record", "check", "drift");

  public static Frame of(Sight sight, Site site) {
    List<Section> sections = new ArrayList<>();
    if (sight.reader().isPresent()) {
      sections.add(section(sight, "you", MINE));
    }
    sections.add(section(sight, "organisation", COMMON));
    sections.add(section(sight, "proof", PROOF));
    return new Frame(
        sight,
        List.copyOf(sections),
        sight.reader().map(p -> Names.readable(p.id())),
        sight.state().emergency().map(e -> emergency(sight, e)),
        sight.past() ? Optional.of(sight.moments().at(sight.state().now())) : Optional.empty(),
        site);
  }

  private static Section section(Sight sight, String name, List<String> places) {
    Texts texts = sight.texts();
    return new Section(
        texts.of("nav." + name),
        places.stream().map(p -> new Place(p, texts.of("nav." + p), sight.page(p))).toList());
  }

  private static Emergency emergency(Sight sight, EmergencyNow now) {
    return new Emergency(
        now.id(),
        now.ground(),
        sight.moments().clock(now.until()),
        now.unlocks().stream().map(Print::act).toList(),
        endedBy(sight),
        sight.page("decrees"));
  }

  /** Who can end an emergency, by the charter. */
  public static List<String> endedBy(Sight sight) {
    return sight.law().powers("end_emergency").stream()
        .filter(p -> !p.holders().isEmpty())
        .map((Power p) -> Print.clause(p))
        .distinct()
        .toList();
  }

  /** Where a file of the look or a script lies. */
  public String asset(String name) {
    return site.asset().apply(name);
  }

  public Texts texts() {
    return sight.texts();
  }
}
