package org.commune.polity.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Ground;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.founding.Founding;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.VoteNow;
import org.pcollections.PSet;

/** Plays a script: each of its acts goes through the engine, and what comes of it is compared. */
public final class Player {
  private final List<Line> lines = new ArrayList<>();
  private Organisation organisation;
  private Instant now;
  private int acts;
  private int number;
  private List<Entry> entries = new ArrayList<>();
  private Optional<Ruling> last = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();

  private final Sending sending;

  private Player(Organisation organisation, Instant start, Sending sending) {
    this.organisation = organisation;
    this.sending = sending;
    this.now = start;
  }

  /** What came of playing a script. */
  public sealed interface Played {
    /** A line for each step, and the organisation at the end. */
    record Through(Organisation after, List<Line> lines) implements Played {
      /** How many expectations failed. */
      public long failures() {
        return lines.stream().filter(Line::failed).count();
      }
    }

    /** The set-up makes no sense under the charter. */
    record Refused(List<String> flaws) implements Played {}
  }

  public static Played play(Law law, Script script) {
    return play(law, script, founded -> Sending.plain(script.setup(), founded));
  }

  /**
   * Plays a script whose acts go another way to the engine.
   *
   * @param sending that way, for the organisation as it was founded
   */
  public static Played play(Law law, Script script, Function<Organisation, Sending> sending) {
    return switch (Founding.found(law, script.setup(), script.start())) {
      case Founding.Outcome.Refused(List<String> flaws) -> new Played.Refused(flaws);
      case Founding.Outcome.Founded(Organisation founded) -> {
        Player player = new Player(founded, script.start(), sending.apply(founded));
        script.steps().forEach(player::step);
        yield new Played.Through(player.organisation, List.copyOf(player.lines));
      }
    };
  }

  private void step(Step step) {
    number++;
    entries = new ArrayList<>();
    last = Optional.empty();
    outcome = Optional.empty();
    step.when().filter(w -> w.isAfter(now)).ifPresent(w -> now = w);
    switch (step) {
      case Step.Do act -> {
        act(act.by(), act.deed(), act.id(), !act.unsigned());
        judged(step, Titles.of(act.by(), act.deed()), act.note());
      }
      case Step.Meeting meeting -> {
        meeting(meeting);
        judged(step, "meeting of " + meeting.meeting(), meeting.note());
      }
      case Step.Leave leave -> {
        plain("some leave " + leave.leave(), leave.note(), leave(leave));
      }
      case Step.Ballot ballot -> {
        ballot(
            ballot.ballot(),
            ballot.by(),
            counts(ballot.yes(), ballot.no(), ballot.abstain()),
            ballot.votes(),
            ballot.rankings(),
            ballot.open());
        judged(step, "vote on " + ballot.ballot(), ballot.note());
      }
      case Step.Decide decide -> {
        decide(decide);
        judged(step, decide.decide() + ": " + Titles.of(decide.deed()), decide.note());
      }
      case Step.Sign sign -> {
        plain("signatures for " + sign.sign(), sign.note(), sign(sign));
      }
      case Step.Sponsor sponsor -> {
        plain("sponsors of " + sponsor.sponsor(), sponsor.note(), sponsor(sponsor));
      }
      case Step.Election election -> {
        plain("ballots in " + election.election(), election.note(), election(election));
      }
      case Step.Until until -> {
        calendar(until.until());
        plain("until " + until.until(), until.note(), missing(until));
      }
      case Step.State state -> plain("the state", state.note(), differs(state.state()));
      case Step.Share share -> share(share);
      case Step.ForCheck check ->
          plain("for check: " + check.forCheck(), check.note(), Optional.empty());
    }
  }

  /** One act through the engine. */
  private Ruling act(PersonId by, Deed deed, Optional<String> id) {
    return act(by, deed, id, true);
  }

  private Ruling act(PersonId by, Deed deed, Optional<String> id, boolean signed) {
    acts++;
    Act act = new Act(id.orElse("act-" + acts), now, by, deed);
    // What falls due before the act has happened when it is sent.
    Organisation.Step due = organisation.until(now);
    entries.addAll(due.entries());
    organisation = due.after();
    Organisation.Step step = organisation.take(sending.sent(organisation, act, signed));
    organisation = step.after();
    entries.addAll(step.entries());
    Ruling ruling = step.ruling();
    last = Optional.of(ruling);
    if (ruling instanceof Ruling.Admitted admitted && admitted.outcome().isPresent()) {
      outcome = admitted.outcome();
    }
    return ruling;
  }

  private boolean refused(PersonId by, Deed deed) {
    return act(by, deed, Optional.empty()) instanceof Ruling.Refused;
  }

  private void calendar(Instant until) {
    Organisation.Step step = organisation.until(until);
    organisation = step.after();
    entries.addAll(step.entries());
    now = until;
    for (Entry entry : step.entries()) {
      if (entry instanceof Entry.OfClock clock && clock.outcome().isPresent()) {
        outcome = clock.outcome();
      }
    }
  }

  private void meeting(Step.Meeting step) {
    BodyId body = step.meeting();
    PersonId caller = step.by().orElseGet(() -> chair(body));
    boolean called = organisation.state().body(body).flatMap(b -> b.meeting()).isPresent();
    if (!called
        && refused(
            caller, new MeetingDeed.Convene(body, step.at(), step.extraordinary(), List.of()))) {
      return;
    }
    Optional<Ruling> call = last;
    if (step.at().isAfter(now)) {
      calendar(step.at());
    }
    PersonId opener = chair(body);
    if (refused(opener, new MeetingDeed.OpenMeeting(body, step.secondCall()))) {
      return;
    }
    List<PersonId> all =
        new ArrayList<>(Polity.sitting(organisation.law(), organisation.state(), body));
    if (all.remove(opener)) {
      all.addFirst(opener);
    }
    all.stream()
        .limit(step.present().orElse(all.size()))
        .forEach(p -> act(p, new MeetingDeed.Attend(body), Optional.empty()));
    last = call.or(() -> last);
  }

  private PersonId chair(BodyId body) {
    return organisation
        .state()
        .body(body)
        .flatMap(b -> b.chair())
        .or(() ->
            Polity.sitting(organisation.law(), organisation.state(), body).stream().findFirst())
        .orElse(new PersonId("nobody"));
  }

  private Optional<String> leave(Step.Leave step) {
    List<PersonId> present =
        step.people().isEmpty()
            ? present(step.leave()).reversed().stream()
                .filter(p -> !p.equals(chair(step.leave())))
                .toList()
            : step.people();
    return some(
        step.count().orElse(step.people().size()),
        present,
        new MeetingDeed.LeaveMeeting(step.leave()));
  }

  private List<PersonId> present(BodyId body) {
    return organisation
        .state()
        .body(body)
        .flatMap(b -> b.meeting())
        .map(m -> List.copyOf(m.present()))
        .orElse(List.of());
  }

  private static Map<Choice, Integer> counts(
      Optional<Integer> yes, Optional<Integer> no, Optional<Integer> abstain) {
    return Map.of(
        Choice.YES, yes.orElse(0), Choice.NO, no.orElse(0), Choice.ABSTAIN, abstain.orElse(0));
  }

  private void decide(Step.Decide step) {
    Optional<BodyId> body = body(step.decide());
    PersonId proposer =
        step.by()
            .or(() -> body.map(this::chair))
            .or(() ->
                Polity.roll(organisation.law(), organisation.state(), step.decide()).stream()
                    .findFirst())
            .orElse(new PersonId("nobody"));
    MotionDeed.ProposeMotion propose =
        new MotionDeed.ProposeMotion(
            step.motion(), step.decide(), Optional.of(step.deed()), Optional.empty(), List.of());
    if (!refused(proposer, propose)) {
      ballot(
          step.motion(),
          body.filter(b -> !isCollective(b)).isPresent() ? Optional.empty() : Optional.of(proposer),
          counts(step.yes(), step.no(), step.abstain()),
          step.votes(),
          List.of(),
          false);
    }
  }

  /** A collective has no chair of its own who could call its votes. */
  private boolean isCollective(BodyId body) {
    return Optional.ofNullable(organisation.law().bodies().get(body.name()))
        .map(defined -> defined.is().kind())
        .filter(Body.Kind.COLLECTIVE::equals)
        .isPresent();
  }

  private Optional<BodyId> body(String in) {
    int slash = in.indexOf('/');
    BodyId id =
        slash < 0 ? BodyId.of(in) : new BodyId(in.substring(0, slash), in.substring(slash + 1));
    return organisation.law().bodies().containsKey(id.name())
            || organisation.state().body(id).isPresent()
        ? Optional.of(id)
        : Optional.empty();
  }

  private void ballot(
      String id,
      Optional<PersonId> by,
      Map<Choice, Integer> counts,
      Map<Label, Choice> named,
      List<Step.Ranking> rankings,
      boolean open) {
    Optional<Motion> motion = organisation.state().motion(id);
    PersonId caller =
        by.or(() -> motion.flatMap(m -> body(m.in())).map(this::chair))
            .orElse(new PersonId(motion.map(Motion::proposer).orElse("nobody")));
    boolean voting = motion.filter(m -> m.status() == Motion.Status.VOTING).isPresent();
    if (!voting && refused(caller, new MotionDeed.CallVote(id))) {
      return;
    }
    named.forEach((voter, choice) -> vote(id, voter.text(), choice));
    for (Choice choice : Choice.values()) {
      many(
          id,
          counts.getOrDefault(choice, 0),
          new MotionDeed.Vote(id, Optional.of(choice), List.of()));
    }
    for (Step.Ranking ranking : rankings) {
      many(id, ranking.count(), new MotionDeed.Vote(id, Optional.empty(), groups(ranking.order())));
    }
    if (open) {
      return;
    }
    Optional<Instant> closes =
        organisation.state().motion(id).flatMap(Motion::vote).flatMap(VoteNow::closes);
    boolean waits = closes.isPresent() && closes.get().isAfter(now);
    if (waits && !closable(id, caller)) {
      calendar(closes.get());
    } else {
      act(caller, new MotionDeed.CloseVote(id), Optional.empty());
    }
  }

  /**
   * Whether the vote of a collective can be closed before its time, since all bodies have voted.
   */
  private boolean closable(String id, PersonId caller) {
    boolean collective =
        organisation
            .state()
            .motion(id)
            .flatMap(m -> body(m.in()))
            .filter(this::isCollective)
            .isPresent();
    Act close = new Act("close", now, caller, new MotionDeed.CloseVote(id));
    return collective && wouldBeAdmitted(close);
  }

  /** Whether an act would be admitted, supposing that its author signs it. */
  private boolean wouldBeAdmitted(Act act) {
    return Polity.rule(organisation.law(), organisation.state(), act.signedWith("supposed"), now)
        instanceof Ruling.Admitted;
  }

  /** A body votes in a collective by a motion of its own; a person votes. */
  private void vote(String id, String voter, Choice choice) {
    MotionDeed.Vote vote = new MotionDeed.Vote(id, Optional.of(choice), List.of());
    Optional<BodyId> body = body(voter);
    if (body.isEmpty()) {
      act(new PersonId(voter), vote, Optional.empty());
      return;
    }
    String inner = id + "/" + voter;
    PersonId chair = chair(body.get());
    if (organisation.state().motion(inner).isEmpty()
        && refused(
            chair,
            new MotionDeed.ProposeMotion(
                inner, voter, Optional.of(vote), Optional.empty(), List.of()))) {
      return;
    }
    if (!refused(chair, new MotionDeed.CallVote(inner))) {
      many(
          inner,
          present(body.get()).size(),
          new MotionDeed.Vote(inner, Optional.of(Choice.YES), List.of()));
      act(chair, new MotionDeed.CloseVote(inner), Optional.empty());
    }
  }

  private static List<List<String>> groups(List<String> order) {
    return order.stream().map(group -> List.of(group.split("\\s*=\\s*"))).toList();
  }

  /** So many of those who may vote and have not, in the order of their names, vote so. */
  private void many(String id, int count, MotionDeed.Vote vote) {
    int left = count;
    for (PersonId voter : left == 0 ? List.<PersonId>of() : voters(id)) {
      if (left == 0) {
        return;
      }
      if (!refused(voter, vote)) {
        left--;
      }
    }
  }

  private List<PersonId> voters(String id) {
    Optional<Motion> motion = organisation.state().motion(id);
    Optional<VoteNow> vote = motion.flatMap(Motion::vote);
    if (vote.isEmpty()) {
      return List.of();
    }
    Optional<PSet<PersonId>> roll = vote.get().roll();
    List<PersonId> all =
        roll.map(List::copyOf)
            .orElseGet(
                () -> motion.flatMap(m -> body(m.in())).map(this::present).orElse(List.of()));
    return all.stream().filter(p -> !vote.get().votes().containsKey(p.id())).toList();
  }

  /** So many of these do it, in turn; what is wrong when fewer can. */
  private Optional<String> some(int count, List<PersonId> people, Deed deed) {
    int left = count;
    for (PersonId person : people) {
      if (left == 0) {
        break;
      }
      left -= refused(person, deed) ? 0 : 1;
    }
    return left == 0
        ? Optional.empty()
        : Optional.of(
            "only "
                + (count - left)
                + " of "
                + count
                + " could"
                + grounds().stream().findFirst().map(g -> ": " + g.failed()).orElse(""));
  }

  private Optional<String> sign(Step.Sign step) {
    Optional<Petition> petition = organisation.state().get(Register.PETITIONS, step.sign());
    Optional<String> unit =
        step.of().or(() -> petition.flatMap(Petition::unit).map(Object::toString));
    List<PersonId> people =
        Polity.people(organisation.law(), organisation.state(), unit).stream()
            .filter(p -> petition.filter(q -> q.signatures().contains(p.id())).isEmpty())
            .toList();
    return some(step.count(), people, new MotionDeed.SignPetition(step.sign()));
  }

  private Optional<String> sponsor(Step.Sponsor step) {
    Optional<Motion> motion = organisation.state().motion(step.sponsor());
    List<PersonId> people =
        Polity.people(organisation.law(), organisation.state(), Optional.empty()).stream()
            .filter(p ->
                motion
                    .filter(m -> m.proposer().equals(p.id()) || m.sponsors().contains(p))
                    .isEmpty())
            .toList();
    return some(
        step.count(), people, new MotionDeed.SponsorMotion(step.sponsor(), Optional.empty()));
  }

  private Optional<String> election(Step.Election step) {
    Optional<ElectionNow> election = organisation.state().get(Register.ELECTIONS, step.election());
    List<PersonId> roll =
        new ArrayList<>(election.flatMap(ElectionNow::roll).map(List::copyOf).orElse(List.of()));
    List<String> wrong = new ArrayList<>();
    for (Step.Papers papers : step.ballots()) {
      List<PersonId> voters = List.copyOf(roll);
      Deed ballot =
          new ElectionDeed.CastBallot(
              step.election(), groups(papers.order()), papers.list(), papers.points());
      some(papers.count(), voters, ballot).ifPresent(wrong::add);
      roll.removeIf(p ->
          organisation
              .state()
              .get(Register.ELECTIONS, step.election())
              .filter(e -> e.ballots().containsKey(p.id()))
              .isPresent());
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
  }

  private void share(Step.Share step) {
    BigDecimal percent =
        BigDecimal.valueOf(step.share())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(step.of()), 2, RoundingMode.HALF_UP);
    String is = percent.toPlainString() + " %";
    plain(
        step.share() + " of " + step.of() + " is " + is,
        step.note(),
        is.equals(step.is()) ? Optional.empty() : Optional.of("expected " + step.is()));
  }

  /** A line for a step that is judged by its last ruling, or by the outcome of its vote. */
  private void judged(Step step, String title, Optional<String> note) {
    Step.Expectation expected = step.expectation();
    List<Ground> grounds = grounds();
    Expected result = result();
    String why = why(grounds);
    List<String> articles = articles(grounds);
    List<String> wrong = new ArrayList<>();
    expected
        .expect()
        .filter(e -> e != result)
        .ifPresent(e -> wrong.add("expected " + word(e) + ", it is " + word(result)));
    expected
        .article()
        .filter(a -> articles.stream().noneMatch(given -> new ArticleNo(given).within(a)))
        .ifPresent(
            a -> wrong.add("expected article " + a + ", it is " + String.join(", ", articles)));
    expected
        .says()
        .filter(words -> !why.contains(words))
        .ifPresent(words -> wrong.add("expected \"" + words + "\" in the reason"));
    if (expected.expect().isEmpty() && (result == Expected.REFUSED)) {
      wrong.add("it is refused, and the script does not expect that");
    }
    lines.add(
        new Line(
            number,
            title,
            List.copyOf(entries),
            Optional.of(result),
            why,
            articles,
            note,
            wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong))));
  }

  private static String word(Expected expected) {
    return expected.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Expected result() {
    if (outcome.isPresent()) {
      return switch (outcome.get().decision()) {
        case CARRIED -> Expected.CARRIED;
        case REJECTED -> Expected.REJECTED;
        case VOID -> Expected.VOID;
        case READ -> Expected.READ;
        case AWAITING_RATIFICATION -> Expected.AWAITING_RATIFICATION;
        case TIED -> Expected.TIED;
        case REFUSED -> Expected.REFUSED;
      };
    }
    return last.map(r ->
            switch (r) {
              case Ruling.Admitted admitted -> Expected.ADMITTED;
              case Ruling.Refused refused -> Expected.REFUSED;
              case Ruling.Repeated repeated -> Expected.REPEATED;
            })
        .orElse(Expected.ADMITTED);
  }

  private List<Ground> grounds() {
    if (outcome.isPresent()) {
      return outcome.get().grounds();
    }
    return last.map(
            r -> r instanceof Ruling.Refused(List<Ground> grounds) ? grounds : List.<Ground>of())
        .orElse(List.of());
  }

  private String why(List<Ground> grounds) {
    String figures = outcome.map(Outcome::words).orElse("");
    String reasons =
        grounds.stream()
            .map(Ground::failed)
            .filter(f -> !f.equals(figures))
            .distinct()
            .reduce((a, b) -> a + "; or " + b)
            .orElse("");
    return figures.isEmpty() || reasons.isEmpty() ? figures + reasons : figures + " - " + reasons;
  }

  private List<String> articles(List<Ground> grounds) {
    List<String> articles =
        new ArrayList<>(grounds.stream().map(g -> g.article().number()).distinct().toList());
    outcome.stream()
        .flatMap(o -> o.articles().stream())
        .map(ArticleNo::number)
        .filter(a -> !articles.contains(a))
        .forEach(articles::add);
    if (articles.isEmpty() && last.isPresent() && last.get() instanceof Ruling.Admitted admitted) {
      admitted.articles().forEach(a -> articles.add(a.number()));
    }
    return articles;
  }

  private void plain(String title, Optional<String> note, Optional<String> failure) {
    lines.add(
        new Line(
            number, title, List.copyOf(entries), Optional.empty(), "", List.of(), note, failure));
  }

  private Optional<String> missing(Step.Until step) {
    List<String> happened = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.OfClock clock) {
        happened.add("article " + clock.article());
      }
      entry.effects().forEach(e -> happened.add(e.says()));
    }
    return step.happens().stream()
        .filter(words -> happened.stream().noneMatch(h -> h.contains(words)))
        .reduce((a, b) -> a + "; " + b)
        .map(words -> "did not happen: " + words);
  }

  private Optional<String> differs(Step.Now step) {
    List<String> wrong = new ArrayList<>();
    step.decisions()
        .forEach((id, status) ->
            compare(
                wrong,
                "decision " + id,
                status,
                organisation
                    .state()
                    .get(Register.DECISIONS, id.text())
                    .map(Decision::status)
                    .map(Enum::name)));
    step.motions()
        .forEach((id, status) ->
            compare(
                wrong,
                "motion " + id,
                status,
                organisation.state().motion(id.text()).map(Motion::status).map(Enum::name)));
    step.people()
        .forEach((id, status) ->
            compare(
                wrong,
                id.text(),
                status,
                organisation.state().person(new PersonId(id.text())).map(p -> p.status().name())));
    step.seats().forEach((id, holder) -> seat(wrong, id.text(), holder));
    step.filled()
        .forEach((id, filled) ->
            compare(
                wrong,
                id.text(),
                filled + " filled",
                body(id.text())
                    .flatMap(organisation.state()::body)
                    .map(b -> b.filled() + " filled")));
    step.emergency()
        .ifPresent(e ->
            compare(
                wrong,
                "emergency",
                e.toString(),
                Optional.of(Boolean.toString(organisation.state().emergency().isPresent()))));
    for (Step.May may : step.may()) {
      compare(
          wrong,
          may.person() + " may " + Titles.of(may.deed()),
          Boolean.toString(may.may()),
          Optional.of(
              Boolean.toString(wouldBeAdmitted(new Act("may", now, may.person(), may.deed())))));
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
  }

  private void seat(List<String> wrong, String id, String holder) {
    try {
      compare(
          wrong,
          "seat " + id,
          holder,
          Optional.of(
              organisation
                  .state()
                  .seat(SeatId.parse(id))
                  .flatMap(s -> s.holder())
                  .map(PersonId::id)
                  .orElse("vacant")));
    } catch (org.commune.charter.measure.Malformed malformed) {
      wrong.add(malformed.getMessage() + ": " + malformed.mend());
    }
  }

  private static void compare(
      List<String> wrong, String what, String expected, Optional<String> is) {
    if (is.filter(i -> i.equalsIgnoreCase(expected)).isEmpty()) {
      wrong.add(
          what
              + " should be "
              + expected
              + ", is "
              + is.orElse("unknown").toLowerCase(Locale.ROOT));
    }
  }
}
