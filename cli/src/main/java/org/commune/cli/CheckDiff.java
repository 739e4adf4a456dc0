package org.commune.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.check.Check;
import org.commune.check.Finding;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `commune check diff`: the verdicts before and after an amendment. */
@Command(
    name = "diff",
    description = {
      "Compare the verdicts on two charters under every threat: before and after an amendment.",
      "A line begins with + where the members stand better, - where worse, ~ where something came or"
          + " went. Ends with 1 when they stand worse anywhere."
    })
final class CheckDiff implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A charter in YAML.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The charter as amended.")
  private String after = "";

  CheckDiff(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Map<String, Verdict> then = verdicts(Charters.read(terminal, before));
    Map<String, Verdict> now = verdicts(Charters.read(terminal, after));
    int worse = 0;
    int changed = 0;
    for (String what :
        java.util.stream.Stream.concat(then.keySet().stream(), now.keySet().stream())
            .distinct()
            .toList()) {
      Verdict old = then.getOrDefault(what, new Verdict.Vacuous());
      Verdict current = now.getOrDefault(what, new Verdict.Vacuous());
      boolean both = then.containsKey(what) && now.containsKey(what);
      if (!both || !old.name().equals(current.name())) {
        changed++;
        int better = Integer.compare(Finding.gravity(old), Finding.gravity(current));
        worse += both && better < 0 ? 1 : 0;
        show(
            what,
            both ? better : 0,
            then.containsKey(what) ? old.name() : "(not there)",
            now.containsKey(what) ? current.name() : "(not there)");
      }
    }
    if (changed == 0) {
      terminal.out().println("Every verdict is as it was.");
    }
    return worse > 0 ? ExitCode.FAILED : ExitCode.FINE;
  }

  private Map<String, Verdict> verdicts(Charter charter) {
    Check check = Check.of(charter).within(CheckCommand.STATES);
    List<Threat> threats = Threat.all(Compile.law(charter));
    Map<String, Verdict> all = new LinkedHashMap<>();
    threats.forEach(threat ->
        check
            .under(threat)
            .findings()
            .forEach(
                f -> all.put(threat.name() + ", " + f.objective().text(), f.worst().verdict())));
    return all;
  }

  private void show(String what, int better, String old, String current) {
    String mark = better > 0 ? "+ " : better < 0 ? "- " : "~ ";
    Colour colour = better > 0 ? Colour.GREEN : better < 0 ? Colour.RED : Colour.YELLOW;
    terminal.out().println(terminal.in(colour, mark) + what + ": " + old + ", then " + current);
  }
}
