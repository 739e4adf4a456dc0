package org.commune.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.commune.server.app.Application;
import org.commune.server.demo.Library;
import org.commune.server.demo.told.Told;
import org.commune.server.organisations.Organisations;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Serves organisations with a past, in which a visitor can be anybody. The year of the federation
 * is told while the server starts, so that it ends on the day on which somebody looks at it.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Serve organisations to look around in, until stopped.")
public final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep everything in this folder (a temporary one, which is deleted at the end).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description =
          "The port to listen on (${DEFAULT-VALUE}); if it is taken, another one that is free.")
  private int port = 8080;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Instant begun = Instant.now();
    CompletableFuture<List<Told>> told =
        CompletableFuture.supplyAsync(() -> Library.found().told(begun));
    Path folder = folder();
    int free = free(port);
    if (free != port) {
      say("Port " + port + " is taken; the demo listens on " + free + ".");
    }
    say("Telling a year in the life of a federation of 3,000 members ...");
    ConfigurableApplicationContext server =
        new SpringApplication(Application.class)
            .run(
                "--commune.data=" + folder.toAbsolutePath(),
                "--commune.demo=true",
                "--server.address=127.0.0.1",
                "--server.port=" + free);
    Organisations organisations = server.getBean(Organisations.class);
    for (Told each : told.join()) {
      if (organisations.get(each.name()).isEmpty()) {
        organisations.begin(each.name(), "demo.invalid/" + each.name(), each.pages());
      }
    }
    say("");
    say("    http://localhost:" + free + "/demo");
    say("");
    say("Open it in a browser. Ctrl-C ends the demo" + ending() + ".");
    return ServerCommand.SERVING;
  }

  private String ending() {
    return data.map(kept -> "; what was done stays in " + kept).orElse(" and deletes its data");
  }

  private Path folder() throws IOException {
    if (data.isPresent()) {
      return data.get();
    }
    Path folder = Files.createTempDirectory("commune-demo");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> deleteOnceStopped(folder), "delete-the-demo"));
    return folder;
  }

  /** The database stops in a hook of its own, at the same time, and writes until it has. */
  private static void deleteOnceStopped(Path folder) {
    for (int trial = 0; trial < 50; trial++) {
      try {
        if (Files.notExists(folder.resolve("database").resolve("postmaster.pid"))
            && FileSystemUtils.deleteRecursively(folder)) {
          return;
        }
        Thread.sleep(100);
      } catch (IOException e) {
        // Something is still written there; it is tried again.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The port, or when it is taken any other. */
  private static int free(int wanted) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(here, wanted));
      return socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket any = new ServerSocket(0, 1, here)) {
        return any.getLocalPort();
      }
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
