package org.commune.server.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.commune.server.accounts.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a link that lets a person in once. */
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    description = "Make a link that lets a person in once, to be handed to them.")
final class InviteCommand implements Callable<Integer> {
  private static final Duration LASTING = Duration.ofDays(7);

  @Option(
      names = "--data",
      defaultValue = "${COMMUNE_DATA:-commune-data}",
      paramLabel = "DIR",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of("commune-data");

  @Option(
      names = "--site",
      defaultValue = "${COMMUNE_SITE:-http://localhost:8080}",
      paramLabel = "URL",
      description = "Where people reach the server (${DEFAULT-VALUE}).")
  private String site = "http://localhost:8080";

  @Parameters(index = "0", paramLabel = "ORGANISATION")
  private String organisation = "";

  @Parameters(index = "1", paramLabel = "PERSON")
  private String person = "";

  @Override
  public Integer call() throws Exception {
    try (DataFolder folder = DataFolder.open(data)) {
      if (!folder.journals().organisations().contains(organisation)) {
        System.err.println("commune invite: there is no organisation " + organisation);
        return ServerCommand.BAD_INPUT;
      }
      Secret secret = Secret.random();
      folder
          .sql()
          .sql("insert into link (token, organisation, person, expires) values (?, ?, ?, ?)")
          .params(
              secret.kept(),
              organisation,
              person,
              Instant.now().plus(LASTING).atOffset(ZoneOffset.UTC))
          .update();
      System.out.println(site + "/o/" + organisation + "/sign-in/link?token=" + secret.text());
      return 0;
    }
  }
}
