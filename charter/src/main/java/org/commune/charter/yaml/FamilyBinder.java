package org.commune.charter.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;

/** Makes one of several records, told by the word that names it. */
final class FamilyBinder {
  private final ConstructBinder constructs;
  private final Findings findings;

  FamilyBinder(ConstructBinder constructs, Findings findings) {
    this.constructs = constructs;
    this.findings = findings;
  }

  Optional<Object> bind(Node node, Shape.Family family, String word) {
    if (node instanceof Scalar scalar && family.members().containsKey(scalar.text())) {
      Entry alone = new Entry(scalar, new Scalar(scalar.place(), "", false));
      return bind(new Mapping(scalar.place(), List.of(alone)), family, word);
    }
    if (!(node instanceof Mapping mapping)) {
      return findings.mismatch(
          node,
          word,
          "a mapping",
          "write one of the words "
              + String.join(", ", family.members().keySet())
              + " with what belongs to it");
    }
    List<Entry> telling =
        mapping.entries().stream()
            .filter(entry -> family.members().containsKey(entry.word()))
            .toList();
    if (telling.isEmpty()) {
      String written = mapping.entries().isEmpty() ? "" : mapping.entries().getFirst().word();
      findings
          .problems()
          .add(
              node.place(),
              written.isEmpty()
                  ? "this says nothing"
                  : "`" + Shown.of(written) + "` says none of what can stand here",
              Nearest.suggestion(written, family.members().keySet()));
      return Optional.empty();
    }
    boolean firstTells = telling.getFirst().equals(mapping.entries().getFirst());
    if (telling.size() > 1 && !firstTells) {
      findings
          .problems()
          .add(
              telling.get(1).key().place(),
              "`"
                  + telling.get(0).word()
                  + "` and `"
                  + telling.get(1).word()
                  + "` cannot stand together",
              "put first the one that is meant, or write two");
      return Optional.empty();
    }
    String chosen = telling.getFirst().word();
    Shape.Construct member = family.members().get(chosen);
    return member == null ? Optional.empty() : member(mapping, member, chosen);
  }

  /** A member of a family: the word that names it takes the value of its first component. */
  private Optional<Object> member(Mapping mapping, Shape.Construct member, String naming) {
    List<Word> words = member.words();
    if (words.isEmpty()) {
      List<Entry> others = new ArrayList<>();
      for (Entry entry : mapping.entries()) {
        if (!entry.word().equals(naming)) {
          others.add(entry);
        } else if (!(entry.value() instanceof Scalar scalar
            && (scalar.isEmpty() || scalar.text().equals("true")))) {
          findings
              .problems()
              .add(
                  entry.value().place(),
                  "`" + naming + "` takes no value",
                  "write `" + naming + ": true`");
        }
      }
      return constructs.bind(new Mapping(mapping.place(), others), member, words, naming);
    }
    List<Word> renamed = new ArrayList<>(words);
    Word first = words.getFirst();
    renamed.set(
        0,
        new Word(
            naming,
            first.shape(),
            first.meaning(),
            first.defaultsTo(),
            first.example(),
            first.component()));
    boolean leftEmpty =
        !renamed.getFirst().isRequired()
            && mapping.entry(naming).orElseThrow().value() instanceof Scalar scalar
            && scalar.isEmpty();
    Mapping given =
        leftEmpty
            ? new Mapping(
                mapping.place(),
                mapping.entries().stream().filter(e -> !e.word().equals(naming)).toList())
            : mapping;
    return constructs.bind(given, member, renamed, naming);
  }
}
