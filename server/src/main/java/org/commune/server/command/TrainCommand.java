package org.commune.server.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commune.server.app.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Starts a server without anything in it, shows a page and stops: what an AOT cache is made from.
 */
@Command(
    name = "train",
    hidden = true,
    description = "Start, show a page and stop: to make an AOT cache of (-XX:AOTCacheOutput).")
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("commune-train");
    try (ConfigurableApplicationContext server =
        new SpringApplication(Application.class)
            .run("--commune.data=" + folder, "--server.port=0")) {
      String port = server.getEnvironment().getProperty("local.server.port");
      try (var page = URI.create("http://localhost:" + port + "/").toURL().openStream()) {
        page.readAllBytes();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return 0;
  }
}
