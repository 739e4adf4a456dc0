package org.commune.cli;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.audit.Replay;
import org.commune.drift.Drift;
import org.commune.drift.Series;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `commune drift`: how far power has moved from the members, by a record. */
@Command(
    name = "drift",
    description =
        "Verify a record, live the organisation's life again from it, and take figures of each"
            + " period: each is defined in a sentence and names the entries behind it.")
final class DriftCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RecordArguments arguments = new RecordArguments();

  @Option(
      names = "--every",
      paramLabel = "PERIOD",
      defaultValue = "P1M",
      description = "How long a period is, such as P1M, P2W or P1Y (${DEFAULT-VALUE}).")
  private String every = "P1M";

  @Option(names = "--json", description = "As JSON, with exact fractions.")
  private boolean json;

  DriftCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Taking taking = new Taking(period());
    arguments.record(terminal).organisation(arguments.policy(), new Progress(terminal), taking);
    List<Series> series = taking.taken.map(Drift::series).orElse(List.of());
    terminal.out().println(json ? DriftJson.of(series) : DriftText.of(series));
    return ExitCode.FINE;
  }

  private Period period() {
    try {
      Period period = Period.parse(every);
      if (period.isZero() || period.isNegative()) {
        throw new BadInput("--every " + every + ": a period lasts at least a day, such as P1M.");
      }
      return period;
    } catch (DateTimeException e) {
      throw new BadInput("--every " + every + " is not a period. Write P1M, P2W or P1Y.");
    }
  }

  /** Takes the figures while the record is lived again. */
  private static final class Taking implements Replay.Listener {
    private final Period period;
    private Optional<Drift> taken = Optional.empty();

    Taking(Period period) {
      this.period = period;
    }

    @Override
    public void founded(Organisation founded) {
      taken = Optional.of(new Drift(founded, period));
    }

    @Override
    public void happened(long index, Entry entry, Organisation after) {
      taken.ifPresent(drift -> drift.entry(index, entry, after));
    }
  }
}
