package org.commune.charter.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SelfChecking;
import org.commune.charter.measure.Malformed;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/**
 * Makes records of nodes. It goes on after a problem, so that one run finds them all; a value is
 * made only of what has none.
 */
public final class Binder {
  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          return constructor(type);
        }
      };

  private final Problems problems;
  private final Places places;

  /**
   * @param problems takes what is wrong
   * @param places learns where each value stands
   */
  public Binder(Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
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
  private Optional<Object> bind(Node node, Shape shape, String word) {
    return switch (shape) {
      case Shape.Maybe(Shape of) -> bind(node, of, word).map(Optional::of);
      case Shape.Many(Shape of) -> list(node, of, word);
      case Shape.Named(Shape key, Shape of) -> named(node, key, of, word);
      case Shape.Construct construct -> construct(node, construct, word);
      case Shape.Family family -> family(node, family, word);
      case Shape.NamedOrInline(Shape.Construct of) -> namedOrInline(node, of, word);
      case Shape.GivenOrNever(Shape.Construct of) -> givenOrNever(node, of, word);
      case Shape.Text _,
          Shape.WholeNumber _,
          Shape.Truth _,
          Shape.Choice _,
          Shape.Parsed _,
          Shape.Reference _ ->
          scalar(node, shape, word);
    };
  }

  private Optional<Object> list(Node node, Shape of, String word) {
    if (node instanceof Scalar scalar && scalar.isEmpty()) {
      return empty(scalar, word, "leave the word out, or write [] for none");
    }
    if (node instanceof Mapping mapping
        && of instanceof Shape.Construct construct
        && !mapping.entries().isEmpty()
        && mapping.entries().stream().allMatch(e -> construct.word(e.word()).isEmpty())) {
      return mismatch(node, word, "a list", "begin each item with `- `");
    }
    List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    List<Object> values = new ArrayList<>();
    items.forEach(item -> bind(item, of, word).ifPresent(values::add));
    return Optional.of(placed(List.copyOf(values), node));
  }

  private Optional<Object> named(Node node, Shape key, Shape of, String word) {
    if (node instanceof Scalar scalar && scalar.isEmpty()) {
      return empty(scalar, word, "write `name: ...` below it, or leave the word out");
    }
    if (!(node instanceof Mapping mapping)) {
      return mismatch(node, word, "a mapping of names", "write `name: ...` below it");
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      Optional<Object> name =
          key instanceof Shape.Text ? name(entry, of) : scalar(entry.key(), key, word);
      Optional<Object> value = bind(entry.value(), of, entry.word());
      name.ifPresent(n -> value.ifPresent(v -> values.put(n, v)));
    }
    return Optional.of(placed(Collections.unmodifiableMap(values), node));
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
    if (entry.word().matches(figure ? "[A-Za-z][A-Za-z0-9_]*" : "[a-z][a-z0-9_]*")) {
      return Optional.of(placed(entry.word(), entry.key()));
    }
    problems.add(
        entry.key().place(),
        "\"" + Shown.of(entry.word()) + "\" is not a name",
        "write small letters, digits and _, beginning with a letter");
    return Optional.empty();
  }

  private Optional<Object> namedOrInline(Node node, Shape.Construct of, String word) {
    if (node instanceof Scalar scalar) {
      return name(scalar, word, Shapes.inWords(of.type()))
          .map(name -> placed(new OrNamed.Named<>(name), node));
    }
    return construct(node, of, word)
        .map(value -> placed(new OrNamed.Inline<>((Record) value), node));
  }

  private Optional<Object> givenOrNever(Node node, Shape.Construct of, String word) {
    if (node instanceof Scalar scalar) {
      if (List.of("never", "none", "nobody").contains(scalar.text())) {
        return Optional.of(placed(new OrNever.Never<>(), node));
      }
      return scalar.isEmpty()
          ? empty(scalar, word, "write never, or a mapping")
          : mismatch(node, word, "never, or a mapping", example(of));
    }
    return construct(node, of, word)
        .map(value -> placed(new OrNever.Given<>((Record) value), node));
  }

  private Optional<Object> scalar(Node node, Shape shape, String word) {
    if (!(node instanceof Scalar scalar)) {
      return mismatch(
          node,
          word,
          shape.wanted(),
          node instanceof Sequence ? "write one value without [ ]" : "write the value itself");
    }
    if (scalar.isEmpty()) {
      return empty(scalar, word, "write " + shape.wanted() + ", or leave the word out");
    }
    try {
      return switch (shape) {
        case Shape.Text _ -> text(scalar);
        case Shape.WholeNumber number -> Optional.of(PlainScalar.whole(scalar, number.large()));
        case Shape.Truth _ -> Optional.of(PlainScalar.truth(scalar));
        case Shape.Choice choice -> choice(scalar, choice, word);
        case Shape.Parsed(Scalars.Kind kind) -> parsed(scalar, kind);
        case Shape.Reference(Class<?> target) ->
            name(scalar, word, Shapes.inWords(target)).map(name -> placed(new Ref<>(name), node));
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
      problems.add(node.place(), malformed);
      return Optional.empty();
    }
  }

  private Optional<Object> text(Scalar scalar) throws Malformed {
    PlainScalar.refuseAmbiguous(scalar);
    PlainScalar.refuseTruth(scalar);
    return Optional.of(placed(scalar.text(), scalar));
  }

  private Optional<Object> parsed(Scalar scalar, Scalars.Kind kind) throws Malformed {
    Object value = kind.parse(scalar.text());
    PlainScalar.refuseAmbiguous(scalar);
    return Optional.of(placed(value, scalar));
  }

  private Optional<Object> choice(Scalar scalar, Shape.Choice choice, String word) {
    Optional<Object> constant =
        choice.options().stream()
            .filter(option -> option.word().equals(scalar.text()))
            .map(Shape.Option::constant)
            .findFirst();
    if (constant.isEmpty()) {
      problems.add(
          scalar.place(),
          "`" + Shown.of(scalar.text()) + "` is not a value of `" + word + "`",
          Nearest.suggestion(scalar.text(), choice.words()));
    }
    return constant;
  }

  private Optional<String> name(Scalar scalar, String word, String wanted) {
    if (scalar.text().matches("[a-z][a-z0-9_]*")) {
      places.put(scalar.text(), scalar.place());
      return Optional.of(scalar.text());
    }
    problems.add(
        scalar.place(),
        scalar.isEmpty()
            ? "`" + word + "` has no value"
            : "\"" + Shown.of(scalar.text()) + "\" is not the name of " + wanted,
        "write the name under which it is defined: small letters, digits and _");
    return Optional.empty();
  }

  private Optional<Object> family(Node node, Shape.Family family, String word) {
    if (node instanceof Scalar scalar && family.members().containsKey(scalar.text())) {
      Entry alone = new Entry(scalar, new Scalar(scalar.place(), "", false));
      return family(new Mapping(scalar.place(), List.of(alone)), family, word);
    }
    if (!(node instanceof Mapping mapping)) {
      return mismatch(
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
      problems.add(
          node.place(),
          written.isEmpty()
              ? "this says nothing"
              : "`" + Shown.of(written) + "` says none of what can stand here",
          Nearest.suggestion(written, family.members().keySet()));
      return Optional.empty();
    }
    boolean firstTells = telling.getFirst().equals(mapping.entries().getFirst());
    if (telling.size() > 1 && !firstTells) {
      problems.add(
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
          problems.add(
              entry.value().place(),
              "`" + naming + "` takes no value",
              "write `" + naming + ": true`");
        }
      }
      return construct(new Mapping(mapping.place(), others), member, words, naming);
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
    return construct(given, member, renamed, naming);
  }

  private Optional<Object> construct(Node node, Shape.Construct construct, String word) {
    if (node instanceof Mapping mapping) {
      return construct(mapping, construct, construct.words(), word);
    }
    return node instanceof Scalar scalar && scalar.isEmpty()
        ? empty(scalar, word, example(construct))
        : mismatch(node, word, "a mapping", example(construct));
  }

  private Optional<Object> construct(
      Mapping mapping, Shape.Construct construct, List<Word> words, String word) {
    int before = problems.reports();
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
        ? made(construct, values, mapping, problems.reports() == before)
        : Optional.empty();
  }

  private Optional<Object> component(
      Mapping mapping, Word word, String construct, Set<String> meant) {
    Optional<Entry> given = mapping.entry(word.name());
    if (given.isPresent()) {
      Optional<Object> value = bind(given.get().value(), word.shape(), word.name());
      return value.isPresent() ? value : absent(word);
    }
    if (word.isRequired() && !meant.contains(word.name())) {
      problems.add(
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
      return new Binder(problems, new Places())
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
        problems.add(
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
      Object made = CONSTRUCTORS.get(construct.type()).newInstance(values);
      if (sound && made instanceof SelfChecking checked) {
        for (SelfChecking.Flaw flaw : checked.flaws()) {
          problems.add(mapping.place(), flaw.wrong(), flaw.mend());
        }
      }
      return Optional.of(placed(made, mapping));
    } catch (InvocationTargetException refused) {
      problems.add(
          mapping.place(),
          String.valueOf(refused.getCause() == null ? refused : refused.getCause().getMessage()),
          "change the values given here");
      return Optional.empty();
    } catch (InstantiationException | IllegalAccessException hidden) {
      throw new IllegalStateException("cannot make a " + construct.type(), hidden);
    }
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

  private Optional<Object> mismatch(Node node, String word, String wanted, String mend) {
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

  private Optional<Object> empty(Scalar scalar, String word, String mend) {
    problems.add(
        scalar.place(), word.isEmpty() ? "this is empty" : "`" + word + "` has no value", mend);
    return Optional.empty();
  }

  private static String example(Shape.Construct construct) {
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

  private Object placed(Object value, Node node) {
    places.put(value, node.place());
    return value;
  }
}
