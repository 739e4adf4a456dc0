package org.commune.server.page.act;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problem;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;
import org.commune.charter.yaml.Yaml;
import org.commune.polity.deed.Deed;

/**
 * Reads a deed from what a form sent. Fields are named by the way to them: {@code d.act} names the
 * act, {@code d.deed.act} that of the deed inside. A field that is left empty is left out.
 *
 * <p>Besides plain fields: a length of time may come in two, {@code d.during.number} and {@code
 * d.during.unit}; an order of preference or points as one field for each name, {@code d.rank.NAME}
 * and {@code d.points.NAME}.
 */
public final class DeedForm {
  private static final int LONGEST_YAML = 200_000;
  private static final Shape.Family DEEDS = (Shape.Family) Shape.of(Deed.class);

  private final Map<String, List<String>> sent;
  private final ZoneId zone;
  private final Problems problems = new Problems();

  private DeedForm(Map<String, List<String>> sent, ZoneId zone) {
    this.sent = sent;
    this.zone = zone;
  }

  /** What came of reading a form. */
  public sealed interface Outcome {
    /** The deed. */
    record Read(Deed deed) implements Outcome {}

    /** What is wrong, in sentences. */
    record Refused(List<String> flaws) implements Outcome {}
  }

  /**
   * @param sent the fields by name
   * @param zone in which times are entered
   */
  public static Outcome read(Map<String, List<String>> sent, ZoneId zone) {
    DeedForm form = new DeedForm(sent, zone);
    Optional<Deed> deed =
        form.deed(FormFields.ROOT)
            .flatMap(node -> new Binder(form.problems, new Places()).bind(node, Deed.class));
    return deed.isPresent() && form.problems.isEmpty()
        ? new Outcome.Read(deed.get())
        : new Outcome.Refused(form.flaws());
  }

  private List<String> flaws() {
    List<Problem> all = problems.all();
    return all.isEmpty()
        ? List.of("the form names no act")
        : all.stream().map(p -> p.wrong() + (p.mend().isEmpty() ? "" : ": " + p.mend())).toList();
  }

  private Optional<Node> deed(String path) {
    Optional<String> act = one(path + ".act");
    Optional<Shape.Construct> kind = act.map(DEEDS.members()::get);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    List<Node.Entry> entries = new ArrayList<>();
    List<Word> words = kind.get().words();
    for (Word word : words) {
      Optional<Node> node = node(path + "." + word.name(), word, word.shape());
      if (word.equals(words.getFirst())) {
        entries.add(new Node.Entry(Node.plain(act.get()), node.orElse(Node.plain(""))));
      } else {
        node.ifPresent(n -> entries.add(new Node.Entry(Node.plain(word.name()), n)));
      }
    }
    return Optional.of(new Node.Mapping(Place.NOWHERE, entries));
  }

  private Optional<String> one(String name) {
    return sent.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .findFirst();
  }

  private Optional<Node> node(String path, Word word, Shape shape) {
    return switch (shape) {
      case Shape.Maybe(Shape of) -> node(path, word, of);
      case Shape.Family _ -> deed(path);
      case Shape.Truth _ -> one(path).map(v -> Node.plain(Boolean.toString(v.equals("true"))));
      case Shape.WholeNumber _ -> one(path).map(Node::plain);
      case Shape.Parsed(var kind) -> parsed(path, kind.type());
      case Shape.Many(Shape of) -> many(path, word, of);
      case Shape.Named(_, _) -> named(path);
      case Shape.Text _, Shape.Choice _, Shape.Reference _ -> one(path).map(Node::text);
      case Shape.NamedOrInline _, Shape.GivenOrNever _, Shape.Construct _ -> yaml(path);
    };
  }

  private Optional<Node> parsed(String path, Class<?> type) {
    if (type == java.time.Instant.class) {
      return one(path).map(this::instant);
    }
    if (type == org.commune.charter.measure.Span.class) {
      return one(path)
          .or(() ->
              one(path + ".number").map(n -> one(path + ".unit").orElse("P_D").replace("_", n)))
          .map(Node::text);
    }
    return one(path).map(Node::text);
  }

  private Node instant(String entered) {
    try {
      return Node.text(LocalDateTime.parse(entered).atZone(zone).toInstant().toString());
    } catch (DateTimeException _) {
      return Node.text(entered);
    }
  }

  private List<String> lines(String path) {
    return sent.getOrDefault(path, List.of()).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private Optional<Node> many(String path, Word word, Shape of) {
    if (of instanceof Shape.Many) {
      return ranking(path, word);
    }
    if (of instanceof Shape.Text || of instanceof Shape.Parsed) {
      return sequence(lines(path).stream().map(l -> (Node) Node.text(l)).toList());
    }
    if (FormFields.isOption(of)) {
      return sequence(
          lines(path).stream()
              .map(l ->
                  (Node)
                      new Node.Mapping(
                          Place.NOWHERE, List.of(new Node.Entry(Node.plain("name"), Node.text(l)))))
              .toList());
    }
    return yaml(path);
  }

  private static Optional<Node> sequence(List<Node> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.Sequence(Place.NOWHERE, items));
  }

  /** An order given as lines, equals joined by {@code =}, or as a number for each name. */
  private Optional<Node> ranking(String path, Word word) {
    Map<Long, List<Node>> places = new TreeMap<>();
    String before = path.substring(0, path.length() - word.name().length()) + "rank.";
    sent.forEach((name, _) -> {
      if (name.startsWith(before)) {
        one(name)
            .flatMap(this::place)
            .ifPresent(n ->
                places
                    .computeIfAbsent(n, _ -> new ArrayList<>())
                    .add(Node.text(name.substring(before.length()))));
      }
    });
    if (!places.isEmpty()) {
      return sequence(
          places.values().stream().map(g -> (Node) new Node.Sequence(Place.NOWHERE, g)).toList());
    }
    return sequence(
        lines(path).stream()
            .map(l ->
                (Node)
                    new Node.Sequence(
                        Place.NOWHERE,
                        List.of(l.split(" = ", -1)).stream()
                            .map(n -> (Node) Node.text(n.strip()))
                            .toList()))
            .toList());
  }

  private Optional<Long> place(String text) {
    if (text.matches("[0-9]{1,4}")) {
      return Optional.of(Long.parseLong(text));
    }
    problems.add(
        Place.NOWHERE, "\"" + text + "\" is not a place in an order", "write 1, 2, 3, ...");
    return Optional.empty();
  }

  /** Numbers by name: a field for each, or lines {@code name: number}. */
  private Optional<Node> named(String path) {
    List<Node.Entry> entries = new ArrayList<>();
    sent.forEach((name, _) -> {
      if (name.startsWith(path + ".")) {
        one(name)
            .ifPresent(v ->
                entries.add(
                    new Node.Entry(Node.plain(name.substring(path.length() + 1)), Node.plain(v))));
      }
    });
    for (String line : lines(path)) {
      int colon = line.lastIndexOf(':');
      String name = colon < 0 ? line : line.substring(0, colon).strip();
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      entries.add(new Node.Entry(Node.plain(name), Node.plain(value)));
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.Mapping(Place.NOWHERE, entries));
  }

  private Optional<Node> yaml(String path) {
    return one(path).flatMap(text -> Yaml.read(path, text, LONGEST_YAML, problems));
  }
}
