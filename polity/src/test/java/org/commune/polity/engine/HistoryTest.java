package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Discipline.Sanction.Kind;
import org.commune.charter.measure.Span;
import org.commune.polity.Ruling;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.Decision;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.State;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.junit.jupiter.api.Test;

/** Whatever people and bodies try in any order, what these institutions promise holds. */
class HistoryTest {
  private static final String ARTICLES =
      """
      - article: "2"
        title: Decrees
        decrees:
          by: [board]
          ratify: {by: [council], within: P21D}
          if_not_ratified: lapse_ex_nunc
          no_reissue: P6M
          excluded: [borrow]
      - article: "3"
        title: Emergency
        emergency:
          grounds: [flood]
          declare: {by: [board]}
          confirm: {by: [council], within: P7D}
          duration: P30D
          renew: {by: [council], max: 2}
          cumulative_max: {duration: P90D, window: P1Y}
          unlocks: [{spend_limit_times: 3}, {act: issue_statement}]
          ends: [{by: [council]}]
          measures_expire: with_emergency
          review: {by: [court]}
      - article: "4"
        title: Decisions
        powers:
          - {act: adopt_policy, holder: [council], delegable: {to: [one of members], max_depth: 2}}
          - {act: annul_act, holder: [court], target: [board, council]}
          - {act: withdraw_decision, holder: [council, board]}
          - {act: stay, holder: [court]}
          - {act: budget, holder: [council]}
          - {act: set_pay, holder: [council]}
          - {act: seal_record, holder: [mayor]}
      - article: "5"
        title: Money
        treasury:
          spend: [{up_to: 100, by: [one of board]}, {above: 100, by: [board]}]
          reserve_min: {share: 1/4}
          no_budget: previous_twelfths
      - article: "6"
        title: Tendencies
        tendencies: {form: {members_min: 2}, rights: [mail_all_members], mailings_per_year: 2}
      - article: "7"
        title: Discipline
        discipline:
          offences: [theft]
          complaint_by: [one of members]
          sanctions: [{sanction: office_ban, max: P1Y}, {sanction: suspension, max: P1M}]
          decide: {by: [court], appeal: court}
      - article: "8"
        title: Records
        records:
          seal: {by: [court], max: P1M, renew_max: 1}
          addressed_document: {within: P5D, withholding: void}
          request: {answer_within: P14D, appeal: court}
      """;

  private static final List<String> DOERS =
      List.of("board", "council", "court", "ann", "ben", "dan", "gus", "hal", "eve", "nobody-here");

  /**
   * Something that is tried by the first of these who may, and the hours that pass after it. What
   * it is tried on is picked from what there is by then.
   */
  record Attempt(List<String> doers, int move, int pick, int detail, int hours) {}

  private static <T> T choose(Source source, List<T> values) {
    return Gens.choose(values).draw(source);
  }

  private static Attempt attempt(Source source) {
    return new Attempt(
        source.chance(3, 4) ? DOERS : List.of(choose(source, DOERS)),
        (int) source.upTo(99),
        (int) source.upTo(9),
        (int) source.upTo(29),
        choose(source, List.of(0, 0, 0, 1, 24, 24 * 3, 24 * 6, 24 * 8, 24 * 15, 24 * 31)));
  }

  private static <T> T at(List<T> values, int place) {
    return values.get(place % values.size());
  }

  /** One of the entries of a register, the latest first; "x" where there is none. */
  private static String some(State state, Register<?> register, int pick) {
    List<String> names = new ArrayList<>(state.all(register).keySet());
    return names.isEmpty() ? "x" : names.get(names.size() - 1 - pick % names.size());
  }

  private static Deed deed(State state, Attempt attempt) {
    String fresh = "n" + state.acts();
    int pick = attempt.pick();
    int detail = attempt.detail();
    String decision = some(state, Register.DECISIONS, pick);
    String emergency = some(state, Register.EMERGENCIES, pick);
    String theCase = some(state, Register.CASES, pick);
    String document = some(state, Register.DOCUMENTS, pick);
    String tendency = some(state, Register.TENDENCIES, pick);
    String delegation = some(state, Register.DELEGATIONS, pick);
    Optional<String> ground = Optional.of(at(List.of("flood", "withheld_document"), detail));
    PersonId person = new PersonId(at(List.of("ann", "ben", "dan", "eve", "zoe"), detail));
    Span span = Town.span(at(List.of("P10D", "P30D", "P1D", "P1Y"), detail));
    long sum = at(List.of(100L, 1L, 12_000L, 0L, -1L, 900L, Long.MAX_VALUE), detail);
    List<Deed> moves =
        List.of(
            new DecisionDeed.IssueDecree(
                fresh, "bread " + pick % 2, Optional.empty(), Optional.empty()),
            new DecisionDeed.IssueDecree(
                fresh,
                "coal",
                Optional.of(new DecisionDeed.AdoptPolicy("coal", Optional.empty())),
                Optional.empty()),
            new DecisionDeed.Ratify(decision),
            new DecisionDeed.AdoptPolicy("bread", Optional.empty()),
            new DecisionDeed.IssueStatement("bread", Optional.empty()),
            new DecisionDeed.AnnulAct(decision, ground),
            new DecisionDeed.WithdrawDecision(decision),
            new DecisionDeed.Delegate(fresh, "adopt_policy", person.id(), Optional.of(span)),
            new DecisionDeed.RevokeDelegation(delegation),
            new DecisionDeed.Hold(decision),
            new DecisionDeed.Veto(decision),
            new EmergencyDeed.DeclareEmergency(
                fresh,
                ground,
                ground,
                List.of("spend_limit_times", "issue_statement"),
                Optional.of(span)),
            new EmergencyDeed.ConfirmEmergency(emergency),
            new EmergencyDeed.RenewEmergency(emergency, Optional.of(span)),
            new EmergencyDeed.EndEmergency(emergency),
            new EmergencyDeed.ReviewEmergency(emergency, "..."),
            new JusticeDeed.Stay(decision, Town.span("P10D")),
            new JusticeDeed.Complain(fresh, person, "theft", Optional.empty()),
            new JusticeDeed.Sanction(
                List.of(person),
                at(List.of(Kind.values()), pick),
                Optional.of(span),
                Optional.of("theft"),
                detail % 2 == 0 ? Optional.empty() : Optional.of(theCase),
                Optional.of(sum)),
            new JusticeDeed.Appeal(fresh, decision, ground),
            new JusticeDeed.DecideCase(
                theCase, at(List.of(JusticeDeed.Verdict.values()), detail), ground),
            new TreasuryDeed.Budget(2026 + detail % 2, sum),
            new TreasuryDeed.Spend("bread", sum),
            new TreasuryDeed.SetPay(new SeatId(Town.body("board"), 1), sum, Map.of("rent", sum)),
            new TendencyDeed.FormTendency(
                fresh, List.of(person, new PersonId("gus")), Optional.empty()),
            new TendencyDeed.JoinTendency(tendency),
            new TendencyDeed.MailAllMembers(tendency, "..."),
            new PublicationDeed.Publish(fresh, ground, Optional.of(decision), Optional.empty()),
            new PublicationDeed.SealRecord(document, ground, span),
            new PublicationDeed.OpenRecord(document),
            new PublicationDeed.AddressDocument(fresh, Town.body("council"), ground),
            new PublicationDeed.DeliverDocument(document),
            new PublicationDeed.RequestDocument(fresh, decision),
            new PublicationDeed.AnswerRequest(document, detail % 2 == 0, ground));
    return at(moves, attempt.move());
  }

  private static final Gen<List<Attempt>> HISTORIES = Gens.lists(HistoryTest::attempt, 1, 60);

  private static void play(Town town, Attempt attempt) {
    Deed deed = deed(town.state(), attempt);
    for (String doer : attempt.doers()) {
      boolean body = List.of("board", "council", "court").contains(doer);
      Ruling ruling = body ? town.body(doer, deed) : town.person(doer, deed);
      if (ruling instanceof Ruling.Admitted) {
        break;
      }
    }
    if (attempt.hours() > 0) {
      town.later("PT" + attempt.hours() + "H");
    }
  }

  @Test
  void everyStateOfEveryHistoryKeepsWhatTheInstitutionsPromise() {
    Property.forAll(HISTORIES)
        .withTrials(150)
        .check(history -> {
          Town town = Town.of(ARTICLES);
          for (Attempt attempt : history) {
            State before = town.state();
            play(town, attempt);
            keepsItsPromises(before, town.state());
          }
        });
  }

  @Test
  void theSameHistoryGivesTheSameState() {
    Property.forAll(HISTORIES)
        .withTrials(30)
        .check(history -> {
          Town one = Town.of(ARTICLES);
          Town other = Town.of(ARTICLES);
          for (Attempt attempt : history) {
            play(one, attempt);
            play(other, attempt);
          }
          assertThat(one.state()).isEqualTo(other.state());
        });
  }

  private static void keepsItsPromises(State before, State after) {
    emergencies(after);
    decisions(before, after);
    assertThat(after.each(Register.DOCUMENTS))
        .as("no seal outlasts its end")
        .allMatch(d -> d.sealedUntil().map(end -> end.isAfter(after.now())).orElse(true))
        .as("no seal is renewed more than once")
        .allMatch(d -> d.seals() <= 2);
    List<LedgerEntry> ledger = List.copyOf(after.each(Register.LEDGER));
    List<LedgerEntry> earlier = List.copyOf(before.each(Register.LEDGER));
    assertThat(ledger.subList(0, earlier.size()))
        .as("the ledger is only continued")
        .isEqualTo(earlier);
    assertThat(after.each(Register.PEOPLE))
        .as("no suspension outlasts its end")
        .allMatch(p -> p.suspension().map(s -> s.until().isAfter(after.now())).orElse(true));
    assertThat(after.each(Register.TENDENCIES))
        .as("two letters a year")
        .allMatch(t ->
            t.mailings().stream()
                    .filter(at -> at.isAfter(after.now().minus(Duration.ofDays(364))))
                    .count()
                <= 2);
  }

  private static void emergencies(State state) {
    List<EmergencyNow> all = List.copyOf(state.each(Register.EMERGENCIES));
    assertThat(all.stream().filter(EmergencyNow::inForce).count())
        .as("one emergency at a time")
        .isLessThanOrEqualTo(1);
    assertThat(all)
        .as("no emergency outlasts its end")
        .allMatch(e -> !e.inForce() || e.until().isAfter(state.now()))
        .as("renewed twice at most")
        .allMatch(e -> e.renewals() <= 2)
        .as("unconfirmed for seven days at most, and the rest of the last")
        .allMatch(e ->
            !e.inForce()
                || e.confirmed()
                || e.from().plus(Duration.ofDays(9)).isAfter(state.now()));
    Instant since = state.now().minus(Duration.ofDays(365));
    Duration under = Duration.ZERO;
    for (EmergencyNow e : all) {
      Instant from = e.from().isAfter(since) ? e.from() : since;
      Instant to = e.ended().orElse(state.now());
      under = to.isAfter(from) ? under.plus(Duration.between(from, to)) : under;
    }
    assertThat(under).as("ninety days in a year").isLessThanOrEqualTo(Duration.ofDays(90));
  }

  private static void decisions(State before, State after) {
    List<String> risen = new ArrayList<>();
    for (Decision old : before.each(Register.DECISIONS)) {
      boolean gone = !old.stands() && old.status() != Decision.Status.SUSPENDED;
      Decision now = after.get(Register.DECISIONS, old.id()).orElseThrow();
      if (gone && (now.stands() || now.status() == Decision.Status.SUSPENDED)) {
        risen.add(old.id());
      }
    }
    assertThat(risen).as("what has ended does not stand again").isEmpty();
    assertThat(after.each(Register.DECISIONS))
        .as("no decree waits longer than its time")
        .allMatch(d ->
            !d.act().equals("issue_decree")
                || d.status() != Decision.Status.PROVISIONAL
                || d.at().plus(Duration.ofDays(23)).isAfter(after.now()))
        .as("what is suspended is suspended for a reason")
        .allMatch(d ->
            (d.status() == Decision.Status.SUSPENDED)
                == (after.get(Register.HAPPENED, "held " + d.id()).isPresent()
                    || after.get(Register.HAPPENED, "stayed " + d.id()).isPresent()));
  }

  @Test
  void anEmergencyThatOutlastsItsEndWouldBeNoticed() {
    State state = Town.of(ARTICLES).state();
    EmergencyNow endless =
        new EmergencyNow(
            "x",
            "board",
            "flood",
            List.of(),
            state.now().minus(Duration.ofDays(40)),
            state.now().minus(Duration.ofDays(10)),
            true,
            0,
            Optional.empty(),
            false);
    assertThatThrownBy(
            () -> keepsItsPromises(state, state.with(Register.EMERGENCIES, "x", endless)))
        .hasMessageContaining("no emergency outlasts its end");
  }

  @Test
  void aDecisionThatRisesAgainWouldBeNoticed() {
    Town town = Town.of(ARTICLES);
    town.body("council", new DecisionDeed.AdoptPolicy("bread", Optional.empty()));
    State stands = town.state();
    town.body("council", new DecisionDeed.WithdrawDecision("act0"));
    State gone = town.state();
    assertThatThrownBy(() -> keepsItsPromises(gone, stands))
        .hasMessageContaining("what has ended does not stand again");
  }
}
