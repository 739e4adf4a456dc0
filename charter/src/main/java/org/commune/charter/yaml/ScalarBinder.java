package org.commune.charter.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commune.charter.language.Ref;
import org.commune.charter.measure.Malformed;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/** Makes single values: texts, numbers, choices, names. */
final class ScalarBinder {
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Findings findings;

  ScalarBinder(Findings findings) {
    this.findings = findings;
  }

  /** The value of a scalar shape. */
  Optional<Object> bind(Node node, Shape shape, String word) {
    if (!(node instanceof Scalar scalar)) {
      return findings.mismatch(
          node,
          word,
          shape.wanted(),
          node instanceof Sequence ? "write one value without [ ]" : "write the value itself");
    }
    if (scalar.isEmpty()) {
      return findings.empty(scalar, word, "write " + shape.wanted() + ", or leave the word out");
    }
    try {
      return switch (shape) {
        case Shape.Text _ -> text(scalar);
        case Shape.WholeNumber number -> Optional.of(PlainScalar.whole(scalar, number.large()));
        case Shape.Truth _ -> Optional.of(PlainScalar.truth(scalar));
        case Shape.Choice choice -> choice(scalar, choice, word);
        case Shape.Parsed(Scalars.Kind kind) -> parsed(scalar, kind);
        case Shape.Reference(Class<?> target) ->
            name(scalar, word, Shapes.inWords(target))
                .map(name -> findings.placed(new Ref<>(name), node));
        case Shape.Maybe _,
            Shape.Many _,
            Shape.Named _,
            Shape.Construct _,
            Shape.Family _,
            Shape.NamedOrInline _,
            Shape.GivenOrNever _ ->
            throw new IllegalArgumentException(shape + " is no scalar");
      };
    } catch (Malformed malformed) {
      findings.problems().add(node.place(), malformed);
      return Optional.empty();
    }
  }

  private Optional<Object> text(Scalar scalar) throws Malformed {
    PlainScalar.refuseAmbiguous(scalar);
    PlainScalar.refuseTruth(scalar);
    return Optional.of(findings.placed(scalar.text(), scalar));
  }

  private Optional<Object> parsed(Scalar scalar, Scalars.Kind kind) throws Malformed {
    Object value = kind.parse(scalar.text());
    PlainScalar.refuseAmbiguous(scalar);
    return Optional.of(findings.placed(value, scalar));
  }

  private Optional<Object> choice(Scalar scalar, Shape.Choice choice, String word) {
    Optional<Object> constant =
        choice.options().stream()
            .filter(option -> option.word().equals(scalar.text()))
            .map(Shape.Option::constant)
            .findFirst();
    if (constant.isEmpty()) {
      findings
          .problems()
          .add(
              scalar.place(),
              "`" + Shown.of(scalar.text()) + "` is not a value of `" + word + "`",
              Nearest.suggestion(scalar.text(), choice.words()));
    }
    return constant;
  }

  /** The name of something defined. */
  Optional<String> name(Scalar scalar, String word, String wanted) {
    if (NAME.matcher(scalar.text()).matches()) {
      findings.places().put(scalar.text(), scalar.place());
      return Optional.of(scalar.text());
    }
    findings
        .problems()
        .add(
            scalar.place(),
            scalar.isEmpty()
                ? "`" + word + "` has no value"
                : "\"" + Shown.of(scalar.text()) + "\" is not the name of " + wanted,
            "write the name under which it is defined: small letters, digits and _");
    return Optional.empty();
  }
}
