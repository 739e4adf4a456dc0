package org.commune.server.page.roll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.UnitId;
import org.commune.server.page.Page;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;

/**
 * A roll brought along as a table: what each row would do, and what would come of it, before
 * anything is done. A new member is admitted by an act of its own, under the charter like any
 * other.
 *
 * @param text the table as it was given; empty where none was yet
 * @param before how many members there are
 * @param after how many there would be
 * @param unaccounted rows that are neither new, nor known, nor refused: always none
 */
public record ImportPage(
    String title,
    Optional<String> text,
    List<RowView> rows,
    List<String> problems,
    long before,
    long after,
    long unaccounted,
    int admitted)
    implements Page {

  /** A row and what it would do. */
  public record RowView(
      int line,
      String person,
      String unit,
      String state,
      String tone,
      List<Offer.Reason> reasons) {}

  /** What a row is: a member to admit, one who is known, or a mistake. */
  public sealed interface Row {
    int line();

    /** An act that would be admitted. */
    record New(int line, MembershipDeed.AdmitMember deed) implements Row {}

    /** Nothing changes. */
    record Known(int line, PersonId person) implements Row {}

    /** The charter refuses it. */
    record Refused(int line, Possibility possibility) implements Row {}

    /** It cannot be read. */
    record Wrong(int line, String person, String why) implements Row {}
  }

  private static final int MOST = 5_000;

  /**
   * @param admitted how many were admitted just now; -1 where nothing was done
   */
  public static ImportPage of(Sight sight, Optional<String> text, int admitted) {
    List<String> problems = new ArrayList<>();
    List<Row> rows = text.map(t -> rows(sight, t, problems)).orElse(List.of());
    long before = sight.state().each(Register.PEOPLE).stream().filter(Person::isMember).count();
    long added = rows.stream().filter(Row.New.class::isInstance).count();
    return new ImportPage(
        sight.texts().of("import.title"),
        text,
        rows.stream().map(r -> view(sight, r)).toList(),
        List.copyOf(problems),
        before,
        before + added,
        rows.size()
            - added
            - rows.stream().filter(Row.Known.class::isInstance).count()
            - rows.stream().filter(Row.Refused.class::isInstance).count()
            - rows.stream().filter(Row.Wrong.class::isInstance).count(),
        admitted);
  }

  /** What each row of a table would do. */
  public static List<Row> rows(Sight sight, String text, List<String> problems) {
    Table table = Table.parse(text);
    if (!table.columns().contains("person")) {
      problems.add(sight.texts().of("import.nocolumn"));
      return List.of();
    }
    if (table.rows().size() > MOST) {
      problems.add(sight.texts().of("import.toomany", MOST));
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row : table.rows()) {
      rows.add(
          seen.add(row.get("person"))
              ? row(sight, row)
              : new Row.Wrong(row.line(), row.get("person"), sight.texts().of("import.twice")));
    }
    return List.copyOf(rows);
  }

  private static Row row(Sight sight, Table.Row row) {
    String name = row.get("person");
    if (name.isEmpty()) {
      return new Row.Wrong(row.line(), name, sight.texts().of("import.noname"));
    }
    PersonId person = new PersonId(name);
    Optional<UnitId> unit = Optional.of(row.get("unit")).filter(u -> !u.isEmpty()).map(UnitId::new);
    if (unit.isPresent() && sight.state().unit(unit.get()).isEmpty()) {
      return new Row.Wrong(row.line(), name, sight.texts().of("import.nounit", unit.get().id()));
    }
    boolean known =
        sight
            .state()
            .person(person)
            .filter(p -> p.isMember() && unit.map(p.units()::contains).orElse(true))
            .isPresent();
    if (known) {
      return new Row.Known(row.line(), person);
    }
    MembershipDeed.AdmitMember deed =
        new MembershipDeed.AdmitMember(
            person, unit, Optional.of(row.get("class")).filter(c -> !c.isEmpty()));
    Possibility possibility =
        Polity.preview(sight.law(), sight.state(), sight.reader().orElse(new PersonId("")), deed);
    return possibility.open()
        ? new Row.New(row.line(), deed)
        : new Row.Refused(row.line(), possibility);
  }

  private static RowView view(Sight sight, Row row) {
    return switch (row) {
      case Row.New(int line, var deed) ->
          new RowView(
              line,
              deed.person().id(),
              deed.unit().map(UnitId::id).orElse(""),
              sight.texts().of("import.new"),
              "open",
              List.of());
      case Row.Known(int line, PersonId person) ->
          new RowView(line, person.id(), "", sight.texts().of("import.known"), "done", List.of());
      case Row.Refused(int line, Possibility possibility) ->
          new RowView(
              line,
              possibility.deed().persons().getFirst().id(),
              possibility.deed().onUnit().map(UnitId::id).orElse(""),
              sight.texts().of("import.refused"),
              "lost",
              Offer.of(sight, possibility).reasons());
      case Row.Wrong(int line, String person, String why) ->
          new RowView(line, person, "", why, "lost", List.of());
    };
  }

  @Override
  public String template() {
    return "import";
  }

  @Override
  public String place() {
    return "bodies";
  }
}
