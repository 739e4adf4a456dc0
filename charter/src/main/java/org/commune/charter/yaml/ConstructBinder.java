package org.commune.charter.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.SelfChecking;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;

/** Makes a record of a mapping: every word that is given, and what holds of every other. */
final class ConstructBinder {
  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          return constructor(type);
        }
      };

  private final Binder binder;
  private final Findings findings;

  ConstructBinder(Binder binder, Findings findings) {
    this.binder = binder;
    this.findings = findings;
  }

  /** The record that a mapping writes. */
  Optional<Object> bind(Node node, Shape.Construct construct, String word) {
    if (node instanceof Mapping mapping) {
      return bind(mapping, construct, construct.words(), word);
    }
    return node instanceof Scalar scalar && scalar.isEmpty()
        ? findings.empty(scalar, word, Findings.example(construct))
        : findings.mismatch(node, word, "a mapping", Findings.example(construct));
  }

  /** The same with other words than those of the construct itself. */
  Optional<Object> bind(Mapping mapping, Shape.Construct construct, List<Word> words, String word) {
    int before = findings.problems().reports();
    Set<String> meant = refuseUnknown(mapping, words, word);
    Object[] values = new Object[words.size()];
    boolean whole = true;
    for (int i = 0; i < values.length; i++) {
      Optional<Object> value = component(mapping, words.get(i), word, meant);
      if (value.isPresent()) {
        values[i] = value.get();
      } else {
        whole = false;
      }
    }
    return whole
        ? made(construct, values, mapping, findings.problems().reports() == before)
        : Optional.empty();
  }

  private Optional<Object> component(
      Mapping mapping, Word word, String construct, Set<String> meant) {
    Optional<Entry> given = mapping.entry(word.name());
    if (given.isPresent()) {
      Optional<Object> value = binder.bind(given.get().value(), word.shape(), word.name());
      return value.isPresent() ? value : absent(word);
    }
    if (word.isRequired() && !meant.contains(word.name())) {
      findings
          .problems()
          .add(
              mapping.place(),
              "`"
                  + word.name()
                  + "` is missing"
                  + (construct.isEmpty() ? "" : " in `" + construct + "`"),
              "add `" + word.name() + ":` with " + word.shape().wanted() + meaning(word));
    }
    return absent(word);
  }

  /** What holds when a word is left out; empty when it is required. */
  private Optional<Object> absent(Word word) {
    if (word.defaultsTo().isPresent()) {
      // a default stands nowhere in the file
      return new Binder(findings.problems(), new Places())
          .bind(word.defaultsTo().get(), word.shape(), word.name());
    }
    return switch (word.shape()) {
      case Shape.Maybe _ -> Optional.of(Optional.empty());
      case Shape.Many _ -> Optional.of(List.of());
      case Shape.Named _ -> Optional.of(Map.of());
      case Shape.Truth _ -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String meaning(Word word) {
    String meaning = word.meaning();
    return meaning.isEmpty() ? "" : " (" + meaning.replaceAll("\\.$", "") + ")";
  }

  /** Reports words that cannot stand here; returns the words that were probably meant by them. */
  private Set<String> refuseUnknown(Mapping mapping, List<Word> words, String construct) {
    List<String> known = words.stream().map(Word::name).toList();
    Set<String> meant = new HashSet<>();
    for (Entry entry : mapping.entries()) {
      if (!known.contains(entry.word())) {
        Optional<String> nearest = Nearest.to(entry.word(), known);
        nearest.ifPresent(meant::add);
        findings
            .problems()
            .add(
                entry.key().place(),
                "`"
                    + Shown.of(entry.word())
                    + "` is not a word"
                    + (construct.isEmpty() ? " here" : " of `" + construct + "`"),
                nearest.map(word -> "did you mean `" + word + "`? ").orElse("") + allowed(known));
      }
    }
    return meant;
  }

  private static String allowed(List<String> known) {
    return known.isEmpty()
        ? "No word can stand here"
        : "The words are: " + String.join(", ", known);
  }

  private Optional<Object> made(
      Shape.Construct construct, Object[] values, Mapping mapping, boolean sound) {
    try {
      Object made = make(construct, values);
      if (sound && made instanceof SelfChecking checked) {
        for (SelfChecking.Flaw flaw : checked.flaws()) {
          findings.problems().add(mapping.place(), flaw.wrong(), flaw.mend());
        }
      }
      return Optional.of(findings.placed(made, mapping));
    } catch (InvocationTargetException refused) {
      findings.problems().add(mapping.place(), reason(refused), "change the values given here");
      return Optional.empty();
    }
  }

  /** A record of these components, in its order. */
  static Object make(Shape.Construct construct, Object[] components)
      throws InvocationTargetException {
    try {
      return CONSTRUCTORS.get(construct.type()).newInstance(components);
    } catch (InstantiationException | IllegalAccessException hidden) {
      throw new IllegalStateException("cannot make a " + construct.type(), hidden);
    }
  }

  private static String reason(InvocationTargetException refused) {
    Throwable cause = refused.getCause();
    String reason = cause == null ? null : cause.getMessage();
    return reason == null ? "these values do not go together" : reason;
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      canonical.trySetAccessible();
      return canonical;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
