package org.commune.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.count.Candidate;

/**
 * A number of people of a kind of groups or of one group, as the user wrote it after an option:
 * KIND:N or KIND:GROUP:N.
 */
record GroupNumber(String written, String kind, Optional<String> group, int number) {

  /**
   * What was written.
   *
   * @param people whose groups it may name
   * @throws BadInput when it is not so written, or nobody belongs to such a group
   */
  static GroupNumber of(String option, String text, List<Candidate> people) {
    String written = option + " " + text;
    int first = text.indexOf(':');
    int last = text.lastIndexOf(':');
    if (first < 1 || !text.substring(last + 1).matches("[0-9]{1,5}")) {
      throw new BadInput(written + ": write KIND:GROUP:N, such as gender:women:3.");
    }
    var number =
        new GroupNumber(
            written,
            text.substring(0, first),
            first == last ? Optional.empty() : Optional.of(text.substring(first + 1, last)),
            Integer.parseInt(text.substring(last + 1)));
    number.require(
        "kind of group",
        number.kind(),
        people.stream().flatMap(one -> one.groups().keySet().stream()).distinct().toList());
    number
        .group()
        .ifPresent(group -> number.require(number.kind(), group, groups(people, number.kind())));
    return number;
  }

  /** The group, where one must be named. */
  String one() {
    return group.orElseThrow(
        () -> new BadInput(written + ": write KIND:GROUP:N, such as gender:women:3."));
  }

  private static List<String> groups(List<Candidate> people, String kind) {
    return people.stream()
        .flatMap(person -> Stream.ofNullable(person.groups().get(kind)))
        .distinct()
        .toList();
  }

  private void require(String what, String word, List<String> known) {
    if (!known.contains(word)) {
      String meant =
          known.isEmpty()
              ? "no groups are given, which --groups FILE would do."
              : Meant.by(word, known);
      throw new BadInput(written + ": nobody has the " + what + " \"" + word + "\"; " + meant);
    }
  }
}
