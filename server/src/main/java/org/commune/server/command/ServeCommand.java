package org.commune.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commune.server.app.Application;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the organisations of a data folder until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the organisations of a data folder until stopped.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      defaultValue = "${COMMUNE_DATA:-commune-data}",
      paramLabel = "DIR",
      description = "Where the database, the records and the keys lie (${DEFAULT-VALUE}).")
  private Path data = Path.of("commune-data");

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (${DEFAULT-VALUE}).")
  private String address = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port to listen on (${DEFAULT-VALUE}).")
  private int port = 8080;

  @Override
  public Integer call() {
    new SpringApplication(Application.class)
        .run(
            "--commune.data=" + data.toAbsolutePath(),
            "--server.address=" + address,
            "--server.port=" + port);
    return ServerCommand.SERVING;
  }
}
