package org.commune.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Fraction;
import org.commune.check.Check;
import org.commune.check.Deadlocks;
import org.commune.check.Finding;
import org.commune.check.Live;
import org.commune.check.Mainstays;
import org.commune.check.Repairs;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.check.ThreatFile;
import org.commune.check.Verdict;
import org.commune.check.game.Objective;
import org.commune.check.lints.Lint;
import org.commune.check.lints.Lints;
import org.commune.check.picture.CheckPage;
import org.commune.polity.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune check`: whether an organisation can be taken from its members by legal acts. */
@Command(
    name = "check",
    description =
        "Find the shortest series of legal acts by which an organisation is taken from its members,"
            + " or show that there is none. Ends with 1 when an organ or a power can be lost to"
            + " members who are awake, or could not be decided.")
final class CheckCommand implements Callable<Integer> {
  /** What can be examined in a few seconds and half a gigabyte. */
  static final int STATES = 3_000_000;

  /** What is examined for each repair and each deadlock. */
  private static final int MENDING = 100_000;

  private static final int MOST_DECEIVED = 9;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A charter in YAML; not where --from says which organisation.")
  private Optional<String> named = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "RECORD",
      description =
          "A record, in a folder or on the web: check the organisation as it stands now, under the"
              + " charter that is in force there.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "With --from, whose signatures to trust; without it, RECORD.policy.")
  private Optional<String> policy = Optional.empty();

  @Option(
      names = "--threat",
      paramLabel = "THREAT",
      description =
          "T1 (hostile executive), T2 (and one body that goes over, each in turn; T2:BODY for one),"
              + " T3 (every elected body), T4 (and the members deceived once), T5 (as T3, half of"
              + " the members absent), all, or a file with a threat of one's own. Without it: T1.")
  private String threat = "T1";

  @Option(names = "--organ", paramLabel = "X", description = "Only this organ or power.")
  private Optional<String> organ = Optional.empty();

  @Option(names = "--json", description = "Print the verdicts as JSON, for machines.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Write a page with the steps drawn, which needs nothing besides itself.")
  private Optional<String> html = Optional.empty();

  @Option(
      names = "--export",
      arity = "2",
      paramLabel = "FORMAT DIR",
      description =
          "Write the game for other tools and stop: smt, tla, alloy or promela, into this folder.")
  private List<String> export = List.of();

  @Option(
      names = "--lint",
      description = "Only the hints that need no search, as in `charter lint`.")
  private boolean lint;

  @Option(
      names = "--repairs",
      description =
          "Look for the smallest changes that would have prevented what is lost, and for the acts of"
              + " the members without which what is kept would not be.")
  private boolean repairs;

  @Option(
      names = "--deadlocks",
      description = "Look for bodies that can fall vacant and never be filled again.")
  private boolean deadlocks;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (named.isPresent() == from.isPresent()) {
      throw new BadInput("Name a charter to check, or with --from a record.");
    }
    return from.isPresent() ? now(from.get()) : founding(named.orElseThrow());
  }

  private int now(String record) {
    Organisation organisation =
        new PublishedRecord(terminal, record).organisation(policy, new Progress(terminal));
    findOrgan(organisation.law());
    List<Timed<Live>> lives =
        threats(organisation.law()).stream()
            .map(t -> Timed.of(() -> Live.of(organisation, t, STATES).only(this::isWanted)))
            .toList();
    return print(
        record,
        lives.stream().map(live -> live.as(live.result().report())).toList(),
        () -> lives.forEach(live -> new CheckText(terminal).print(live.result())));
  }

  private int founding(String file) {
    Charter charter = Charters.read(terminal, file);
    Law law = Compile.law(charter);
    if (lint) {
      return hints(file, Lints.of(law));
    }
    if (!export.isEmpty()) {
      threats(law).forEach(t -> CheckExport.write(terminal, export, Check.game(law, t)));
      return ExitCode.FINE;
    }
    findOrgan(law);
    Check check = Check.of(charter).within(STATES);
    List<Timed<Report>> reports =
        threats(law).stream()
            .map(t -> Timed.of(() -> check.replayed(check.under(t).only(this::isWanted))))
            .toList();
    return print(
        file,
        reports,
        () ->
            reports.forEach(timed -> {
              Report report = timed.result();
              CheckText text = new CheckText(terminal);
              text.print(report);
              if (repairs) {
                report
                    .findings()
                    .forEach(f -> {
                      text.repairs(f, Repairs.of(law, report.threat(), f, MENDING));
                      Mainstays.of(law, report.threat(), f, MENDING)
                          .ifPresent(m -> text.mainstays(f, m));
                    });
              }
              if (deadlocks) {
                text.print(Deadlocks.of(law, report.threat(), MENDING));
              }
            }));
  }

  private int hints(String file, List<Lint> hints) {
    if (json) {
      terminal.out().println(CheckJson.lints(hints));
    } else {
      hints.forEach(terminal.out()::println);
      terminal.out().println(file + ": " + (hints.isEmpty() ? "no" : hints.size()) + " hints");
    }
    return ExitCode.FINE;
  }

  private int print(String what, List<Timed<Report>> timed, Runnable text) {
    List<Report> reports = timed.stream().map(Timed::result).toList();
    if (reports.stream().allMatch(r -> r.findings().isEmpty())) {
      throw new BadInput(what + ": nothing to lose");
    }
    html.ifPresent(out ->
        OutputFile.write(
            terminal,
            out,
            CheckPage.of(reports).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    if (json) {
      terminal.out().println(CheckJson.of(timed));
    } else {
      text.run();
    }
    return reports.stream().anyMatch(CheckCommand::fails) ? ExitCode.FAILED : ExitCode.FINE;
  }

  private boolean isWanted(Finding finding) {
    return organ.isEmpty() || finding.objective().name().equals(organ.get());
  }

  private List<Threat> threats(Law law) {
    List<Threat> all = Threat.all(law);
    if (threat.equals("all")) {
      return all;
    }
    if (threat.endsWith(".yaml") || threat.endsWith(".yml")) {
      return List.of(read(law));
    }
    List<Threat> named =
        all.stream()
            .filter(t -> t.name().equals(threat) || t.name().startsWith(threat + ":"))
            .toList();
    if (named.isEmpty()) {
      throw new BadInput(
          "there is no threat \""
              + threat
              + "\"; under this charter there are "
              + String.join(", ", all.stream().map(Threat::name).toList())
              + ", and all");
    }
    return named;
  }

  private Threat read(Law law) {
    return switch (ThreatFile.read(
        threat, TextFile.read(terminal.directory(), threat, ThreatFile.LIMIT))) {
      case ThreatFile.Outcome.Read(Threat read) -> known(read, law);
      case ThreatFile.Outcome.Refused(var problems) ->
          throw new BadInput(problems.toString().strip());
    };
  }

  private Threat known(Threat read, Law law) {
    List<String> bodies = Threat.seated(law);
    Stream.concat(read.holds().stream().map(Threat.Holding::body), read.betrays().stream())
        .filter(b -> !bodies.contains(b))
        .findFirst()
        .ifPresent(b -> {
          throw new BadInput(
              threat
                  + ": the charter has no body \""
                  + b
                  + "\" with seats; it has "
                  + String.join(", ", bodies));
        });
    read.holds().stream()
        .filter(h -> h.share().filter(s -> !isShare(s)).isPresent())
        .findFirst()
        .ifPresent(h -> {
          throw new BadInput(
              threat
                  + ": a share of "
                  + h.body()
                  + " is more than 0 and at most 1, as 3/5; without one it is all of it");
        });
    if (read.deceived() > MOST_DECEIVED) {
      throw new BadInput(
          threat + ": the members are deceived " + MOST_DECEIVED + " times at most, and not more");
    }
    return read;
  }

  private static boolean isShare(Fraction share) {
    return share.compareTo(Fraction.whole(0)) > 0 && share.compareTo(Fraction.whole(1)) <= 0;
  }

  /** Refuses an organ or power that there is not, and says which there are. */
  private void findOrgan(Law law) {
    List<String> names =
        Check.game(law, Threat.executive(law)).objectives().stream().map(Objective::name).toList();
    organ
        .filter(o -> !names.contains(o))
        .ifPresent(o -> {
          throw new BadInput(
              "there is no organ or power \"" + o + "\"; there are " + String.join(", ", names));
        });
  }

  private static boolean fails(Report report) {
    return report.findings().stream().map(Finding::worst).anyMatch(a -> isLost(a.verdict()));
  }

  private static boolean isLost(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Blitz _, Verdict.AlreadyLost _, Verdict.Inconclusive _ -> true;
      case Verdict.Immune _, Verdict.Vigilance _, Verdict.Vacuous _ -> false;
    };
  }
}
