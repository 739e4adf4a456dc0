package org.commune.charter.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Builds nodes from the events of the parser, and refuses what is not to be used of YAML. */
final class NodeReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  /** The text nests too deep to be read on. */
  private static final class TooDeep extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final String file;
  private final String text;
  private final Problems problems;

  NodeReader(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  Optional<Node> read() {
    try {
      return document(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)));
    } catch (MarkedYamlEngineException unreadable) {
      SyntaxProblem.of(file, text, unreadable, problems);
      return Optional.empty();
    } catch (TooDeep tooDeep) {
      return Optional.empty();
    }
  }

  private Optional<Node> document(Iterator<Event> events) throws TooDeep {
    Optional<Node> root = Optional.empty();
    boolean read = false;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case Scalar, SequenceStart, MappingStart, Alias -> {
          root = node(event, events, 1);
          read = true;
        }
        case DocumentStart -> {
          if (read) {
            problems.add(
                place(event),
                "a second document begins here",
                "keep to one in a file, and remove the line ---");
            return root;
          }
        }
        default -> {}
      }
    }
    if (!read || root.filter(node -> node instanceof Node.Scalar s && s.isEmpty()).isPresent()) {
      problems.add(new Place(file, 1, 1), "the file is empty", "write something in it");
      return Optional.empty();
    }
    return root;
  }

  /** The node that begins with the event; empty for an alias, which stands for nothing here. */
  private Optional<Node> node(Event event, Iterator<Event> events, int depth) throws TooDeep {
    Place place = place(event);
    if (depth > Yaml.MAX_DEPTH) {
      problems.add(
          place,
          "this lies more than " + Yaml.MAX_DEPTH + " levels deep",
          "give it a name of its own");
      throw new TooDeep();
    }
    refuseAnchor(event, place);
    return switch (event) {
      case ScalarEvent scalar -> {
        refuseTag(scalar.getTag(), place);
        yield Optional.of(scalar(scalar));
      }
      case MappingStartEvent mapping -> {
        refuseTag(mapping.getTag(), place);
        yield Optional.of(mapping(place, events, depth));
      }
      case CollectionStartEvent sequence -> {
        refuseTag(sequence.getTag(), place);
        yield Optional.of(sequence(place, events, depth));
      }
      default -> Optional.empty();
    };
  }

  private Node.Scalar scalar(ScalarEvent scalar) {
    return new Node.Scalar(
        place(scalar), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
  }

  private Node sequence(Place place, Iterator<Event> events, int depth) throws TooDeep {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      node(event, events, depth + 1).ifPresent(items::add);
    }
    return new Node.Sequence(place, items);
  }

  private Node mapping(Place place, Iterator<Event> events, int depth) throws TooDeep {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Place> words = new HashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Optional<Node.Scalar> key = key(event, events, depth, words);
      Optional<Node> value = node(events.next(), events, depth + 1);
      if (key.isPresent() && value.isPresent()) {
        entries.add(new Node.Entry(key.get(), value.get()));
      }
    }
    return new Node.Mapping(place, entries);
  }

  /** The word that a value is given for; empty when it cannot be used, which is then reported. */
  private Optional<Node.Scalar> key(
      Event event, Iterator<Event> events, int depth, Map<String, Place> words) throws TooDeep {
    Optional<Node> key = node(event, events, depth + 1);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    if (!(key.get() instanceof Node.Scalar word)) {
      problems.add(
          place(event), "a list or mapping stands where a word should", "write `word: value`");
      return Optional.empty();
    }
    if (word.text().equals("<<") && !word.quoted()) {
      problems.add(
          word.place(),
          "merge keys (<<) are not part of YAML 1.2",
          "write the words out, or use `extends` where it is offered");
      return Optional.empty();
    }
    Place first = words.putIfAbsent(word.text(), word.place());
    if (first != null) {
      problems.add(
          word.place(),
          "`" + word.text() + "` is given twice, first in line " + first.line(),
          "keep one of them");
      return Optional.empty();
    }
    return Optional.of(word);
  }

  private void refuseAnchor(Event event, Place place) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      Anchor anchor = node.getAnchor().get();
      String sign = event instanceof AliasEvent ? "*" : "&";
      problems.add(
          place,
          (sign.equals("*") ? "the alias " : "the anchor ")
              + sign
              + anchor.getValue()
              + " is not allowed",
          "write the value itself, or define it once under a name; a text that begins with "
              + sign
              + " needs quotes");
    }
  }

  private void refuseTag(Optional<String> tag, Place place) {
    tag.ifPresent(t ->
        problems.add(
            place,
            "the tag " + t + " is not allowed",
            "remove it; a text that begins with ! needs quotes"));
  }

  private Place place(Event event) {
    return event.getStartMark().map(this::place).orElse(new Place(file, 1, 1));
  }

  private Place place(Mark mark) {
    return SyntaxProblem.place(file, mark);
  }
}
