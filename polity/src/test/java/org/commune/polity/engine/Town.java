package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Article;
import org.commune.charter.law.Clause;
import org.commune.charter.measure.Malformed;
import org.commune.charter.measure.Span;
import org.commune.polity.Act;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.polity.state.UnitId;

/**
 * A small organisation for tests: some articles, some people, and what they do day after day.
 * Bodies act here without the motion that carries their act, so that a test shows one institution
 * alone.
 */
final class Town {
  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  private static final String HEADER =
      """
      charter: town
      version: "1"
      title: The town
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: The members
          electorates:
            members: {of: membership, kept_by: board}
          bodies:
            board: {kind: executive, seats: 3, filled_by: election, electorate: members}
            council: {kind: council, seats: 3, filled_by: election, electorate: members}
            court: {kind: tribunal, seats: 3, filled_by: sortition, electorate: members, decide_within: P30D, stay: {by_judges: 2, max: P14D}}
            mayor: {kind: office, seats: 1, filled_by: election, electorate: members}
      """;

  private Organisation organisation;
  private int sent;

  private Town(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * A town of these further articles. Its members are ann to ida; ann, ben and cay are the board,
   * dan, eve and fay the council, gus, hal and ida the court, and ann is the mayor.
   */
  static Town of(String articles) {
    return founded(HEADER + articles.indent(2), List.of(), Map.of());
  }

  /** Such a town, with figures that it records. */
  static Town of(String articles, Map<String, Long> figures) {
    return founded(HEADER + articles.indent(2), List.of(), figures);
  }

  /** An organisation of this charter, with these units and whoever sits where. */
  static Town founded(String charter, List<Setup.UnitGiven> units, List<Setup.SeatsGiven> seats) {
    return founded(
        charter, new Setup(units, Optional.empty(), List.of(), seats, Map.of(), Map.of()));
  }

  private static Town founded(
      String charter, List<Setup.UnitGiven> units, Map<String, Long> figures) {
    return founded(
        charter,
        new Setup(
            units,
            Optional.empty(),
            people("ann", "ben", "cay", "dan", "eve", "fay", "gus", "hal", "ida"),
            List.of(
                seats("board", "members", "ann", "ben", "cay"),
                seats("council", "members", "dan", "eve", "fay"),
                seats("court", "members", "gus", "hal", "ida"),
                seats("mayor", "members", "ann")),
            Map.of(),
            new LinkedHashMap<>(figures)));
  }

  /** An article of a town, for an amendment. */
  static Article article(String article) {
    return switch (CharterFile.read("town", HEADER + article.indent(2))) {
      case CharterFile.Outcome.Refused refused ->
          fail("the article is refused: " + refused.problems().all());
      case CharterFile.Outcome.Read read -> read.charter().articles().getLast();
    };
  }

  private static Town founded(String charter, Setup setup) {
    return switch (CharterFile.read("town", charter)) {
      case CharterFile.Outcome.Refused refused ->
          fail("the charter is refused: " + refused.problems().all());
      case CharterFile.Outcome.Read read ->
          switch (Founding.found(Compile.law(read.charter()), setup, START)) {
            case Founding.Outcome.Refused(var flaws) -> fail("cannot be founded: " + flaws);
            case Founding.Outcome.Founded(Organisation founded) -> new Town(founded);
          };
    };
  }

  static List<Setup.PersonGiven> people(String... names) {
    return List.of(names).stream()
        .map(name ->
            new Setup.PersonGiven(
                new PersonId(name),
                List.<UnitId>of(),
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                Optional.empty()))
        .toList();
  }

  static Setup.SeatsGiven seats(String body, String sentBy, String... holders) {
    return new Setup.SeatsGiven(
        body(body),
        Optional.empty(),
        List.of(holders).stream().map(PersonId::new).toList(),
        Optional.empty(),
        Optional.of(sentBy),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true,
        false);
  }

  static BodyId body(String name) {
    try {
      return BodyId.parse(name);
    } catch (Malformed e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Span span(String text) {
    try {
      return Span.parse(text);
    } catch (Malformed e) {
      throw new IllegalArgumentException(e);
    }
  }

  State state() {
    return organisation.state();
  }

  Scene scene() {
    return Engine.scene(organisation.law(), organisation.state());
  }

  /** The charter is changed so that these clauses no longer stand in the law. */
  void strike(Predicate<Clause> struck) {
    organisation = new Organisation(organisation.law().without(struck), organisation.state());
  }

  /** Lets the calendar run. */
  Town later(String span) {
    organisation =
        organisation
            .until(span(span).after(state().now(), ZoneOffset.UTC, Span.DayCount.CALENDAR))
            .after();
    return this;
  }

  /** A person does something. */
  Ruling person(String name, Deed deed) {
    return act(new Act("act-" + ++sent, state().now(), new PersonId(name), deed));
  }

  /** A person does something under a signature of their own. */
  Ruling signed(String name, Deed deed) {
    return act(
        new Act("act-" + ++sent, state().now(), new PersonId(name), deed).signedWith("a key"));
  }

  private Ruling act(Act act) {
    Organisation.Step step = organisation.take(act);
    organisation = step.after();
    return step.ruling();
  }

  /** A body, such as {@code council} or {@code assembly/north}, does something. */
  Ruling body(String name, Deed deed) {
    return collective(new Doer.Whole(body(name)), deed);
  }

  /** An electorate does something. */
  Ruling voters(String electorate, Deed deed) {
    return collective(new Doer.Voters(electorate), deed);
  }

  private Ruling collective(Doer doer, Deed deed) {
    Ruling ruling = Engine.rule(scene(), doer, deed);
    if (ruling instanceof Ruling.Admitted admitted) {
      apply(admitted.effects());
    }
    return ruling;
  }

  /** The effects happen, and what is due at once with them. */
  void apply(List<Effect> effects) {
    State next = state().counted();
    for (Effect effect : effects) {
      next = effect.apply(next);
    }
    organisation = new Organisation(organisation.law(), next).until(next.now()).after();
  }

  Decision decision(String id) {
    return state().get(Register.DECISIONS, id).orElseThrow();
  }

  Person person(String id) {
    return state().person(new PersonId(id)).orElseThrow();
  }

  /** The last decision that was made. */
  Decision lastDecision(String act) {
    return state().each(Register.DECISIONS).stream()
        .filter(d -> d.act().equals(act))
        .max(Comparator.comparing(Decision::at))
        .orElseThrow();
  }

  static void admitted(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Admitted.class);
  }

  /** The ruling refuses by this article, and says this. */
  static void refused(Ruling ruling, String article, String failed) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    Ground ground = ((Ruling.Refused) ruling).grounds().getFirst();
    assertThat(ground.failed()).contains(failed);
    assertThat(ground.article().number()).isEqualTo(article);
  }
}
