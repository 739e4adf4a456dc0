package org.commune.server.page.founding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.server.page.roll.Table;

/**
 * The form by which an organisation is founded, and what would come of it.
 *
 * @param charters the library
 * @param entered what was entered
 * @param flaws why it cannot begin so
 * @param ready what it would be; empty before it was looked at
 * @param verdict what the check says of the charter
 */
public record FoundPage(
    List<Choice> charters,
    Entered entered,
    List<String> flaws,
    Optional<String> ready,
    List<Verdict> verdict) {

  /** A charter of the library. */
  public record Choice(String id, String title, boolean chosen) {}

  /** What was entered. */
  public record Entered(String charter, String name, String units, String people) {
    public static final Entered NOTHING = new Entered("", "", "", "");

    public boolean isNamed() {
      return name.matches("[a-z][a-z0-9-]{0,62}");
    }

    /** What it begins with. */
    public Setup setup(List<String> flaws) {
      List<Setup.UnitGiven> given = new ArrayList<>();
      for (Table.Row row : Table.parse(units).rows()) {
        given.add(
            new Setup.UnitGiven(
                new UnitId(row.get("unit")),
                row.get("kind"),
                Optional.of(row.get("parent")).filter(p -> !p.isEmpty()).map(UnitId::new),
                number(row, flaws),
                List.of(),
                Map.of()));
      }
      List<Setup.PersonGiven> founders = new ArrayList<>();
      for (Table.Row row : Table.parse(people).rows()) {
        founders.add(
            new Setup.PersonGiven(
                new PersonId(row.get("person")),
                Arrays.stream(row.get("units").split("\\+", -1))
                    .map(String::strip)
                    .filter(u -> !u.isEmpty())
                    .map(UnitId::new)
                    .toList(),
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                Optional.empty()));
      }
      return new Setup(
          given, Optional.empty(), founders, List.of(), new LinkedHashMap<>(), Map.of());
    }

    private static Optional<Integer> number(Table.Row row, List<String> flaws) {
      String members = row.get("members");
      if (members.isEmpty()) {
        return Optional.empty();
      }
      if (!members.matches("[0-9]{1,6}")) {
        flaws.add(
            "line " + row.line() + " of the units: \"" + members + "\" is no number of members");
        return Optional.empty();
      }
      return Optional.of(Integer.parseInt(members));
    }
  }

  /** The verdict on one organ or power. */
  public record Verdict(String objective, String name, String tone) {}
}
