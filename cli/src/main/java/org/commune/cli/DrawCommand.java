package org.commune.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.count.Candidate;
import org.commune.count.Constraint;
import org.commune.count.lot.Drawing;
import org.commune.count.lot.Seed;
import org.commune.count.lot.Sortition;
import org.commune.count.sheet.DrawingJson;
import org.commune.count.sheet.DrawingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune draw`: people by lot. */
@Command(
    name = "draw",
    description = {
      "Draw people by lot, from a seed that was committed to before the pool was closed.",
      "Without FILE: what to publish of a seed beforehand."
    })
final class DrawCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The pool: a first line such as name,gender,region and a line for each person.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "HEX",
      required = true,
      description =
          "The secret, 32 hexadecimal digits or more. Several, each of another party, are mixed:"
              + " one honest party is enough.")
  private List<String> seeds = List.of();

  @Option(
      names = "--commitment",
      paramLabel = "HEX",
      description = "What was published of each seed, in the order of the seeds; it is compared.")
  private List<String> commitments = List.of();

  @Option(names = "--number", paramLabel = "N", description = "How many are drawn.")
  private Optional<Integer> number = Optional.empty();

  @Option(
      names = "--stratum",
      paramLabel = "KIND:GROUP:N",
      description = "N of this group, drawn apart from the others; in place of --number.")
  private List<String> strata = List.of();

  @Mixin private ConstraintOptions constraints = new ConstraintOptions();

  @Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "What for; another purpose gives another draw from the same seed.")
  private String purpose = "";

  @Option(names = "--json", description = "Print canonical JSON.")
  private boolean json;

  DrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Seed> secrets = seeds.stream().map(DrawCommand::seed).toList();
    checkCommitments(secrets);
    if (file.isEmpty()) {
      secrets.forEach(seed -> terminal.out().println(seed.commitment()));
      return ExitCode.FINE;
    }
    List<Candidate> pool = ConstraintOptions.people(terminal, file.get());
    try {
      Drawing drawing = drawn(pool, secrets);
      terminal.out().print(json ? DrawingJson.of(drawing) + "\n" : DrawingText.of(drawing));
      return ExitCode.FINE;
    } catch (IllegalArgumentException refused) {
      throw new BadInput("Nobody can be drawn so: " + refused.getMessage() + ".");
    }
  }

  private Drawing drawn(List<Candidate> pool, List<Seed> secrets) {
    List<Constraint> together = constraints.on(pool);
    if (strata.isEmpty()) {
      int wanted =
          number.orElseThrow(
              () -> new BadInput("Say how many are drawn: --number N, or --stratum KIND:GROUP:N."));
      return Drawing.of(pool, wanted, together, secrets, purpose);
    }
    if (number.isPresent() || constraints.given()) {
      throw new BadInput(
          "--stratum says how many are drawn of each group: leave out --number, --cap and"
              + " --guarantee.");
    }
    return Drawing.of(
        pool, strata.stream().map(text -> stratum(text, pool)).toList(), secrets, purpose);
  }

  private static Sortition.Stratum stratum(String text, List<Candidate> pool) {
    GroupNumber number = GroupNumber.of("--stratum", text, pool);
    String group = number.one();
    return new Sortition.Stratum(
        number.kind() + " " + group,
        pool.stream()
            .filter(person -> group.equals(person.groups().get(number.kind())))
            .map(Candidate::name)
            .toList(),
        number.number());
  }

  private static Seed seed(String hex) {
    try {
      return new Seed(hex);
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          "--seed " + hex + ": write hexadecimal digits, an even number and 32 at least.");
    }
  }

  private void checkCommitments(List<Seed> secrets) {
    if (!commitments.isEmpty() && commitments.size() != secrets.size()) {
      throw new BadInput("Give one --commitment for each --seed, in the same order.");
    }
    for (int i = 0; i < commitments.size(); i++) {
      if (!secrets.get(i).fulfils(commitments.get(i))) {
        throw new BadInput(
            "Seed "
                + (i + 1)
                + " is not the one that was committed to: "
                + secrets.get(i).commitment()
                + " is not "
                + commitments.get(i)
                + ".");
      }
    }
  }
}
