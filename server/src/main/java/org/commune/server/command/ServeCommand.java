package org.commune.server.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Option(
      names = "--watch-port",
      paramLabel = "PORT",
      description = "Health and metrics on this port, for this machine alone; none without it.")
  private int watchPort = -1;

  @Option(
      names = "--log",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "Log lines as text or json (${DEFAULT-VALUE}).")
  private String log = "text";

  @Option(
      names = "--proxy",
      paramLabel = "REGEX",
      description =
          "Addresses of proxies in front, whose word is taken for where a request came from.")
  private String proxy = "";

  @Override
  public Integer call() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--commune.data=" + data.toAbsolutePath(),
                "--server.address=" + address,
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + watchPort));
    if (log.equals("json")) {
      settings.add("--logging.structured.format.console=ecs");
    }
    if (!proxy.isEmpty()) {
      settings.add("--server.forward-headers-strategy=native");
      settings.add("--server.tomcat.remoteip.internal-proxies=" + proxy);
    }
    try {
      new SpringApplication(Application.class).run(settings.toArray(String[]::new));
      return ServerCommand.SERVING;
    } catch (RuntimeException e) {
      System.err.println("commune serve: " + reason(e));
      return ServerCommand.BAD_INPUT;
    }
  }

  /** What it came from, which says what is wrong; the rest is about beans. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
