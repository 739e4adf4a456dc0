package org.commune.server.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.commune.server.app.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** {@code ./commune bench server}: what the server bears. */
public final class ServerBench {
  private static final List<String> PARTS = List.of("start", "acts", "vote", "live", "pages");

  private ServerBench() {}

  public static void main(String[] arguments) throws Exception {
    List<String> parts = arguments.length == 0 ? PARTS : List.of(arguments);
    if (!PARTS.containsAll(parts)) {
      System.err.println("usage: ./commune bench server [" + String.join("|", PARTS) + "]...");
      System.exit(2);
    }
    PrintStream out = System.out;
    if (parts.contains("acts")) {
      out.println("durable acts");
      new ActsBench(out, ActsBench.folder()).run();
    }
    if (!parts.equals(List.of("acts"))) {
      served(out, parts);
    }
    System.exit(0);
  }

  private static void served(PrintStream out, List<String> parts) throws Exception {
    out.println("the web");
    WebBench.Moving clock = new WebBench.Moving();
    long before = System.nanoTime();
    try (ConfigurableApplicationContext server = serve(ActsBench.folder(), clock)) {
      URI first =
          URI.create(
              "http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/");
      try (var page = first.toURL().openStream()) {
        page.readAllBytes();
      }
      out.printf(
          Locale.ROOT,
          "  start to first page %.1f s, database made anew; the JVM began %.1f s earlier%n",
          (System.nanoTime() - before) / 1e9,
          (before - started()) / 1e9);
      WebBench web = new WebBench(out, server, clock);
      if (parts.contains("vote")) {
        web.vote();
      }
      if (parts.contains("live")) {
        web.live();
      }
      if (parts.contains("pages")) {
        web.pages("federation", new Settlement(40, 75));
        web.pages("large", new Settlement(100, 500));
      }
      memory(out);
    }
  }

  private static long started() {
    long age = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    return System.nanoTime() - age * 1_000_000;
  }

  private static ConfigurableApplicationContext serve(Path folder, Clock clock) {
    SpringApplication application = new SpringApplication(Application.class);
    application.addInitializers(context -> {
      if (context instanceof GenericApplicationContext generic) {
        generic.registerBean("benchClock", Clock.class, () -> clock);
      }
    });
    return application.run(
        "--commune.data=" + folder,
        "--server.port=0",
        "--commune.limits.sending=10000000",
        "--logging.level.org.commune=warn");
  }

  private static void memory(PrintStream out) throws IOException {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    String resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .findFirst()
            .map(line -> line.replaceAll("[^0-9]", ""))
            .orElse("0");
    out.printf(
        Locale.ROOT,
        "  memory: heap %d MB after collection, process %d MB, clients of this benchmark included%n",
        heap >> 20,
        Long.parseLong(resident) >> 10);
  }
}
