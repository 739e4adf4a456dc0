package org.commune.cli;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/** The `commune` command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs a command and answers what it ends with; it never throws. */
  static int run(Terminal terminal, String... arguments) {
    try {
      return commands(terminal).execute(arguments);
    } catch (Throwable defect) { // nothing that goes wrong may reach the user as a stack trace
      return Defect.report(terminal, defect);
    } finally {
      terminal.flush();
    }
  }

  private static CommandLine commands(Terminal terminal) {
    CommandLine charter =
        new CommandLine(new CharterCommand())
            .addSubcommand(new CharterLint(terminal))
            .addSubcommand(new CharterPrint(terminal))
            .addSubcommand(new CharterLaw(terminal))
            .addSubcommand(new CharterDiff(terminal))
            .addSubcommand(new CharterSchemaCommand(terminal))
            .addSubcommand(new CharterPage(terminal));
    CommandLine commune =
        new CommandLine(new CommuneCommand())
            .addSubcommand(charter)
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new MayCommand(terminal))
            .addSubcommand(
                new CommandLine(new RecordCommand())
                    .addSubcommand(new RecordVerify(terminal))
                    .addSubcommand(new RecordCompare(terminal))
                    .addSubcommand(new RecordEvidence(terminal))
                    .addSubcommand(new RecordErase(terminal)))
            .addSubcommand(
                new CommandLine(new ReceiptCommand())
                    .addSubcommand(new ReceiptMake(terminal))
                    .addSubcommand(new ReceiptVerify(terminal)))
            .addSubcommand(new WitnessCommand(terminal))
            .addSubcommand(new AuditCommand(terminal))
            .addSubcommand(new DriftCommand(terminal))
            .addSubcommand(
                new CommandLine(new CheckCommand(terminal)).addSubcommand(new CheckDiff(terminal)))
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(
                new CommandLine(new CountCommand(terminal))
                    .addSubcommand(new CountRules(terminal))
                    .addSubcommand(new CountConvert(terminal))
                    .addSubcommand(new CountCompare(terminal))
                    .addSubcommand(new CountVacancy(terminal)))
            .addSubcommand(
                new CommandLine(new ApportionCommand(terminal))
                    .addSubcommand(new ApportionMixed(terminal))
                    .addSubcommand(new ApportionDistricts(terminal)))
            .addSubcommand(new DrawCommand(terminal))
            .addSubcommand(new HelpCommand())
            .addSubcommand(new VersionCommand(terminal))
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(terminal)))
            .setUsageHelpAutoWidth(false)
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
    addHelp(commune);
    return commune;
  }

  /** Every command explains itself: `commune count --help` as `commune help count`. */
  private static void addHelp(CommandLine command) {
    if (!(command.getCommand() instanceof HelpCommand)) {
      command
          .getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Show this help.")
                  .build());
    }
    command.getSubcommands().values().forEach(Main::addHelp);
  }

  private static CommandLine.Help.Ansi ansi(Terminal terminal) {
    return terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  private static int failed(Terminal terminal, Exception failure) {
    if (failure instanceof BadInput bad) {
      terminal.err().println("commune: " + bad.getMessage());
      return ExitCode.BAD_INPUT;
    }
    return Defect.report(terminal, failure);
  }
}
