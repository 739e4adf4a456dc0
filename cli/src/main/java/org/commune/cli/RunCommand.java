package org.commune.cli;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.audit.Recording;
import org.commune.charter.CharterFile;
import org.commune.charter.language.Charter;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.record.entry.Commitment;
import org.commune.record.format.Bytes;
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

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "Write what happened as a record into a new folder, to be published as it is. Beside it,"
              + " DIR.policy tells the public key, and DIR.private is for nobody else.")
  private Optional<String> record = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The key that signs the record; without it a new one is made and kept in DIR.private.")
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--witnesses",
      paramLabel = "FILE",
      description =
          "Have the record cosigned by the witnesses in this file: their keys, their addresses, and"
              + " how many must cosign (C2SP tlog-policy).")
  private Optional<String> witnesses = Optional.empty();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<RecordFolder> folder = record.map(name -> new RecordFolder(terminal, name));
    folder.ifPresent(RecordFolder::requireEmpty);
    Charter charter = Charters.read(terminal, charterFile);
    Script script = Scripts.read(terminal, scriptFile);
    Optional<Recording> recording = folder.map(_ -> recording(charter, script));
    Player.Played.Through played =
        recording
            .map(r -> Scripts.play(charter, r.script(), scriptFile, r.sending()))
            .orElseGet(() -> Scripts.play(charter, script, scriptFile));
    if (json) {
      terminal.out().println(RunJson.of(charter, script, played));
    } else {
      new RunText(terminal, all).print(script, played);
    }
    boolean fine =
        folder.isEmpty()
            || folder
                .get()
                .begin(origin(charter), key, witnesses)
                .write(terminal, recording.orElseThrow().parts(played.lines()));
    return fine && played.lines().stream().noneMatch(Line::failed)
        ? ExitCode.FINE
        : ExitCode.FAILED;
  }

  /** The name of the log that a record of an organisation is. */
  private static String origin(Charter charter) {
    return "commune/" + charter.id();
  }

  /** The script as it is recorded: concealed, and signed where it says so. */
  private Recording recording(Charter charter, Script script) {
    Bytes text = Bytes.utf8(TextFile.read(terminal.directory(), charterFile, CharterFile.LIMIT));
    SecureRandom random = new SecureRandom();
    return new Recording(
        text,
        charter,
        script,
        origin(charter),
        () -> {
          byte[] salt = new byte[Commitment.SALT_LENGTH];
          random.nextBytes(salt);
          return Bytes.of(salt);
        });
  }
}
