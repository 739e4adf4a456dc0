package org.commune.server.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.measure.Span;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.OwnDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;

/**
 * Acts in words, with nothing left unsaid: "recall the holder of seat 3 of the congress (north-4),
 * because: absence".
 */
public record DeedWords(Sight sight) {
  private static final ResourceBundle WORDING =
      ResourceBundle.getBundle("org.commune.server.page.deeds", Locale.ROOT);

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  /** The fields of deeds that hold the name of a thing with a page of its own. */
  private static final Map<String, String> PAGES = pages();

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("motion", "motion");
    pages.put("on", "motion");
    pages.put("election", "election");
    return pages;
  }

  static Pattern pattern(String act) {
    return PATTERNS.computeIfAbsent(act, a -> Pattern.parse(WORDING.getString(a)));
  }

  /** What it is, as it stands after "may" or "to". */
  public Phrase of(Deed deed) {
    Record record = (Record) deed;
    Map<String, Word> words = new LinkedHashMap<>();
    new Shape.Construct(record.getClass()).words().forEach(w -> words.put(w.name(), w));
    String name = deed instanceof OwnDeed ? Deed.act(OwnDeed.class) : deed.act();
    return pattern(name)
        .filled(
            new Pattern.Fields() {
              @Override
              public Phrase of(String field) {
                return value(field, given(words, field).in(record));
              }

              @Override
              public boolean isTrue(String field) {
                return given(words, field).in(record).equals(true);
              }
            });
  }

  /** What it is, as it stands after who did it: "recalls the holder of seat 3 ...". */
  public Phrase told(Deed deed) {
    Phrase words = of(deed);
    if (words.isEmpty()
        || !(words.pieces().getFirst() instanceof Phrase.Piece.Plain(String text))) {
      return words;
    }
    List<Phrase.Piece> pieces = new ArrayList<>(words.pieces());
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    pieces.set(0, new Phrase.Piece.Plain(third(text.substring(0, end)) + text.substring(end)));
    return new Phrase(pieces);
  }

  /** The third person of an English verb. */
  static String third(String verb) {
    if (verb.equals("have")) {
      return "has";
    }
    if (verb.matches(".*[^aeiou]y")) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    return verb + (verb.matches(".*(s|sh|ch|x|z)") ? "es" : "s");
  }

  private static Word given(Map<String, Word> words, String field) {
    return Optional.ofNullable(words.get(field))
        .orElseThrow(() -> new IllegalStateException("no field " + field + " to say"));
  }

  private Phrase value(String field, Object value) {
    Names names = sight.names();
    return switch (value) {
      case Optional<?> maybe -> maybe.map(v -> value(field, v)).orElse(Phrase.NOTHING);
      case List<?> list -> list(field, list);
      case Map<?, ?> map ->
          Phrase.and(
              map.entrySet().stream()
                  .map(e -> Phrase.of(Names.words(e.getKey() + ": " + e.getValue())))
                  .toList());
      case PersonId person -> names.person(person);
      case BodyId body -> names.body(body);
      case SeatId seat -> names.seat(seat);
      case UnitId unit -> names.unit(unit);
      case Instant instant -> sight.moments().phrase(instant);
      case Span span -> Phrase.of(span.inWords());
      case ArticleNo article -> sight.cite(article);
      case Deed deed -> of(deed);
      case MotionDeed.Option option ->
          Phrase.of("“" + option.name() + "”")
              .plus(option.deed().map(d -> Phrase.of(": ").plus(of(d))).orElse(Phrase.NOTHING));
      case CharterDeed.Change change ->
          sight
              .cite(change.article())
              .plus(
                  Phrase.of(
                      " "
                          + sight
                              .texts()
                              .of(change.to().isPresent() ? "deed.rewritten" : "deed.struck")));
      case ElectionDeed.Sheet sheet -> Phrase.of(sheet.source().orElse(sheet.votes().toString()));
      case Enum<?> word -> Phrase.of(word.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      case Boolean _ -> Phrase.NOTHING;
      case Number number ->
          Phrase.of(field.equals("year") ? number.toString() : grouped(number.longValue()));
      default -> text(field, value.toString());
    };
  }

  private Phrase list(String field, List<?> list) {
    boolean ranks = field.equals("ranking");
    return ranks
        ? Phrase.of(
            String.join(
                ", ",
                list.stream()
                    .map(g ->
                        String.join(" = ", ((List<?>) g).stream().map(String::valueOf).toList()))
                    .toList()))
        : Phrase.and(list.stream().map(v -> value(field, v)).toList());
  }

  private Phrase text(String field, String text) {
    if (text.isBlank()) {
      return Phrase.NOTHING;
    }
    if (field.equals("in")) {
      return sight.names().venue(text);
    }
    if (field.equals("by") || field.equals("to") || field.equals("oversight")) {
      return sight.names().doer(text);
    }
    String page = PAGES.get(field);
    if (page != null && isThere(page, text)) {
      return sight.names().thing(page, text);
    }
    boolean word =
        List.of("power", "powers", "unlocks", "initiative", "electorate", "kind", "offence", "name")
            .contains(field);
    return Phrase.of(word ? Names.words(text) : "“" + text + "”");
  }

  private boolean isThere(String page, String id) {
    return switch (page) {
      case "motion" -> sight.state().motion(id).isPresent();
      default -> sight.state().get(Register.ELECTIONS, id).isPresent();
    };
  }

  /** A whole number with its thousands apart. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
