package org.commune.server.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commune.polity.Legible;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.PayNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.polity.state.Tendency;
import org.commune.polity.state.Unit;
import org.commune.server.api.Views.BodyView;
import org.commune.server.api.Views.ElectionView;
import org.commune.server.api.Views.MotionView;
import org.commune.server.api.Views.PersonView;
import org.commune.server.api.Views.PetitionView;
import org.commune.server.web.Readings;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** An organisation as it is now. Lists come in parts: {@code from} and {@code limit}. */
@RestController
@RequestMapping("/api/o/{organisation}")
class ReadController {
  /** An organisation in short. */
  record Summary(
      String name,
      String origin,
      String verifierKey,
      String title,
      String charterVersion,
      long entries,
      Instant now,
      Optional<PersonId> you) {}

  @GetMapping
  Summary summary(Visit visit) {
    var charter = visit.current().organisation().law().charter();
    return new Summary(
        visit.hosted().name(),
        visit.hosted().origin(),
        visit.hosted().publishing().verifier().text(),
        charter.title(),
        charter.version(),
        visit.current().size(),
        state(visit).now(),
        visit.person());
  }

  @GetMapping("/persons")
  Listing<PersonView> persons(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.PEOPLE, from, limit, new Views(visit)::person);
  }

  @GetMapping("/persons/{person}")
  PersonView person(Visit visit, @PathVariable String person) {
    if (visit.person().filter(p -> p.id().equals(person)).isEmpty()) {
      register(visit);
    }
    return one(state(visit).get(Register.PEOPLE, person).map(new Views(visit)::person));
  }

  @GetMapping("/units")
  Listing<Unit> units(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.UNITS, from, limit, u -> u);
  }

  @GetMapping("/bodies")
  Listing<BodyView> bodies(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.BODIES, from, limit, new Views(visit)::body);
  }

  @GetMapping("/motions")
  Listing<MotionView> motions(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.MOTIONS, from, limit, new Views(visit)::motion);
  }

  @GetMapping("/motions/{motion}")
  MotionView motion(Visit visit, @PathVariable String motion) {
    register(visit);
    return one(state(visit).motion(motion).map(new Views(visit)::motion));
  }

  @GetMapping("/petitions")
  Listing<PetitionView> petitions(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.PETITIONS, from, limit, new Views(visit)::petition);
  }

  @GetMapping("/elections")
  Listing<ElectionView> elections(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.ELECTIONS, from, limit, new Views(visit)::election);
  }

  @GetMapping("/elections/{election}")
  ElectionView election(Visit visit, @PathVariable String election) {
    register(visit);
    return one(state(visit).get(Register.ELECTIONS, election).map(new Views(visit)::election));
  }

  /** Decrees and other decisions that somebody made. */
  @GetMapping("/decisions")
  Listing<Decision> decisions(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.DECISIONS, from, limit, d -> d);
  }

  /** Whoever is under an emergency may know of it. */
  @GetMapping("/emergencies")
  Collection<EmergencyNow> emergencies(Visit visit) {
    return state(visit).each(Register.EMERGENCIES);
  }

  @GetMapping("/tendencies")
  Listing<Tendency> tendencies(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return registers(visit, Register.TENDENCIES, from, limit, t -> t);
  }

  /** Cases before the tribunal; those that concern the visitor in any event. */
  @GetMapping("/cases")
  Listing<Case> cases(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    boolean all = Readings.mayReadRegister(visit);
    List<Case> some = new ArrayList<>(state(visit).each(Register.CASES));
    some.removeIf(c -> !all && (c.person().isEmpty() || !c.person().equals(visit.person())));
    return Listing.of(some, from, limit, c -> c);
  }

  @GetMapping("/documents")
  Listing<Document> documents(
      Visit visit,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int limit) {
    return Listing.of(
        new Views(visit).documents(state(visit).each(Register.DOCUMENTS)), from, limit, d -> d);
  }

  /** The treasury. */
  record Treasury(Collection<LedgerEntry> ledger, Collection<PayNow> pay) {}

  @GetMapping("/treasury")
  Treasury treasury(Visit visit) {
    register(visit);
    return new Treasury(state(visit).each(Register.LEDGER), state(visit).each(Register.PAY));
  }

  /** When what ends or falls due by itself. */
  @GetMapping("/clocks")
  Map<String, Collection<?>> clocks(Visit visit) {
    register(visit);
    return Map.of(
        "running",
        state(visit).each(Register.TIMERS),
        "overdue",
        state(visit).each(Register.OVERDUE));
  }

  private static State state(Visit visit) {
    return visit.current().organisation().state();
  }

  private static <S, T> Listing<T> registers(
      Visit visit, Register<S> register, int from, int limit, Function<S, T> form) {
    register(visit);
    return Listing.of(new ArrayList<>(state(visit).each(register)), from, limit, form);
  }

  /** Passes when the visitor may read what the registers have. */
  static void register(Visit visit) {
    if (!Readings.may(visit, new Legible.Register())) {
      throw new ResponseStatusException(
          visit.person().isEmpty() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
          "The charter lets only members read this.");
    }
  }

  private static <T> T one(Optional<T> found) {
    return found.orElseThrow(
        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such thing here."));
  }
}
