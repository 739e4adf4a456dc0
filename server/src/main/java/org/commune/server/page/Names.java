package org.commune.server.page;

import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Malformed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;

/** What persons, bodies, seats and units are called on pages, and where their pages are. */
public record Names(Sight sight) {

  /** A person by name, where the reader may read who is who; the reader always is. */
  public Phrase person(PersonId person) {
    return sight.isReader(person) || sight.mayReadRegister()
        ? Phrase.link(readable(person.id()), sight.page("person", person.id()))
        : Phrase.of(sight.texts().of("name.hidden"));
  }

  public String plain(PersonId person) {
    return person(person).text();
  }

  /** A body: "the congress", "the assembly of North Depot". */
  public Phrase body(BodyId body) {
    return Phrase.of(sight.texts().of("name.the") + " ")
        .plus(Phrase.link(called(body), sight.page("body", body.toString())));
  }

  /** A body without its article, for titles: "Congress", "Assembly of North Depot". */
  public String title(BodyId body) {
    return Phrase.capital(called(body));
  }

  private String called(BodyId body) {
    String own =
        Optional.ofNullable(sight.law().bodies().get(body.name()))
            .map(Law.Defined::is)
            .flatMap(Body::called)
            .orElseGet(() -> words(body.name()));
    return body.unit().isEmpty() ? own : sight.texts().of("name.of", own, readable(body.unit()));
  }

  public Phrase unit(UnitId unit) {
    return Phrase.link(readable(unit.id()), sight.page("unit", unit.id()));
  }

  /** A seat with its holder, where it has one and the reader may read who: "seat 3 of the ...". */
  public Phrase seat(SeatId seat) {
    Phrase of =
        Phrase.of(sight.texts().of("name.seat", seat.number()) + " ").plus(body(seat.body()));
    Optional<PersonId> holder = sight.state().seat(seat).flatMap(s -> s.holder());
    return holder.map(h -> of.plus(" (").plus(person(h)).plus(")")).orElse(of);
  }

  /** Who acts under a name: a body, an electorate, a person. */
  public Phrase doer(String name) {
    PersonId person = new PersonId(name);
    if (sight.state().person(person).isPresent()) {
      return person(person);
    }
    if (sight.law().electorates().containsKey(name) || name.equals("membership")) {
      return Phrase.of(sight.texts().of("name.the") + " " + words(name));
    }
    return isBody(name) ? body(parsed(name)) : Phrase.of(readable(name));
  }

  /** Where motions are decided: a body or an electorate. */
  public Phrase venue(String in) {
    return doer(in);
  }

  /** Whether a name is that of a body which there is, or which the charter defines. */
  public boolean isBody(String name) {
    int slash = name.indexOf('/');
    String defined = slash < 0 ? name : name.substring(0, slash);
    return sight.state().get(Register.BODIES, name).isPresent()
        || sight.law().bodies().containsKey(defined);
  }

  private static BodyId parsed(String name) {
    try {
      return BodyId.parse(name);
    } catch (Malformed _) {
      return BodyId.of(name);
    }
  }

  /** A body, petition, motion or other thing by the name that people gave it. */
  public Phrase thing(String page, String id) {
    return Phrase.link(quoted(readable(id)), sight.page(page, id));
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }

  /** A name of the charter as words: {@code district_council} is "district council". */
  public static String words(String name) {
    return name.replace('_', ' ');
  }

  /**
   * A name that people gave, as it is read: what was typed with hyphens or underscores for want of
   * spaces is shown with spaces; and a name in small letters begins with a capital.
   */
  public static String readable(String id) {
    String spaced = id.contains(" ") ? id : id.replace('_', ' ');
    return spaced;
  }
}
