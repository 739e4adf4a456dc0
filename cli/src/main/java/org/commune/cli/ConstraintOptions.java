package org.commune.cli;

import java.util.ArrayList;
import java.util.List;
import org.commune.count.Candidate;
import org.commune.count.Cap;
import org.commune.count.Constraint;
import org.commune.count.Guarantee;
import org.commune.count.format.GroupTable;
import org.commune.count.format.MalformedBallots;
import picocli.CommandLine.Option;

/** Who may be chosen together. */
final class ConstraintOptions {
  private static final int LIMIT = 5_000_000;

  @Option(
      names = "--cap",
      paramLabel = "KIND:N",
      description =
          "At most N of each group of a kind, such as employer:2; KIND:GROUP:N for one group.")
  private List<String> caps = List.of();

  @Option(
      names = "--guarantee",
      paramLabel = "KIND:GROUP:N",
      description = "At least N of a group, such as gender:women:3.")
  private List<String> guarantees = List.of();

  /** Whether there are any. */
  boolean given() {
    return !caps.isEmpty() || !guarantees.isEmpty();
  }

  /**
   * The people of a table with their groups.
   *
   * @throws BadInput with the line and what was expected there
   */
  static List<Candidate> people(Terminal terminal, String file) {
    try {
      return GroupTable.read(TextFile.read(terminal.directory(), file, LIMIT));
    } catch (MalformedBallots malformed) {
      throw new BadInput(file + ": " + malformed.getMessage() + ".");
    }
  }

  /**
   * The constraints.
   *
   * @param people whose groups they may name
   * @throws BadInput when one names a kind or a group that nobody belongs to
   */
  List<Constraint> on(List<Candidate> people) {
    var constraints = new ArrayList<Constraint>();
    for (String cap : caps) {
      GroupNumber most = GroupNumber.of("--cap", cap, people);
      constraints.add(new Cap(most.kind(), most.group(), most.number()));
    }
    for (String guarantee : guarantees) {
      GroupNumber least = GroupNumber.of("--guarantee", guarantee, people);
      constraints.add(new Guarantee(least.kind(), least.one(), least.number()));
    }
    return constraints;
  }
}
