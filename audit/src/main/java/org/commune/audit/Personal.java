package org.commune.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.Organisation;
import org.commune.polity.state.Case;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.record.entry.PersonalFields;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Json;

/**
 * Which fields of acts are personal, and about whom: what says in words something of a person. They
 * stand in a record as commitments, and nothing else of an act ever does. What bodies decide and
 * what is published is not among them; nor is a ground that the charter lists, by which it rules.
 */
final class Personal {
  /** About whom a field is. */
  private enum About {
    /** Whoever sent the act. */
    AUTHOR,
    /** The person to whom it is done, who is the value of the act. */
    PERSON,
    /** The person whose case it is. */
    OF_CASE
  }

  /** A field of an act that is personal. */
  private record Row(String field, About about) {}

  /** By the act, as scripts and charters name it. */
  private static final Map<String, List<Row>> TABLE =
      Map.of(
          "apply_for_membership",
          List.of(new Row("name", About.AUTHOR), new Row("contact", About.AUTHOR)),
          "leave",
          List.of(new Row("leave", About.AUTHOR)),
          "resign",
          List.of(new Row("statement", About.AUTHOR)),
          "refuse_member",
          List.of(new Row("ground", About.PERSON)),
          "investigate",
          List.of(new Row("finding", About.OF_CASE)),
          "appeal",
          List.of(new Row("ground", About.AUTHOR)),
          "decide_case",
          List.of(new Row("ground", About.OF_CASE)));

  /** In the set-up, of each of its people. */
  private static final Set<String> OF_PEOPLE = Set.of("name", "contact");

  private static final String AMENDMENT = "amend_charter";

  private Personal() {}

  /** A field that was found. */
  record Field(PersonId about, Json value) {}

  /** The personal fields of an act, by their place in it, concealed or not. */
  static SortedMap<String, Field> of(Organisation before, Json.Members act) {
    SortedMap<String, Field> found = new TreeMap<>();
    if (!places(act).isEmpty()
        && act.members().get("deed") instanceof Json.Members deed
        && act.members().get("by") instanceof Json.Text(String by)) {
      new Search(before, new PersonId(by), grounds(before.law()), found).in(deed, "/deed");
    }
    return found;
  }

  /** The places at which the personal fields of an act can stand. */
  static Set<String> places(Json.Members act) {
    Set<String> places = new HashSet<>();
    if (act.members().get("deed") instanceof Json.Members deed) {
      places(deed, "/deed", places);
    }
    return places;
  }

  /** Those of a set-up. */
  static SortedMap<String, Field> ofSetup(Json.Members setup) {
    SortedMap<String, Field> found = new TreeMap<>();
    if (setup.members().get("people") instanceof Json.Array(var people)) {
      for (int i = 0; i < people.size(); i++) {
        if (people.get(i) instanceof Json.Members person
            && person.members().get("person") instanceof Json.Text(String id)) {
          String place = "/people/" + i + "/";
          OF_PEOPLE.forEach(word ->
              Optional.ofNullable(person.members().get(word))
                  .ifPresent(value -> found.put(place + word, new Field(new PersonId(id), value))));
        }
      }
    }
    return found;
  }

  /** Every personal field must be concealed, and nothing else. */
  static void requireConcealed(SortedMap<String, Field> fields, Json.Members said)
      throws VerificationFailure {
    Set<String> concealed = PersonalFields.of(said).keySet();
    for (String field : fields.keySet()) {
      if (!concealed.contains(field)) {
        throw new VerificationFailure("the personal field " + field + " stands in the open");
      }
    }
    for (String field : concealed) {
      if (!fields.containsKey(field)) {
        throw new VerificationFailure(
            "what stands at " + field + " is not personal, and is hidden");
      }
    }
  }

  private static void places(Json.Members deed, String at, Set<String> places) {
    deed.members()
        .forEach((word, value) -> {
          TABLE.getOrDefault(word, List.of()).forEach(row -> places.add(at + "/" + row.field()));
          if (!word.equals(AMENDMENT)) {
            inner(value, at + "/" + word, (object, place) -> places(object, place, places));
          }
        });
  }

  /** Deeds that stand inside a value: what a motion is to do, the options of a choice. */
  private static void inner(Json value, String at, Inner each) {
    switch (value) {
      case Json.Members object -> each.at(object, at);
      case Json.Array(List<Json> items) -> {
        for (int i = 0; i < items.size(); i++) {
          inner(items.get(i), at + "/" + i, each);
        }
      }
      case Json.Text _, Json.Whole _, Json.Flag _ -> {}
    }
  }

  @FunctionalInterface
  private interface Inner {
    void at(Json.Members object, String place);
  }

  /** The grounds that the law rules by: words of the charter, and no free text. */
  private static Set<String> grounds(Law law) {
    Set<String> grounds = new HashSet<>();
    law.clauses().stream()
        .filter(Power.class::isInstance)
        .flatMap(power -> ((Power) power).conditions().stream())
        .filter(Condition.GroundIn.class::isInstance)
        .forEach(condition -> grounds.addAll(((Condition.GroundIn) condition).grounds()));
    return grounds;
  }

  /** Looks through one act. */
  private record Search(
      Organisation before, PersonId author, Set<String> words, SortedMap<String, Field> found) {

    void in(Json.Members deed, String at) {
      deed.members()
          .forEach((word, value) -> {
            for (Row row : TABLE.getOrDefault(word, List.of())) {
              Optional.ofNullable(deed.members().get(row.field()))
                  .filter(this::isFreeText)
                  .ifPresent(text ->
                      found.put(at + "/" + row.field(), new Field(about(row, value), text)));
            }
            if (!word.equals(AMENDMENT)) {
              inner(value, at + "/" + word, this::in);
            }
          });
    }

    private boolean isFreeText(Json value) {
      return value instanceof Json.Text(String text)
          ? !text.isEmpty() && !words.contains(text)
          : value instanceof Json.Members;
    }

    private PersonId about(Row row, Json value) {
      String name = value instanceof Json.Text(String text) ? text : "";
      return switch (row.about()) {
        case AUTHOR -> author;
        case PERSON -> new PersonId(name);
        case OF_CASE ->
            before.state().get(Register.CASES, name).map(this::concerned).orElse(author);
      };
    }

    /** The accused, or else whoever brought the case. */
    private PersonId concerned(Case about) {
      return about.person().orElseGet(() -> new PersonId(about.openedBy()));
    }
  }
}
