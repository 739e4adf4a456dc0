package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.UnitKind;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.Organisation;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.counting.Lots;
import org.commune.polity.engine.duties.Running;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.seating.Dues;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.State;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.junit.jupiter.api.Test;

/**
 * Random histories under every charter that ships with the project, as if everybody were granted
 * everything: whatever is asked, seats, rolls and units stay consistent and nothing is thrown.
 */
class InstitutionsHistoryTest {
  private static final List<Organisation> FOUNDED =
      charters().stream().map(InstitutionsHistoryTest::founded).toList();

  /** The tests run in the module's folder, beside which the charters lie. */
  private static List<Law> charters() {
    Path beside = Path.of("..", "charters");
    Path folder = Files.isDirectory(beside) ? beside : Path.of("charters");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .sorted()
          .map(InstitutionsHistoryTest::law)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Law law(Path file) {
    try {
      return switch (CharterFile.read(file.toString(), Files.readString(file))) {
        case CharterFile.Outcome.Read read -> Compile.law(read.charter());
        case CharterFile.Outcome.Refused refused -> fail(refused.problems().all().toString());
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Two units of each kind, a few members each, and some who belong to none. */
  private static Organisation founded(Law law) {
    List<Setup.UnitGiven> units = new ArrayList<>();
    Map<String, Law.Defined<UnitKind>> left = new LinkedHashMap<>(law.units());
    while (!left.isEmpty()) {
      for (Map.Entry<String, Law.Defined<UnitKind>> kind : List.copyOf(left.entrySet())) {
        Optional<String> parent = kind.getValue().is().parent().map(Ref::id);
        if (parent.filter(left::containsKey).isEmpty()) {
          left.remove(kind.getKey());
          for (int number = 1; number <= 2; number++) {
            units.add(
                Federation.unit(
                    kind.getKey() + number, kind.getKey(), parent.map(p -> p + "1").orElse(""), 4));
          }
        }
      }
    }
    Setup setup = new Setup(units, Optional.of(6), List.of(), List.of(), Map.of(), Map.of());
    return switch (Founding.found(law, setup, Town.START)) {
      case Founding.Outcome.Founded(Organisation founded) -> founded;
      case Founding.Outcome.Refused(var flaws) -> fail(flaws.toString());
    };
  }

  /** Names that exist, and some that do not, as the state of the moment has them. */
  private record Words(Law law, State state, Source source) {
    private <T> T one(List<T> of) {
      return Gens.choose(of).draw(source);
    }

    PersonId person() {
      List<PersonId> all =
          new ArrayList<>(state.each(Register.PEOPLE).stream().map(Person::id).toList());
      all.add(new PersonId("stranger"));
      return one(all);
    }

    List<PersonId> persons(int most) {
      return Gens.lists((Gen<PersonId>) s -> person(), 0, most).draw(source);
    }

    UnitId unit() {
      List<UnitId> all =
          new ArrayList<>(state.each(Register.UNITS).stream().map(Unit::id).toList());
      all.add(new UnitId("nowhere"));
      return one(all);
    }

    BodyId body() {
      List<BodyId> all =
          new ArrayList<>(state.each(Register.BODIES).stream().map(Composition::id).toList());
      all.add(BodyId.of("nobody"));
      all.add(BodyId.of("inquiry"));
      all.add(BodyId.of("staff"));
      return one(all);
    }

    SeatId seat() {
      return new SeatId(body(), Gens.ints(1, 4).draw(source));
    }

    String election() {
      List<String> all =
          new ArrayList<>(state.each(Register.ELECTIONS).stream().map(ElectionNow::id).toList());
      return all.isEmpty() || upTo(9) == 0 ? "e" + upTo(9) : one(all);
    }

    Span span() {
      return Span.ofDays(Gens.ints(0, 400).draw(source));
    }

    boolean yes() {
      return Gens.booleans().draw(source);
    }

    <T> Optional<T> maybe(T value) {
      return yes() ? Optional.of(value) : Optional.empty();
    }

    Doer doer() {
      return switch (Gens.ints(0, 2).draw(source)) {
        case 0 -> new Doer.One(person());
        case 1 -> new Doer.Whole(body());
        default ->
            law.electorates().isEmpty()
                ? new Doer.Calendar()
                : new Doer.Voters(one(List.copyOf(law.electorates().keySet())));
      };
    }

    ElectionDeed.Sheet sheet() {
      Map<String, Long> votes = new LinkedHashMap<>();
      for (PersonId person : persons(4)) {
        votes.put(person.id(), Gens.longs(-1, 9).draw(source));
      }
      List<String> options = persons(3).stream().map(PersonId::id).distinct().toList();
      List<List<Long>> beats = new ArrayList<>();
      for (int row = 0; yes() && row < options.size(); row++) {
        beats.add(Gens.lists(Gens.longs(0, 5), options.size(), options.size()).draw(source));
      }
      return new ElectionDeed.Sheet(
          votes, options, beats, maybe(Gens.longs(0, 9).draw(source)), Optional.empty());
    }

    List<List<String>> ranking() {
      List<PersonId> standing =
          state.each(Register.ELECTIONS).stream()
              .flatMap(e -> e.candidates().keySet().stream())
              .distinct()
              .toList();
      return standing.isEmpty()
          ? List.of()
          : Gens.permutations(standing).draw(source).stream()
              .limit(1L + upTo(2))
              .map(p -> List.of(p.id()))
              .toList();
    }

    private int upTo(int most) {
      return (int) source.upTo(most);
    }

    /** A body of which this is true, or any where there is none. */
    private BodyId body(Predicate<BodyId> which) {
      List<BodyId> fit =
          state.each(Register.BODIES).stream().map(Composition::id).filter(which).toList();
      return fit.isEmpty() ? body() : one(fit);
    }

    private BodyId elected() {
      return body(b -> Contest.of(Engine.scene(law, state), b).isPresent());
    }

    private BodyId drawn() {
      return body(b ->
          SeatGroups.filled(Engine.scene(law, state), b, SeatGroup.FilledBy.SORTITION).isPresent());
    }

    private SeatId held() {
      List<SeatId> held = new ArrayList<>();
      for (Composition body : state.each(Register.BODIES)) {
        body.holders().values().forEach(n -> held.add(new SeatId(body.id(), n)));
      }
      return held.isEmpty() || upTo(5) == 0 ? seat() : one(held);
    }

    /** A deed, mostly of those that build up and less often of those that end something. */
    Deed deed() {
      return switch (upTo(9)) {
        case 0, 1 -> seats();
        case 2, 3, 4, 5 -> elections();
        case 6, 7 -> choices();
        case 8 -> membership();
        default -> endings();
      };
    }

    private Deed seats() {
      return switch (upTo(8)) {
        case 0 ->
            new SeatDeed.CreateBody(
                yes() ? "inquiry" : "X",
                "to inquire",
                List.of(),
                maybe(3),
                maybe(span()),
                Optional.empty());
        case 1 -> new SeatDeed.AlterSeats(body(), upTo(12) - 1);
        case 2, 3 -> new SeatDeed.FillVacancy(seat(), person());
        case 4 -> new SeatDeed.CoOpt(body(), person());
        case 5, 6 -> new SeatDeed.Appoint(body(), person(), Optional.empty());
        case 7 -> new SeatDeed.Invest(body());
        default -> new SeatDeed.ExtendTerm(body(), span());
      };
    }

    private Deed elections() {
      return switch (upTo(11)) {
        case 0, 1 ->
            new ElectionDeed.CallElection(
                "e" + upTo(9), elected(), maybe(upTo(5) - 1), Optional.empty());
        case 2, 3, 4 -> new ElectionDeed.Nominate(election(), maybe(person()));
        case 5 -> new ElectionDeed.SecondNomination(election(), person());
        case 6 -> new ElectionDeed.WithdrawCandidacy(election());
        case 7, 8, 9 -> new ElectionDeed.CastBallot(election(), ranking());
        case 10 -> new ElectionDeed.DeclareResult(election(), maybe(sheet()));
        default ->
            new ElectionDeed.PostponeElection(
                elected(), state.now().plus(upTo(500), ChronoUnit.DAYS));
      };
    }

    private Deed choices() {
      return switch (upTo(5)) {
        case 0 -> new ElectionDeed.CommitSeed(drawn(), Lots.commitment("s"));
        case 1 -> new ElectionDeed.DrawLot(drawn(), "s");
        case 2, 3, 4 -> new ElectionDeed.Elect(elected(), persons(3), persons(2));
        default -> new ElectionDeed.Recount(election());
      };
    }

    private Deed membership() {
      return switch (upTo(2)) {
        case 0 -> new MembershipDeed.ApplyForMembership(Optional.of(unit()), Optional.empty());
        case 1 -> new MembershipDeed.AdmitMember(person(), Optional.of(unit()), Optional.empty());
        default -> new UnitDeed.MergeUnits(List.of(unit(), unit()), unit());
      };
    }

    private Deed endings() {
      return switch (upTo(12)) {
        case 0 -> new SeatDeed.DissolveBody(body(), Optional.empty());
        case 1, 2 -> new SeatDeed.Dismiss(held(), Optional.empty());
        case 3, 4 -> new SeatDeed.Recall(maybe(held()), maybe(body()), Optional.empty());
        case 5, 6 -> new SeatDeed.Resign(held(), maybe("I resign."));
        case 7 -> new SeatDeed.SuspendRecall(body(), span());
        case 8 -> new ElectionDeed.AnnulElection(election(), Optional.empty());
        case 9 -> new MembershipDeed.Expel(persons(2), Optional.of("theft"), Optional.empty());
        case 10 -> new MembershipDeed.Leave(Optional.empty());
        case 11 -> new UnitDeed.DissolveUnit(unit());
        default -> new UnitDeed.Secede(unit());
      };
    }

    /** Who does it: mostly somebody who could. */
    Doer doer(Deed deed) {
      Optional<PersonId> holder = deed.onSeat().flatMap(state::seat).flatMap(Seat::holder);
      if (deed instanceof SeatDeed.Resign && holder.isPresent()) {
        return new Doer.One(holder.get());
      }
      return switch (deed) {
        case ElectionDeed.Elect elect ->
            Contest.of(Engine.scene(law, state), elect.body())
                .flatMap(c -> SeatGroups.electorate(Engine.scene(law, state), c.group()))
                .map(a -> Dues.senders(Engine.scene(law, state), elect.body(), Optional.of(a)))
                .filter(senders -> !senders.isEmpty())
                .<Doer>map(senders -> new Doer.Whole(one(senders)))
                .orElseGet(this::doer);
        case ElectionDeed other -> new Doer.One(person());
        default -> doer();
      };
    }
  }

  private static Power power(Deed deed) {
    return new Power(
        "test",
        ArticleNo.HEADER,
        deed.act(),
        List.of(),
        false,
        List.of(),
        Set.of(),
        How.USUAL,
        List.of());
  }

  /** One step of a history: the calendar, or a deed. */
  private static Organisation step(Organisation before, Source source) {
    if (Gens.ints(0, 5).draw(source) == 0) {
      return before.until(before.state().now().plus(1 + source.upTo(40), ChronoUnit.DAYS)).after();
    }
    Words words = new Words(before.law(), before.state(), source);
    Deed deed = words.deed();
    boolean motion =
        deed instanceof ElectionDeed.DeclareResult declare
            && before.state().get(Register.ELECTIONS, declare.of()).isEmpty();
    if (motion) {
      return before;
    }
    Scene scene = Engine.scene(before.law(), before.state());
    Doing doing =
        EveryInstitution.ALL.perform(scene, words.doer(deed), deed, power(deed), Optional.empty());
    return switch (doing) {
      case Doing.Not(var grounds) -> {
        assertThat(grounds).as("refused without a ground: %s", deed).isNotEmpty();
        yield before;
      }
      case Doing.Done(List<Effect> effects, var _) -> {
        State next = before.state().counted();
        for (Effect effect : Running.complete(scene, effects)) {
          next = effect.apply(next);
        }
        yield new Organisation(before.law(), next);
      }
    };
  }

  private static void consistent(Organisation now, String after) {
    State state = now.state();
    Scene scene = Engine.scene(now.law(), state);
    for (Composition body : state.each(Register.BODIES)) {
      Map<PersonId, Integer> holders = new LinkedHashMap<>();
      for (Seat seat : body.seats().values()) {
        seat.holder().ifPresent(h -> holders.put(h, seat.number()));
      }
      assertThat(body.holders())
          .as("%s: seats and holders of %s", after, body.id())
          .isEqualTo(holders);
      for (PersonId holder : holders.keySet()) {
        assertThat(state.person(holder).map(Person::status))
            .as("%s: %s sits in %s", after, holder, body.id())
            .isNotEqualTo(Optional.of(Person.Status.EXPELLED));
      }
      Limits.on(scene, body.id())
          .forEach(l -> {
            if (l.bound() instanceof Limit.Bound.Size size && size.max().isPresent()) {
              assertThat(body.filled()).isLessThanOrEqualTo(size.max().get());
            }
          });
    }
    for (Unit unit : state.each(Register.UNITS)) {
      for (PersonId member : unit.members()) {
        if (unit.counts()) {
          assertThat(state.person(member).orElseThrow().units())
              .as("%s: %s of %s", after, member, unit.id())
              .contains(unit.id());
        }
      }
    }
    for (Person person : state.each(Register.PEOPLE)) {
      for (UnitId unit : person.units()) {
        assertThat(state.unit(unit).orElseThrow().members())
            .as("%s: %s and %s", after, person.id(), unit)
            .contains(person.id());
      }
    }
  }

  @Test
  void whateverIsAskedSeatsAndRollsStayConsistent() {
    Gen<Organisation> histories =
        source -> {
          Organisation now = Gens.choose(FOUNDED).draw(source);
          for (int left = Gens.ints(5, 120).draw(source); left > 0; left--) {
            now = step(now, source);
            consistent(now, now.law().charter().id());
          }
          return now;
        };
    Property.forAll(histories).withTrials(300).check(_ -> {});
  }
}
