package org.commune.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Yaml;
import org.commune.polity.founding.Setup;
import org.commune.record.format.Bytes;
import org.commune.server.journal.FenceLost;
import org.commune.server.journal.Journals;
import org.commune.server.journal.Leadership;
import org.commune.server.organisations.Founding;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Founds an organisation in a data folder. */
@Command(
    name = "found",
    mixinStandardHelpOptions = true,
    description = "Found an organisation: a charter, and who and what it begins with.")
final class FoundCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  @Option(
      names = "--data",
      defaultValue = "${COMMUNE_DATA:-commune-data}",
      paramLabel = "DIR",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of("commune-data");

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description =
          "The name of its log, which no other log in the world has, such as union.example/record.")
  private String origin = "";

  @Parameters(index = "0", paramLabel = "NAME", description = "Its name in addresses.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "CHARTER", description = "The file of its charter.")
  private Path charter = Path.of("charter.yaml");

  @Parameters(
      index = "2",
      paramLabel = "SETUP",
      description = "Units, people and seats, as the setup of a script.")
  private Path setup = Path.of("setup.yaml");

  @Override
  public Integer call() throws Exception {
    if (!NAME.matcher(name).matches()) {
      return refused("a name has small letters, digits and -, and begins with a letter");
    }
    Problems problems = new Problems();
    Optional<Node> node = Yaml.read(setup.toString(), Files.readString(setup), 1 << 20, problems);
    Optional<Setup> given =
        node.flatMap(n -> new Binder(problems, new Places()).bind(n, Setup.class));
    if (given.isEmpty()) {
      return refused(problems.toString().strip());
    }
    Bytes text = Bytes.of(Files.readAllBytes(charter));
    return switch (Founding.of(text, given.get(), Instant.now().truncatedTo(ChronoUnit.MILLIS))) {
      case Founding.Refused(List<String> flaws) -> refused(String.join("\n", flaws));
      case Founding.Ready ready -> found(ready, given.get());
    };
  }

  private int found(Founding.Ready ready, Setup given) throws Exception {
    try (DataFolder folder = DataFolder.open(data)) {
      Journals journals = folder.journals();
      if (!journals.begin(name, origin.isEmpty() ? "commune/" + name : origin)) {
        return refused("the name or the origin is taken");
      }
      try (Leadership leadership = journals.lead(name).orElseThrow()) {
        leadership.add(0, ready.page());
      } catch (FenceLost e) {
        throw new IllegalStateException(e);
      }
      addresses(folder.sql(), given);
      System.out.println(name + " is founded; a running server opens it within seconds");
      return 0;
    }
  }

  /** Where people can be reached, so that they can have a link sent to them. */
  private void addresses(JdbcClient sql, Setup given) {
    for (Setup.PersonGiven person : given.people()) {
      if (person.contact().filter(c -> c.contains("@")).isPresent()) {
        sql.sql("insert into address (organisation, person, address) values (?, ?, ?)")
            .params(name, person.person().id(), person.contact().get())
            .update();
      }
    }
  }

  private static int refused(String why) {
    System.err.println("commune found: " + why);
    return ServerCommand.BAD_INPUT;
  }
}
