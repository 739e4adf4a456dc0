package org.commune.charter.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/**
 * Makes records of nodes. It goes on after a problem, so that one run finds them all; a value is
 * made only of what has none.
 */
public final class Binder {
  private static final Pattern FIGURE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Problems problems;
  private final Findings findings;
  private final ScalarBinder scalars;
  private final ConstructBinder constructs;
  private final FamilyBinder families;

  /**
   * @param problems takes what is wrong
   * @param places learns where each value stands
   */
  public Binder(Problems problems, Places places) {
    this.problems = problems;
    this.findings = new Findings(problems, places);
    this.scalars = new ScalarBinder(findings);
    this.constructs = new ConstructBinder(this, findings);
    this.families = new FamilyBinder(constructs, findings);
  }

  /** The value that the node writes; empty when anything in it is wrong, which is then reported. */
  public <T> Optional<T> bind(Node node, Class<T> type) {
    int before = problems.reports();
    return bindSoundParts(node, type).filter(_ -> problems.reports() == before);
  }

  /**
   * The value that the node writes, without those of its parts that are wrong, which are reported:
   * enough to look for further problems. Empty when nothing is left of it.
   */
  public <T> Optional<T> bindSoundParts(Node node, Class<T> type) {
    return bindSoundParts(node, Shape.of(type)).map(type::cast);
  }

  /** The value of that shape which the node writes, without those of its parts that are wrong. */
  public Optional<Object> bindSoundParts(Node node, Shape shape) {
    return bind(node, shape, "");
  }

  /** Binds a value; {@code word} is what it was given for, "" at the top. */
  Optional<Object> bind(Node node, Shape shape, String word) {
    return switch (shape) {
      case Shape.Maybe(Shape of) -> bind(node, of, word).map(Optional::of);
      case Shape.Many(Shape of) -> list(node, of, word);
      case Shape.Named(Shape key, Shape of) -> named(node, key, of, word);
      case Shape.Construct construct -> constructs.bind(node, construct, word);
      case Shape.Family family -> families.bind(node, family, word);
      case Shape.NamedOrInline(Shape.Construct of) -> namedOrInline(node, of, word);
      case Shape.GivenOrNever(Shape.Construct of) -> givenOrNever(node, of, word);
      case Shape.Text _,
          Shape.WholeNumber _,
          Shape.Truth _,
          Shape.Choice _,
          Shape.Parsed _,
          Shape.Reference _ ->
          scalars.bind(node, shape, word);
    };
  }

  private Optional<Object> list(Node node, Shape of, String word) {
    if (node instanceof Scalar scalar && scalar.isEmpty()) {
      return findings.empty(scalar, word, "leave the word out, or write [] for none");
    }
    if (node instanceof Mapping mapping
        && of instanceof Shape.Construct construct
        && !mapping.entries().isEmpty()
        && mapping.entries().stream().allMatch(e -> construct.word(e.word()).isEmpty())) {
      return findings.mismatch(node, word, "a list", "begin each item with `- `");
    }
    List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    List<Object> values = new ArrayList<>();
    items.forEach(item -> bind(item, of, word).ifPresent(values::add));
    return Optional.of(findings.placed(List.copyOf(values), node));
  }

  private Optional<Object> named(Node node, Shape key, Shape of, String word) {
    if (node instanceof Scalar scalar && scalar.isEmpty()) {
      return findings.empty(scalar, word, "write `name: ...` below it, or leave the word out");
    }
    if (!(node instanceof Mapping mapping)) {
      return findings.mismatch(node, word, "a mapping of names", "write `name: ...` below it");
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      Optional<Object> name =
          key instanceof Shape.Text ? name(entry, of) : scalars.bind(entry.key(), key, word);
      Optional<Object> value = bind(entry.value(), of, entry.word());
      name.ifPresent(n -> value.ifPresent(v -> values.put(n, v)));
    }
    return Optional.of(findings.placed(Collections.unmodifiableMap(values), node));
  }

  /** The name that a value is given; names of single figures may have capital letters. */
  private Optional<Object> name(Entry entry, Shape of) {
    boolean figure =
        switch (of) {
          case Shape.Text _, Shape.WholeNumber _, Shape.Truth _, Shape.Choice _, Shape.Parsed _ ->
              true;
          case Shape.Reference _,
              Shape.Maybe _,
              Shape.Many _,
              Shape.Named _,
              Shape.NamedOrInline _,
              Shape.GivenOrNever _,
              Shape.Construct _,
              Shape.Family _ ->
              false;
        };
    if ((figure ? FIGURE : ScalarBinder.NAME).matcher(entry.word()).matches()) {
      return Optional.of(findings.placed(entry.word(), entry.key()));
    }
    findings
        .problems()
        .add(
            entry.key().place(),
            "\"" + Shown.of(entry.word()) + "\" is not a name",
            "write small letters, digits and _, beginning with a letter");
    return Optional.empty();
  }

  private Optional<Object> namedOrInline(Node node, Shape.Construct of, String word) {
    if (node instanceof Scalar scalar) {
      return scalars
          .name(scalar, word, Shapes.inWords(of.type()))
          .map(name -> findings.placed(new OrNamed.Named<>(name), node));
    }
    return constructs
        .bind(node, of, word)
        .map(value -> findings.placed(new OrNamed.Inline<>((Record) value), node));
  }

  private Optional<Object> givenOrNever(Node node, Shape.Construct of, String word) {
    if (node instanceof Scalar scalar) {
      if (List.of("never", "none", "nobody").contains(scalar.text())) {
        return Optional.of(findings.placed(new OrNever.Never<>(), node));
      }
      return scalar.isEmpty()
          ? findings.empty(scalar, word, "write never, or a mapping")
          : findings.mismatch(node, word, "never, or a mapping", Findings.example(of));
    }
    return constructs
        .bind(node, of, word)
        .map(value -> findings.placed(new OrNever.Given<>((Record) value), node));
  }
}
