package org.commune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.commune.polity.state.PersonId;
import org.commune.record.OpeningTable;
import org.commune.record.entry.Commitment;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.Opening;
import org.commune.record.entry.PersonalFields;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Where a record says something of whom, and what of it was erased. */
final class PersonalLedger {
  private record Noted(PersonId about, Commitment in) {}

  private PMap<FieldPlace, Noted> standing = OrderedPMap.empty();
  private PVector<FieldPlace> erased = TreePVector.empty();

  /** One that has noted the same, to go on apart from this one. */
  PersonalLedger copy() {
    PersonalLedger copy = new PersonalLedger();
    copy.standing = standing;
    copy.erased = erased;
    return copy;
  }

  /**
   * Notes the fields of an entry.
   *
   * @param said the act, or the set-up of the founding
   */
  void note(long entry, SortedMap<String, Personal.Field> fields, Json.Members said) {
    SortedMap<String, Commitment> concealed = PersonalFields.of(said);
    fields.forEach((field, of) -> {
      Commitment in = concealed.get(field);
      if (in != null) {
        standing = standing.plus(new FieldPlace(entry, field), new Noted(of.about(), in));
      }
    });
  }

  /** Erases what stands of a person; the answer is where it stood, in the order of the entries. */
  List<FieldPlace> erase(PersonId person) {
    List<FieldPlace> places =
        standing.entrySet().stream()
            .filter(e -> e.getValue().about().equals(person))
            .map(Map.Entry::getKey)
            .toList();
    standing = standing.minusAll(places);
    erased = erased.plusAll(places);
    return places;
  }

  /** All places that were erased, in the order in which they were. */
  List<FieldPlace> erased() {
    return erased;
  }

  /** What is wrong with the openings of a record. */
  record Flaw(long entry, String reason) {}

  /**
   * The first entry whose openings are not as they should be: each field that stands has the
   * opening of its commitment, each that was erased has none.
   */
  Optional<Flaw> flaw(OpeningTable openings) {
    List<Flaw> flaws = new ArrayList<>();
    standing.forEach((place, noted) ->
        wrong(openings, place, noted)
            .ifPresent(reason -> flaws.add(new Flaw(place.entry(), reason))));
    for (FieldPlace place : erased) {
      if (opening(openings, place).isPresent()) {
        flaws.add(
            new Flaw(place.entry(), place.field() + " was erased, and its opening is still there"));
      }
    }
    return flaws.stream().min(java.util.Comparator.comparingLong(Flaw::entry));
  }

  private static Optional<String> wrong(OpeningTable openings, FieldPlace place, Noted noted) {
    Optional<Opening> opening = opening(openings, place);
    if (opening.isEmpty()) {
      return Optional.of("the opening of " + place.field() + " is gone, and no act had it erased");
    }
    return opening.get().opens(noted.in(), place.field())
        ? Optional.empty()
        : Optional.of("the opening of " + place.field() + " does not open what was entered");
  }

  /** What is noted, one value for each place, to be read back by {@link #noted}. */
  List<Json> written() {
    List<Json> lines = new ArrayList<>();
    standing.forEach((place, noted) ->
        lines.add(
            place(place)
                .with("about", Json.text(noted.about().id()))
                .with("commitment", Json.text(noted.in().hash().hex()))));
    erased.forEach(place -> lines.add(place(place)));
    return lines;
  }

  private static Json.Members place(FieldPlace place) {
    return Json.object()
        .with("entry", Json.whole(place.entry()))
        .with("field", Json.text(place.field()));
  }

  /** Notes what another ledger had noted of a place. */
  void noted(Json line) throws ParseFailure {
    Fields fields = Fields.of(line);
    FieldPlace place = new FieldPlace(fields.natural("entry"), fields.text("field"));
    if (fields.has("about")) {
      PersonId about = new PersonId(fields.text("about"));
      Commitment in = new Commitment(Hash.parseHex(fields.text("commitment")));
      standing = standing.plus(place, new Noted(about, in));
    } else {
      erased = erased.plus(place);
    }
    fields.end();
  }

  private static Optional<Opening> opening(OpeningTable openings, FieldPlace place) {
    try {
      return Optional.ofNullable(openings.of(place.entry()).get(place.field()));
    } catch (ParseFailure _) {
      return Optional.empty();
    }
  }
}
