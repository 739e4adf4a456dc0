package org.commune.polity.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.law.Law;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.founding.Founding;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;

/** Plays a script: each of its acts goes through the engine, and what comes of it is compared. */
public final class Player {
  private final List<Line> lines = new ArrayList<>();
  private int number;
  private final Playing play;

  private Player(Playing play) {
    this.play = play;
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
        Player player = new Player(new Playing(founded, script.start(), sending.apply(founded)));
        script.steps().forEach(player::step);
        yield new Played.Through(player.play.organisation(), List.copyOf(player.lines));
      }
    };
  }

  private void step(Step step) {
    number++;
    play.begin(step.when());
    switch (step) {
      case Step.Do act -> {
        play.act(act.by(), act.deed(), act.id(), !act.unsigned());
        judged(step, Titles.of(act.by(), act.deed()), act.note(), List.of());
      }
      case Step.Meeting meeting -> {
        List<String> wrong = meeting(meeting);
        judged(step, "meeting of " + meeting.meeting(), meeting.note(), wrong);
      }
      case Step.Leave leave ->
          plain("some leave " + leave.leave(), leave.note(), Crowds.leave(play, leave));
      case Step.Ballot ballot -> {
        Ballots ballots = new Ballots(play);
        ballots.ballot(
            ballot.ballot(),
            ballot.by(),
            Ballots.counts(ballot.yes(), ballot.no(), ballot.abstain()),
            ballot.votes(),
            ballot.rankings(),
            ballot.open());
        judged(step, "vote on " + ballot.ballot(), ballot.note(), ballots.wrong());
      }
      case Step.Decide decide -> {
        Ballots ballots = new Ballots(play);
        ballots.decide(decide);
        judged(
            step,
            decide.decide() + ": " + Titles.of(decide.deed()),
            decide.note(),
            ballots.wrong());
      }
      case Step.Sign sign ->
          plain("signatures for " + sign.sign(), sign.note(), Crowds.sign(play, sign));
      case Step.Sponsor sponsor ->
          plain("sponsors of " + sponsor.sponsor(), sponsor.note(), Crowds.sponsor(play, sponsor));
      case Step.Election election ->
          plain(
              "ballots in " + election.election(),
              election.note(),
              Crowds.election(play, election));
      case Step.Until until -> {
        play.calendar(until.until());
        plain("until " + until.until(), until.note(), Differences.missing(play, until));
      }
      case Step.State state ->
          plain("the state", state.note(), Differences.differs(play, state.state()));
      case Step.Share share -> share(share);
      case Step.ForCheck check ->
          plain("for check: " + check.forCheck(), check.note(), Optional.empty());
    }
  }

  private List<String> meeting(Step.Meeting step) {
    BodyId body = step.meeting();
    PersonId caller = step.by().orElseGet(() -> play.chair(body));
    boolean called = play.state().body(body).flatMap(b -> b.meeting()).isPresent();
    if (!called
        && play.refused(
            caller, new MeetingDeed.Convene(body, step.at(), step.extraordinary(), List.of()))) {
      return List.of();
    }
    Optional<Ruling> call = play.last();
    if (step.at().isAfter(play.now())) {
      play.calendar(step.at());
    }
    PersonId opener = play.chair(body);
    if (play.refused(opener, new MeetingDeed.OpenMeeting(body, step.secondCall()))) {
      return List.of();
    }
    List<PersonId> all = new ArrayList<>(Polity.sitting(play.law(), play.state(), body));
    if (all.remove(opener)) {
      all.addFirst(opener);
    }
    int count = step.present().orElse(all.size());
    Optional<String> fewer = play.some(count, all, new MeetingDeed.Attend(body));
    play.judgedBy(call);
    return step.present().flatMap(_ -> fewer).stream().toList();
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
  private void judged(Step step, String title, Optional<String> note, List<String> fewer) {
    Judgement judgement = Judgement.of(play, step.expectation());
    List<String> wrong = new ArrayList<>(judgement.wrong());
    wrong.addAll(fewer);
    lines.add(
        new Line(
            number,
            title,
            play.entries(),
            Optional.of(judgement.result()),
            judgement.why(),
            judgement.articles(),
            note,
            wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong))));
  }

  private void plain(String title, Optional<String> note, Optional<String> failure) {
    lines.add(
        new Line(number, title, play.entries(), Optional.empty(), "", List.of(), note, failure));
  }
}
