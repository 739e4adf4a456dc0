package org.commune.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commune.count.Fraction;
import org.commune.count.OpenTie;
import org.commune.count.Share;
import org.commune.count.TiePolicy;
import org.commune.count.seats.Barrier;
import org.commune.count.seats.MixedMember;
import org.commune.count.seats.Overhang;
import org.commune.count.seats.PartyList;
import org.commune.count.sheet.MixedJson;
import org.commune.count.sheet.MixedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune apportion mixed`: seats won directly, filled up from lists. */
@Command(
    name = "mixed",
    description =
        "Fill up seats that were won directly from lists until each list has its share of the"
            + " house.")
final class ApportionMixed implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Lines NAME,VOTES,PARTIES,DIRECT: DIRECT is how many seats the list won so.")
  private List<String> given = List.of();

  @Option(names = "--rule", paramLabel = "NAME", description = "Divisors, such as sainte-lague.")
  private String rule = "sainte-lague";

  @Option(
      names = "--house",
      required = true,
      paramLabel = "N",
      description = "Seats, those won directly among them.")
  private int house;

  @Option(
      names = "--overhang",
      required = true,
      paramLabel = "ANSWER",
      description =
          "When a list won more directly than its share: kept (the house grows), levelled (the"
              + " house grows until all shares cover them), at-the-others-expense, or not-seated.")
  private String overhang = "";

  @Option(
      names = "--independents",
      paramLabel = "N",
      description = "Seats won directly by nobody's list.")
  private int independents;

  @Mixin private BarrierOptions barrier = new BarrierOptions();

  @Option(names = "--tie", paramLabel = "POLICY", description = "As in `commune count`.")
  private List<String> ties = List.of();

  @Option(names = "--json", description = "Print canonical JSON.")
  private boolean json;

  ApportionMixed(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<PartyList> lists = ListFiles.read(terminal, given);
    TiePolicy policy =
        TiePolicies.of(ties, lists.stream().map(PartyList::name).toList(), List.of());
    var mixed =
        new MixedMember(
            SeatMethod.divisors(rule),
            barrier.barrier().orElse(Barrier.of(Share.atLeast(Fraction.ZERO))),
            BarrierOptions.all(lists),
            answer(),
            house,
            policy);
    try {
      return switch (mixed.count(lists, independents)) {
        case MixedMember.Filled filled -> {
          terminal
              .out()
              .print(json ? MixedJson.of(mixed, filled) + "\n" : MixedText.of(mixed, filled));
          yield ExitCode.FINE;
        }
        case MixedMember.Tied(OpenTie tie) -> {
          terminal.err().println(OpenTies.forSeats(tie));
          yield ExitCode.FAILED;
        }
      };
    } catch (IllegalArgumentException refused) {
      throw new BadInput("Seats cannot be divided so: " + refused.getMessage() + ".");
    }
  }

  private Overhang answer() {
    return Arrays.stream(Overhang.values())
        .filter(answer -> word(answer).equals(overhang))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "--overhang "
                    + overhang
                    + ": "
                    + Meant.by(
                        overhang,
                        Arrays.stream(Overhang.values()).map(ApportionMixed::word).toList())));
  }

  private static String word(Overhang answer) {
    return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
