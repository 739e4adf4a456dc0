package org.commune.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands are told that look at a published record. */
final class RecordArguments {
  @Parameters(
      index = "0",
      paramLabel = "DIR|URL",
      description = "The folder of the record, or its address on the web.")
  private String place = "";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Whose signatures to trust (C2SP tlog-policy). Without it, DIR.policy, which whoever made"
              + " the record may have written.")
  private Optional<String> policy = Optional.empty();

  PublishedRecord record(Terminal terminal) {
    return new PublishedRecord(terminal, place);
  }

  Optional<String> policy() {
    return policy;
  }
}
