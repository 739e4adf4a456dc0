package org.commune.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commune.check.exporting.Export;
import org.commune.check.game.Game;

/** The game of a charter, written for other tools. */
final class CheckExport {
  private static final Map<String, Export> FORMATS =
      Map.of(
          "smt", Export.SMT, "tla", Export.TLA, "alloy", Export.ALLOY, "promela", Export.PROMELA);

  private CheckExport() {}

  /**
   * Writes the files of one game into a folder of its own, and prints their names.
   *
   * @param to the format and the folder
   * @throws BadInput when there is no such format, or the folder cannot be made
   */
  static void write(Terminal terminal, List<String> to, Game game) {
    Export export = FORMATS.get(to.getFirst().toLowerCase(Locale.ROOT));
    if (export == null) {
      throw new BadInput(
          "there is no format \"" + to.getFirst() + "\"; there are smt, tla, alloy and promela");
    }
    String folder = to.get(1) + "/" + game.name().replaceAll("[^A-Za-z0-9.-]", "-");
    try {
      Files.createDirectories(terminal.directory().resolve(folder));
    } catch (InvalidPathException | IOException impossible) {
      throw new BadInput(folder + " cannot be made: " + impossible);
    }
    export
        .of(game)
        .forEach((name, text) -> {
          OutputFile.write(terminal, folder + "/" + name, text.getBytes(StandardCharsets.UTF_8));
          terminal.out().println(folder + "/" + name);
        });
  }
}
