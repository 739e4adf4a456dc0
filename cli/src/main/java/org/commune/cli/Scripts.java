package org.commune.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.Organisation;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;
import org.commune.polity.script.Sending;

/** Scripts that the user named as files, played under a charter. */
final class Scripts {
  private Scripts() {}

  /**
   * A script that makes sense.
   *
   * @throws BadInput with all its problems when it does not
   */
  static Script read(Terminal terminal, String file) {
    return switch (ScriptFile.read(
        file, TextFile.read(terminal.directory(), file, ScriptFile.LIMIT))) {
      case ScriptFile.Outcome.Read read -> read.script();
      case ScriptFile.Outcome.Refused(var problems) ->
          throw new BadInput(problems.toString().strip());
    };
  }

  /**
   * Plays a script under a charter.
   *
   * @throws BadInput when it was written for another charter, or its set-up makes no sense under it
   */
  static Player.Played.Through play(Charter charter, Script script, String file) {
    return play(charter, script, file, founded -> Sending.plain(script.setup(), founded));
  }

  /** The same, with acts that go another way to the engine. */
  static Player.Played.Through play(
      Charter charter, Script script, String file, Function<Organisation, Sending> sending) {
    if (script.charter().filter(c -> !c.equals(charter.id())).isPresent()
        || script.version().filter(v -> !v.equals(charter.version())).isPresent()) {
      throw new BadInput(
          file
              + ": it was written for "
              + script.charter().orElse("any charter")
              + script.version().map(v -> " " + v).orElse("")
              + ", and the charter given is "
              + charter.id()
              + " "
              + charter.version()
              + ". Give that charter, or change `charter` and `version` in the script.");
    }
    return switch (Player.play(Compile.law(charter), script, sending)) {
      case Player.Played.Through through -> through;
      case Player.Played.Refused(var flaws) ->
          throw new BadInput(file + ": set-up: " + String.join("\n" + file + ": set-up: ", flaws));
    };
  }

  /** The files of the project, found beside the launcher. */
  static Path home() {
    return Path.of(System.getProperty("commune.home", ""));
  }
}
