package org.commune.server.demo.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.commune.polity.founding.Setup;
import org.commune.polity.founding.Setup.SeatsGiven;
import org.commune.polity.founding.Setup.UnitGiven;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;

/** Who is in the federation when its year begins: five districts, 36 workplaces, 3,000 members. */
final class Roster {
  static final UnitId FEDERATION = new UnitId("Federation");

  /** The workplace that the tour and most of the story is about. */
  static final UnitId TRAMS = new UnitId("Kessel Street Tram Depot");

  static final UnitId BAKERY = new UnitId("Morning Star Bakery");
  static final UnitId HOSPITAL = new UnitId("Saint Brannoc Hospital");
  static final UnitId CRANES = new UnitId("Long Quay Cranes");
  static final UnitId FOUNDRY = new UnitId("Hallam Foundry");

  private static final int MEMBERS = 3_000;
  private static final int SMALLEST = 26;

  /** Of the most that a workplace can have beside the smallest: none has a third of a district. */
  private static final int SPREAD = 115;

  /** Workplaces by district. */
  private static final Map<String, List<String>> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put(
        "Harbour",
        List.of(
            "Long Quay Cranes",
            "Dry Dock Four",
            "Saltmarsh Cold Store",
            "Pilot Boats",
            "Tern Island Ferry",
            "Ropewalk Chandlers",
            "Customs Yard Hauliers"));
    PLACES.put(
        "Riverside",
        List.of(
            "Hallam Foundry",
            "Weir Paper Mill",
            "Lockgate Power Station",
            "Otter Lane Print Works",
            "Riverside Water Works",
            "Bluebell Dye Works",
            "Millrace Bicycle Factory"));
    PLACES.put(
        "Old Town",
        List.of(
            "Kessel Street Tram Depot",
            "Morning Star Bakery",
            "Market Hall Porters",
            "City Theatre",
            "Lamplight Hotel",
            "Post Office Sorting",
            "Public Library",
            "Guildhall Cleaners"));
    PLACES.put(
        "Northfields",
        List.of(
            "Saint Brannoc Hospital",
            "Northfields School",
            "Orchard Nursing Home",
            "Beacon Call Centre",
            "Hillside Dairy",
            "Parcel Hub Six",
            "Fire Station North"));
    PLACES.put(
        "Westbrook",
        List.of(
            "Westbrook Assembly Plant",
            "Silverline Textiles",
            "Quarry Road Builders",
            "Cedar Software House",
            "Westbrook Bus Garage",
            "Signal Box Railways",
            "Sunfield Farm"));
  }

  private final Map<UnitId, List<PersonId>> workplaces = new LinkedHashMap<>();
  private final Map<UnitId, UnitId> districts = new LinkedHashMap<>();

  Roster(RandomGenerator random) {
    PersonNames names = new PersonNames(random);
    PLACES.forEach((district, places) ->
        places.forEach(place -> {
          List<PersonId> members = new ArrayList<>();
          int size = SMALLEST + random.nextInt(SPREAD);
          for (int i = 0; i < size; i++) {
            members.add(names.next());
          }
          workplaces.put(new UnitId(place), members);
          districts.put(new UnitId(place), new UnitId(district));
        }));
    fill(names);
  }

  /** Adds members, or takes away, one workplace after the other, until they are as many as said. */
  private void fill(PersonNames names) {
    List<List<PersonId>> all = List.copyOf(workplaces.values());
    int count = all.stream().mapToInt(List::size).sum();
    for (int i = 0; count != MEMBERS; i = (i + 1) % all.size()) {
      List<PersonId> members = all.get(i);
      if (count < MEMBERS) {
        members.add(names.next());
        count++;
      } else if (members.size() > SMALLEST) {
        members.removeLast();
        count--;
      }
    }
  }

  List<UnitId> workplaces() {
    return List.copyOf(workplaces.keySet());
  }

  List<UnitId> districts() {
    return districts.values().stream().distinct().toList();
  }

  UnitId district(UnitId workplace) {
    return Optional.ofNullable(districts.get(workplace)).orElseThrow();
  }

  List<UnitId> workplacesOf(UnitId district) {
    return workplaces().stream().filter(w -> district(w).equals(district)).toList();
  }

  List<PersonId> members(UnitId workplace) {
    return Optional.ofNullable(workplaces.get(workplace)).orElseThrow();
  }

  PersonId member(UnitId workplace, int number) {
    return members(workplace).get(number);
  }

  /** Who chairs the assembly of a workplace. */
  PersonId chair(UnitId workplace) {
    return members(workplace).getFirst();
  }

  static BodyId assembly(UnitId workplace) {
    return BodyId.of("assembly", workplace);
  }

  static BodyId council(UnitId district) {
    return BodyId.of("district_council", district);
  }

  /** One member of each of several workplaces; who has the same number has no other office. */
  List<PersonId> oneOfEach(int number, int first, int count) {
    return workplaces().subList(first, first + count).stream().map(w -> member(w, number)).toList();
  }

  /** The executive, at the start. */
  List<PersonId> executive() {
    return oneOfEach(1, 0, 9);
  }

  List<PersonId> control() {
    return oneOfEach(2, 10, 5);
  }

  PersonId registrar() {
    return member(TRAMS, 3);
  }

  /** What the federation begins its record with: who was elected before that serves on. */
  Setup setup(Instant start) {
    List<UnitGiven> units = new ArrayList<>();
    units.add(unit(FEDERATION, "federation", Optional.empty(), List.of()));
    districts().forEach(d -> units.add(unit(d, "district", Optional.of(FEDERATION), List.of())));
    workplaces.forEach((place, members) ->
        units.add(unit(place, "workplace", Optional.of(district(place)), members)));
    Map<BodyId, PersonId> chairs = new LinkedHashMap<>();
    workplaces().forEach(w -> chairs.put(assembly(w), chair(w)));
    chairs.put(BodyId.of("executive"), executive().getFirst());
    chairs.put(BodyId.of("control"), control().getFirst());
    return new Setup(
        units,
        Optional.empty(),
        List.of(),
        List.of(
            seats("executive", executive(), "congress", start, -300, 66),
            seats("control", control(), "congress", start, -300, 430),
            seats("editorial", oneOfEach(4, 20, 5), "members", start, -7, 372),
            seats("registrar", List.of(registrar()), "members", start, -150, 214)),
        chairs,
        Map.of("median_member_wage", 31_400L));
  }

  private static UnitGiven unit(
      UnitId id, String kind, Optional<UnitId> parent, List<PersonId> people) {
    return new UnitGiven(id, kind, parent, Optional.empty(), people, Map.of());
  }

  private static SeatsGiven seats(
      String body, List<PersonId> holders, String sentBy, Instant start, int from, int until) {
    return new SeatsGiven(
        BodyId.of(body),
        Optional.empty(),
        holders,
        Optional.empty(),
        Optional.of(sentBy),
        Optional.of(start.plus(Duration.ofDays(from))),
        Optional.of(start.plus(Duration.ofDays(until))),
        List.of(),
        true,
        false);
  }

  /** Everybody. */
  Stream<PersonId> everybody() {
    return workplaces.values().stream().flatMap(List::stream);
  }
}
