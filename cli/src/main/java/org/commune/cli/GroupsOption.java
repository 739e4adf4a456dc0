package org.commune.cli;

import java.util.List;
import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import picocli.CommandLine.Option;

/** What groups the candidates of a file of ballots belong to. */
final class GroupsOption {
  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description =
          "Groups of the candidates: a first line such as name,employer,region and a line for"
              + " each. --cap and --guarantee go by them.")
  private Optional<String> file = Optional.empty();

  /**
   * The ballots with the groups of the candidates.
   *
   * @throws BadInput when somebody who stands is not in the file, or somebody there does not stand
   */
  Ballots on(Terminal terminal, Ballots ballots) {
    if (file.isEmpty()) {
      return ballots;
    }
    List<Candidate> people = ConstraintOptions.people(terminal, file.get());
    List<String> listed = people.stream().map(Candidate::name).toList();
    for (String name : listed) {
      if (!ballots.names().contains(name)) {
        throw new BadInput(
            file.get()
                + ": nobody stands who is called \""
                + name
                + "\"; "
                + Meant.by(name, ballots.names()));
      }
    }
    return ballots.with(
        ballots.candidates().stream()
            .map(candidate -> {
              int at = listed.indexOf(candidate.name());
              if (at < 0) {
                throw new BadInput(
                    file.get()
                        + " has no line for "
                        + candidate.name()
                        + ". Add one; leave the groups empty where there are none.");
              }
              return new Candidate(
                  candidate.name(), people.get(at).groups(), candidate.withdrawn());
            })
            .toList());
  }
}
