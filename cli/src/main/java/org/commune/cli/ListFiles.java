package org.commune.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.commune.count.format.MalformedBallots;
import org.commune.count.format.SizeTable;
import org.commune.count.seats.PartyList;

/** Lists with their votes, or units with their members, as the user gave them. */
final class ListFiles {
  private static final int LIMIT = 5_000_000;

  private ListFiles() {}

  /**
   * The lists.
   *
   * @param given one file, or names and sizes as NAME=SIZE
   * @throws BadInput with the line and what was expected there
   */
  static List<PartyList> read(Terminal terminal, List<String> given) {
    boolean inline = given.getFirst().contains("=");
    if (!inline && given.size() > 1) {
      throw new BadInput("Name one file, or write each as NAME=SIZE, such as North=1200.");
    }
    String text =
        inline
            ? given.stream().map(ListFiles::line).collect(Collectors.joining("\n"))
            : TextFile.read(terminal.directory(), given.getFirst(), LIMIT);
    try {
      return SizeTable.read(text);
    } catch (MalformedBallots malformed) {
      throw new BadInput((inline ? "" : given.getFirst() + ": ") + malformed.getMessage() + ".");
    }
  }

  /** As it would stand in a file. */
  private static String line(String pair) {
    int sign = pair.lastIndexOf('=');
    if (sign < 1) {
      throw new BadInput(
          "Write each as NAME=SIZE, such as North=1200; \"" + pair + "\" is not so.");
    }
    return "\"" + pair.substring(0, sign).replace("\"", "\"\"") + "\"," + pair.substring(sign + 1);
  }
}
