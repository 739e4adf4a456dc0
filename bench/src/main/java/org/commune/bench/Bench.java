package org.commune.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** `./commune bench NAME`: runs one of the benchmarks. */
public final class Bench {
  private static final String USAGE =
      "usage: ./commune bench audit|check|count|polity|record [SIZE], or bench server [PART...]";

  private Bench() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    switch (args.length == 0 ? "" : args[0]) {
      case "audit" -> AuditBench.run(out, rest);
      case "check" -> CheckBench.run(out, rest);
      case "count" -> CountBench.run(out, rest);
      case "polity" -> PolityBench.run(out, rest);
      case "record" -> RecordBench.run(out, rest);
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
  }
}
