package org.commune.server.page.institution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.charter.language.Body;
import org.commune.polity.Polity;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.Tendency;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/**
 * The organisation as a picture: its bodies in rows from the base up, who sends whom, seats filled
 * and vacant, tendencies as colours. Under it the same as a table.
 *
 * <p>Places are numbers for drawing; every figure is in the table.
 *
 * @param width of the drawing
 * @param tendencies those that have colours, in the order of the colours
 */
public record MapPage(
    String title,
    int width,
    int height,
    List<Node> nodes,
    List<Edge> edges,
    List<String> tendencies,
    List<Row> rows)
    implements Page {

  /** A body on the picture. */
  public record Node(
      int x, int y, int width, String label, String less, String to, List<Dot> seats) {}

  /** A seat on the picture; colour 0 is of no tendency, -1 is vacant. */
  public record Dot(int x, int y, int colour, String says) {}

  /** That those who stand at one end send those at the other. */
  public record Edge(int fromX, int fromY, int toX, int toY, String says) {}

  /** A body in the table. */
  public record Row(
      Phrase name, String kind, int filled, int size, List<Phrase> sentBy, Optional<Long> days) {}

  private static final int NODE = 190;
  private static final int GAP = 26;
  private static final int ROW = 190;
  private static final int HEIGHT = 104;
  private static final int MARGIN = 30;
  private static final int FEWEST = 4;
  private static final int LONGEST = 9;
  private static final int DOT = 13;
  private static final int DOTS_IN_ROW = 13;
  private static final int COLOURS = 5;
  private static final int MOST_SEATS = 39;

  public static MapPage of(Sight sight) {
    List<List<Composition>> rows = rows(sight);
    int widest = rows.stream().mapToInt(List::size).max().orElse(1);
    int width = Math.max(FEWEST, widest) * (NODE + GAP) + 2 * MARGIN;
    List<String> tendencies =
        sight.mayReadRegister()
            ? sight.state().each(Register.TENDENCIES).stream()
                .sorted(Comparator.comparingInt((Tendency t) -> -t.members().size()))
                .map(Tendency::id)
                .limit(COLOURS)
                .toList()
            : List.of();
    Map<PersonId, Integer> colours = colours(sight, tendencies);
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Row> table = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Composition> row = rows.get(r);
      int y = MARGIN + (rows.size() - 1 - r) * ROW;
      for (int i = 0; i < row.size(); i++) {
        Composition body = row.get(i);
        nodes.put(body.id().toString(), node(sight, body, place(width, i, row.size()), y, colours));
        table.add(line(sight, body));
      }
    }
    return new MapPage(
        sight.texts().of("nav.map"),
        width,
        MARGIN * 2 + (rows.size() - 1) * ROW + HEIGHT,
        List.copyOf(nodes.values()),
        edges(rows, nodes),
        tendencies,
        table);
  }

  /** Where the middle of a body is, of so many in a row that stands in the middle. */
  private static int place(int width, int at, int of) {
    return width / 2 + (2 * at - of + 1) * (NODE + GAP) / 2;
  }

  /** Bodies in rows: the base below, then those whom it sends, then those whom these send. */
  private static List<List<Composition>> rows(Sight sight) {
    Map<Integer, List<Composition>> rows = new java.util.TreeMap<>();
    sight.state().each(Register.BODIES).stream()
        .filter(b -> !b.dissolved())
        .sorted(
            Comparator.comparing((Composition b) -> parent(sight, b))
                .thenComparing(Composition::id))
        .forEach(b ->
            kind(sight, b)
                .filter(k -> k != Body.Kind.COLLECTIVE)
                .ifPresent(k -> rows.computeIfAbsent(row(k), _ -> new ArrayList<>()).add(b)));
    return rows.values().stream().flatMap(MapPage::lines).toList();
  }

  /** Bodies of units under one unit stand together. */
  private static String parent(Sight sight, Composition body) {
    return sight
        .state()
        .unit(new UnitId(body.id().unit()))
        .flatMap(Unit::parent)
        .map(UnitId::id)
        .orElse("");
  }

  /** A row that is too long is put in several, of much the same length. */
  private static Stream<List<Composition>> lines(List<Composition> row) {
    int lines = Math.ceilDiv(row.size(), LONGEST);
    int each = Math.ceilDiv(row.size(), lines);
    return IntStream.range(0, lines)
        .mapToObj(i -> row.subList(i * each, Math.min(row.size(), (i + 1) * each)));
  }

  private static Optional<Body.Kind> kind(Sight sight, Composition body) {
    return Optional.of(
        Optional.ofNullable(sight.law().bodies().get(body.id().name()))
            .map(d -> d.is().kind())
            .orElse(Body.Kind.COMMITTEE));
  }

  private static int row(Body.Kind kind) {
    return switch (kind) {
      case ASSEMBLY -> 0;
      case COUNCIL, COLLECTIVE -> 1;
      case CONGRESS -> 2;
      case EXECUTIVE, COMMISSION, TRIBUNAL, OFFICE, COMMITTEE -> 3;
    };
  }

  private static Map<PersonId, Integer> colours(Sight sight, List<String> tendencies) {
    Map<PersonId, Integer> colours = new LinkedHashMap<>();
    for (int i = 0; i < tendencies.size(); i++) {
      int colour = i + 1;
      sight
          .state()
          .get(Register.TENDENCIES, tendencies.get(i))
          .ifPresent(t -> t.members().forEach(m -> colours.putIfAbsent(m, colour)));
    }
    return colours;
  }

  private static Node node(
      Sight sight, Composition body, int x, int y, Map<PersonId, Integer> colours) {
    List<Dot> dots = new ArrayList<>();
    int n = 0;
    for (Seat seat : body.seats().values()) {
      if (n == MOST_SEATS) {
        break;
      }
      int column = n % DOTS_IN_ROW;
      int line = n / DOTS_IN_ROW;
      dots.add(
          new Dot(
              x - NODE / 2 + 17 + column * DOT,
              y + 58 + line * DOT,
              seat.holder().map(h -> colours.getOrDefault(h, 0)).orElse(-1),
              seat.holder()
                  .map(sight.names()::plain)
                  .orElseGet(() -> sight.texts().of("seat.vacant"))));
      n++;
    }
    return new Node(
        x,
        y,
        NODE,
        shortened(sight.names().title(body.id())),
        size(sight, body),
        sight.page("body", body.id().toString()),
        List.copyOf(dots));
  }

  private static String shortened(String title) {
    int most = 26;
    return title.length() <= most ? title : title.substring(0, most - 1) + "…";
  }

  private static String size(Sight sight, Composition body) {
    return body.size() == 0
        ? sight
            .texts()
            .count("body.members", Polity.sitting(sight.law(), sight.state(), body.id()).size())
        : sight.texts().of("body.seats", body.filled(), body.size());
  }

  private static List<Edge> edges(List<List<Composition>> rows, Map<String, Node> nodes) {
    List<Edge> edges = new ArrayList<>();
    for (Composition body : rows.stream().flatMap(List::stream).toList()) {
      TreeSet<String> senders = new TreeSet<>();
      body.seats().values().forEach(s -> senders.addAll(s.senders()));
      for (String sender : senders) {
        Node from = nodes.get(sender);
        Node to = nodes.get(body.id().toString());
        if (from != null && to != null) {
          edges.add(
              new Edge(
                  from.x(),
                  from.y(),
                  to.x(),
                  to.y() + HEIGHT,
                  String.format(Locale.ROOT, "%s → %s", from.label(), to.label())));
        }
      }
    }
    return List.copyOf(edges);
  }

  private static Row line(Sight sight, Composition body) {
    TreeSet<String> senders = new TreeSet<>();
    body.seats().values().forEach(s -> senders.addAll(s.senders()));
    Optional<Instant> since =
        body.seats().values().stream()
            .flatMap(s -> s.from().stream())
            .min(Comparator.naturalOrder());
    return new Row(
        Phrase.link(sight.names().title(body.id()), sight.page("body", body.id().toString())),
        kind(sight, body).map(k -> sight.texts().of("kind." + k.name())).orElse(""),
        body.filled(),
        body.size(),
        senders.stream().map(sight.names()::doer).toList(),
        since.map(s -> Duration.between(s, sight.state().now()).toDays()));
  }

  /** Where an edge bends: half way between its ends. */
  public static int middle(Edge edge) {
    return (edge.fromY() + edge.toY()) / 2;
  }

  @Override
  public String template() {
    return "map";
  }

  @Override
  public String place() {
    return "map";
  }
}
