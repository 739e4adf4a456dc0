package org.commune.cli;

import java.util.concurrent.Callable;
import org.commune.charter.language.Charter;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune run`: plays a script under a charter and compares what comes of it. */
@Command(
    name = "run",
    description =
        "Play a script under a charter: every act goes through the engine, and what comes of it is"
            + " compared with what the script expects.")
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "CHARTER", description = "A charter in YAML.")
  private String charterFile = "";

  @Parameters(index = "1", paramLabel = "SCRIPT", description = "A script in YAML.")
  private String scriptFile = "";

  @Option(names = "--json", description = "Print every act as JSON, for machines.")
  private boolean json;

  @Option(names = "--all", description = "Print every act of the short forms too.")
  private boolean all;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Charter charter = Charters.read(terminal, charterFile);
    Script script = Scripts.read(terminal, scriptFile);
    Player.Played.Through played = Scripts.play(charter, script, scriptFile);
    if (json) {
      terminal.out().println(RunJson.of(charter, script, played));
    } else {
      new RunText(terminal, all).print(script, played);
    }
    return played.lines().stream().anyMatch(Line::failed) ? ExitCode.FAILED : ExitCode.FINE;
  }
}
