package org.commune.server.demo.federation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.server.demo.Role;

/** Persons of the story whom a visitor can be. */
public final class Cast {
  private static final int MEMBER = 28;
  private static final int BAKER = 20;

  private Cast() {}

  /** A member of the tram depot with no office at all, who has not voted or signed yet. */
  static PersonId member(Roster roster) {
    return roster.member(Roster.TRAMS, MEMBER);
  }

  /** A baker, present at the meeting that is open, whose vote decides. */
  static PersonId baker(Roster roster) {
    return roster.member(Roster.BAKERY, BAKER);
  }

  /** Those who are there now; whoever has lost an office in the meantime has no role by it. */
  public static List<Role> roles(Organisation organisation) {
    Roster roster = new Roster(new Random(Federation.SEED));
    return java.util.stream.Stream.of(
            Optional.of(
                new Role(
                    "member",
                    "A member",
                    member(roster),
                    "drives a tram, holds no office, and has not voted yet")),
            holder(organisation, roster, Roster.council(roster.district(Roster.TRAMS)))
                .map(p ->
                    new Role(
                        "delegate",
                        "A delegate",
                        p,
                        "sits in the Old Town council for the tram depot, and may be recalled")),
            Optional.of(
                new Role(
                    "baker",
                    "A member in a meeting",
                    baker(roster),
                    "is at the bakers' assembly, where a recall stands even, and has not voted")),
            Optional.of(
                new Role(
                    "chair",
                    "The chair of an assembly",
                    roster.chair(Roster.BAKERY),
                    "has the chair of the bakers' assembly, and closes the vote")),
            seated(organisation, Story.EXECUTIVE, 2)
                .map(p ->
                    new Role(
                        "executive",
                        "One of the executive",
                        p,
                        "carries out what was decided, and may spend a little")),
            seated(organisation, Story.TRIBUNAL, 0)
                .map(p ->
                    new Role(
                        "judge",
                        "A judge of the tribunal",
                        p,
                        "was drawn by lot, and hears a case")),
            seated(organisation, Story.CONTROL, 0)
                .map(p ->
                    new Role(
                        "auditor",
                        "One of the control commission",
                        p,
                        "sees all accounts and files, and can call the congress")),
            chair(organisation)
                .map(p ->
                    new Role(
                        "hostile",
                        "A hostile executive",
                        p,
                        "would rather not be asked again: try to take the federation over")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<PersonId> holder(
      Organisation organisation, Roster roster, BodyId council) {
    PersonId delegate = roster.member(Roster.TRAMS, Recalls.DELEGATE);
    return organisation.state().body(council).flatMap(b -> b.seatOf(delegate)).map(_ -> delegate);
  }

  private static Optional<PersonId> seated(Organisation organisation, BodyId body, int place) {
    return Polity.sitting(organisation.law(), organisation.state(), body).stream()
        .skip(place)
        .findFirst();
  }

  private static Optional<PersonId> chair(Organisation organisation) {
    return organisation.state().body(Story.EXECUTIVE).flatMap(Composition::chair);
  }

  /** Against whom a hostile executive turns. */
  public static PersonId opponent() {
    return member(new Roster(new Random(Federation.SEED)));
  }
}
