package org.commune.polity.engine;

import static org.commune.polity.engine.Town.body;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.measure.Malformed;
import org.commune.polity.deed.Deed;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Timer;
import org.commune.polity.state.UnitId;

/** A federation for tests: a region of four branches, a congress of delegates, a board, offices. */
final class Federation {
  /** North has 12 members, south 25, and the hamlets east and west 3 each. */
  static final String CHARTER =
      """
      charter: federation
      version: "1"
      title: The federation
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: The members
          electorates:
            members: {of: membership, kept_by: registrar, alter_by: [assembly here]}
          membership:
            admission: {by: [assembly here], refuse_only_if: [employer]}
            resign: {effective: immediate}
        - article: "2"
          title: Units
          units:
            region: {}
            branch:
              parent: region
              min_members: 3
              create: {by: [self]}
              recognise: {by: [congress], within: P30D, silence: granted, refuse_only_if: [too_few]}
              dissolve: {by: [self]}
              merge: {by: [congress]}
              secede: {by: [self]}
        - article: "3"
          title: Assemblies
          bodies:
            assembly: {kind: assembly, per: branch, seats: all_members}
        - article: "4"
          title: The congress
          bodies:
            congress:
              kind: congress
              term: P1Y
              seat_groups:
                - filled_by: delegation
                  electorate: assembly
                  apportion: {base: members, per: 10, remainder_over: 4, pool_below: 5}
                  recall: recall_delegate
                  alternates: 1
        - article: "5"
          title: Recall
          recalls:
            recall_delegate:
              by: electors
              replacement: {first: alternate, else: by_election, within: P14D}
            recall_board: {by: congress, scope: [one, all]}
        - article: "6"
          title: The board
          bodies:
            board:
              kind: executive
              seats: 3
              term: P1Y
              filled_by: election
              electorate: members
              election: board_election
              recall: recall_board
              limits: {consecutive: 2}
              caps:
                - {by: unit, max: 2}
              invest: {by: [congress]}
        - article: "7"
          title: The election
          elections:
            board_election:
              method: approval
              electorate: members
              nominate: {self: true}
              phases: {nominations: P7D, campaign: P7D, voting: P7D}
              secret: false
              tie: lot
              returning_officer: registrar
              results: {publish: P1D, recount: any_candidate}
              challenge: {window: P7D, to: jury}
              latest: {after_previous: P13M}
        - article: "8"
          title: Offices
          bodies:
            registrar:
              kind: office
              seats: 1
              filled_by: appointment
              appointment: registrar_appointment
              incompatible: [board]
              gap_before_return: P6M
            jury:
              kind: tribunal
              seats: 3
              term: P1Y
              filled_by: sortition
              electorate: members
              draw: {publicly: true, seed: committed_beforehand}
              incompatible: [board, registrar]
              exclude:
                - {held_office_within: P2Y}
                - {has: convicted}
          appointments:
            registrar_appointment:
              paths:
                - {appoint: [congress]}
              dismiss: {by: [congress]}
        - article: "9"
          title: Powers of the congress
          powers:
            - {act: create_body, holder: [congress]}
            - {act: dissolve_body, holder: [congress]}
            - {act: alter_seats, holder: [congress]}
            - {act: extend_term, holder: [congress]}
            - {act: suspend_recall, holder: [congress]}
            - {act: fill_vacancy, holder: [congress]}
            - {act: postpone_election, holder: [congress]}
            - {act: annul_election, holder: [congress]}
            - {act: expel, holder: [congress]}
            - {act: affiliate, holder: [congress]}
            - {act: disaffiliate, holder: [congress]}
      """;

  private Federation() {}

  static Town town() {
    return town(CHARTER);
  }

  static Town town(String charter) {
    return Town.founded(
        charter,
        List.of(
            unit("land", "region", "", 0),
            unit("north", "branch", "land", 12),
            unit("south", "branch", "land", 25),
            unit("east", "branch", "land", 3),
            unit("west", "branch", "land", 3)),
        List.of(
            Town.seats("board", "members", "south-1", "south-2", "north-1"),
            Town.seats("registrar", "congress", "south-3")));
  }

  static Setup.UnitGiven unit(String id, String kind, String parent, int members) {
    return new Setup.UnitGiven(
        new UnitId(id),
        kind,
        parent.isEmpty() ? Optional.empty() : Optional.of(new UnitId(parent)),
        Optional.of(members),
        List.of(),
        Map.of());
  }

  static PersonId who(String name) {
    return new PersonId(name);
  }

  static List<PersonId> all(String... names) {
    return List.of(names).stream().map(PersonId::new).toList();
  }

  static SeatId seat(String name) {
    try {
      return SeatId.parse(name);
    } catch (Malformed e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Composition composition(Town town, String name) {
    BodyId id = body(name);
    return town.scene().composition(id);
  }

  /** Who sits in a body, in the order of the seats; `-` for a vacant one. */
  static List<String> sitting(Town town, String name) {
    return composition(town, name).seats().values().stream()
        .map(s -> s.holder().map(PersonId::id).orElse("-"))
        .toList();
  }

  /** The running times of clauses that begin so, by what they are about. */
  static List<String> running(Town town, String clause) {
    return town.state().each(Register.TIMERS).stream()
        .filter(t -> t.clause().startsWith(clause))
        .map(Timer::subject)
        .toList();
  }

  /** The duties that are to be done, by what they are about. */
  static List<String> due(Town town, String act) {
    List<String> ids =
        town.scene().law().duties().stream()
            .filter(d -> d.act().equals(act))
            .map(d -> d.id())
            .toList();
    return town.state().each(Register.TIMERS).stream()
        .filter(t -> ids.contains(t.clause()))
        .map(Timer::subject)
        .toList();
  }

  static void all(Town town, Deed deed, String... people) {
    for (String person : people) {
      Town.admitted(town.person(person, deed));
    }
  }
}
