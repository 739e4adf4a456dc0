package org.commune.charter.yaml;

import java.util.List;
import java.util.Optional;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/** What binding finds: problems, and where values stand. */
record Findings(Problems problems, Places places) {
  /** Something else is written than what is wanted. */
  Optional<Object> mismatch(Node node, String word, String wanted, String mend) {
    String found =
        switch (node) {
          case Mapping _ -> "a mapping";
          case Sequence _ -> "a list";
          case Scalar scalar -> "\"" + Shown.of(scalar.text()) + "\"";
        };
    problems.add(
        node.place(),
        (word.isEmpty() ? "this" : "`" + word + "`") + " takes " + wanted + ", not " + found,
        mend);
    return Optional.empty();
  }

  /** Nothing is written. */
  Optional<Object> empty(Scalar scalar, String word, String mend) {
    problems.add(
        scalar.place(), word.isEmpty() ? "this is empty" : "`" + word + "` has no value", mend);
    return Optional.empty();
  }

  /** How a construct is to be written. */
  static String example(Shape.Construct construct) {
    if (!construct.example().isEmpty()) {
      return "write it as in `" + construct.example() + "`";
    }
    List<String> required =
        construct.words().stream().filter(Word::isRequired).map(Word::name).toList();
    List<String> shown =
        required.isEmpty()
            ? construct.words().stream().limit(1).map(Word::name).toList()
            : required;
    return "write {" + String.join(": ..., ", shown) + ": ...}";
  }

  Object placed(Object value, Node node) {
    places.put(value, node.place());
    return value;
  }
}
