package org.commune.polity.script;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Says;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;

/**
 * A step of a scenario. Short forms stand for many acts, each of which is ruled on: a ballot of two
 * thousand votes is two thousand acts.
 */
public sealed interface Step {
  /** What should become of it. */
  record Expectation(
      Optional<Expected> expect, Optional<ArticleNo> article, Optional<String> says) {}

  /** What should become of it; nothing where the step cannot fail. */
  default Expectation expectation() {
    return new Expectation(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** When it happens; without it, at the time of the step before. */
  default Optional<Instant> when() {
    return Optional.empty();
  }

  /** A person acts. */
  @Says(value = "A person does something.", word = "do")
  record Do(
      @Says("What is done: the name of the act, and what it takes.") Deed deed,
      @Says("When; without it, at the time of the step before.") Optional<Instant> at,
      @Says("Who.") PersonId by,
      @Says("The id of the act, to send one twice.") Optional<String> id,
      @Says("Whether it is sent unsigned where the set-up has acts signed.") boolean unsigned,
      @Says("What should become of it.") Optional<Expected> expect,
      @Says("The article that should admit or refuse it.") Optional<ArticleNo> article,
      @Says("Words that the reason should contain.") Optional<String> says,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Expectation expectation() {
      return new Expectation(expect, article, says);
    }

    @Override
    public Optional<Instant> when() {
      return at;
    }
  }

  /** A meeting is called, opened and attended. */
  @Says("A meeting is called, opened, and attended by so many.")
  record Meeting(
      @Says("The body.") BodyId meeting,
      @Says("When it is called; without it, as it opens.") Optional<Instant> called,
      @Says("Who calls it; without it, the chair.") Optional<PersonId> by,
      @Says("When it is held.") Instant at,
      @Says("How many come, in the order of their names, the chair first; without it, all.")
          Optional<Integer> present,
      @Says("Whether it is the second call of one that was not quorate.") boolean secondCall,
      @Says("Whether it is extraordinary.") boolean extraordinary,
      @Says("What should become of the call.") Optional<Expected> expect,
      @Says("The article that should admit or refuse the call.") Optional<ArticleNo> article,
      @Says("Words that the reason should contain.") Optional<String> says,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Expectation expectation() {
      return new Expectation(expect, article, says);
    }

    @Override
    public Optional<Instant> when() {
      return Optional.of(called.orElse(at));
    }
  }

  /** So many of those present leave a meeting. */
  @Says("So many of those present leave a meeting, the last in the order of their names first.")
  record Leave(
      @Says("The body.") BodyId leave,
      @Says("How many.") Optional<Integer> count,
      @Says("Or who.") List<PersonId> people,
      @Says("When.") Optional<Instant> at,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Optional<Instant> when() {
      return at;
    }
  }

  /** A vote: it is called unless it is open already, so many vote, and it is closed. */
  @Says(
      "A vote on a motion: it is called unless it is open, so many vote each way in the order of their names, and it closes; at its own time where it has one, that of a collective as soon as all its bodies have voted.")
  record Ballot(
      @Says("The motion.") String ballot,
      @Says("When.") Optional<Instant> at,
      @Says("Who calls and closes it; without it, the chair.") Optional<PersonId> by,
      @Says("Votes for.") Optional<Integer> yes,
      @Says("Votes against.") Optional<Integer> no,
      @Says("Abstentions.") Optional<Integer> abstain,
      @Says("Votes by name of a person or body.") Map<Label, MotionDeed.Choice> votes,
      @Says("Votes by order of preference, and how many vote so.") List<Ranking> rankings,
      @Says("Whether it stays open.") boolean open,
      @Says("What should become of it.") Optional<Expected> expect,
      @Says("The article by which it is judged.") Optional<ArticleNo> article,
      @Says("Words that the result should contain.") Optional<String> says,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Expectation expectation() {
      return new Expectation(expect, article, says);
    }

    @Override
    public Optional<Instant> when() {
      return at;
    }
  }

  /** So many voters with the same order of preference. */
  @Says("So many voters with the same order of preference.")
  record Ranking(
      @Says("How many.") int count,
      @Says("The options, best first; several in one entry, joined by `=`, are equal.")
          List<String> order) {}

  /** So many voters with the same ballot in an election. */
  @Says("So many voters with the same ballot in an election.")
  record Papers(
      @Says("How many.") int count,
      @Says("Candidates, best first; several in one entry, joined by `=`, are equal.")
          List<String> order,
      @Says("The list voted for, where lists stand.") Optional<String> list,
      @Says("Points for candidates, where points are given.") Map<String, Integer> points) {}

  /** A body decides: a motion is proposed, put to the vote and closed at once. */
  @Says("A body decides at once: a motion is proposed, voted on and closed.")
  record Decide(
      @Says("The body or electorate.") String decide,
      @Says("The name of the motion.") String motion,
      @Says(value = "What it is to do.", word = "do") Deed deed,
      @Says("When.") Optional<Instant> at,
      @Says("Who proposes it; without it, the chair or the first present.") Optional<PersonId> by,
      @Says("Votes for.") Optional<Integer> yes,
      @Says("Votes against.") Optional<Integer> no,
      @Says("Abstentions.") Optional<Integer> abstain,
      @Says("Votes by name of a person or body.") Map<Label, MotionDeed.Choice> votes,
      @Says("What should become of it.") Optional<Expected> expect,
      @Says("The article that should admit or refuse it.") Optional<ArticleNo> article,
      @Says("Words that the reason should contain.") Optional<String> says,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Expectation expectation() {
      return new Expectation(expect, article, says);
    }

    @Override
    public Optional<Instant> when() {
      return at;
    }
  }

  /** Signatures are collected. */
  @Says("So many more sign a petition, in the order of their names.")
  record Sign(
      @Says("The petition.") String sign,
      @Says("How many.") int count,
      @Says("The unit whose people sign; without it, that of the petition.") Optional<String> of,
      @Says("When.") Optional<Instant> at,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Optional<Instant> when() {
      return at;
    }
  }

  /** Sponsors are collected. */
  @Says("So many more sponsor a motion, in the order of their names.")
  record Sponsor(
      @Says("The motion.") String sponsor,
      @Says("How many.") int count,
      @Says("When.") Optional<Instant> at,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Optional<Instant> when() {
      return at;
    }
  }

  /** Ballots are cast in an election. */
  @Says("Ballots are cast in an election.")
  record Election(
      @Says("The election.") String election,
      @Says("When.") Optional<Instant> at,
      @Says("The ballots.") List<Papers> ballots,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Optional<Instant> when() {
      return at;
    }
  }

  /** The calendar runs. */
  @Says("The calendar runs until this instant.")
  record Until(
      @Says("The instant.") Instant until,
      @Says("What should happen by itself: words of what is entered, or articles.")
          List<String> happens,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {
    @Override
    public Optional<Instant> when() {
      return Optional.of(until);
    }
  }

  /** The state is looked at. */
  @Says("What should be the case now.")
  record State(
      @Says("What should be the case.") Now state,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {}

  /** What should be the case. */
  @Says("What should be the case; what is left out is not looked at.")
  record Now(
      @Says("Decisions by name, and what has become of them.") Map<Label, String> decisions,
      @Says("Motions by name, and how far they have come.") Map<Label, String> motions,
      @Says("Seats, and who holds them; `vacant` for nobody.") Map<Label, String> seats,
      @Says("People, and where they stand: member, left, expelled, outside.")
          Map<Label, String> people,
      @Says("Bodies, and how many of their seats are filled.") Map<Label, Integer> filled,
      @Says("Whether an emergency is in force.") Optional<Boolean> emergency,
      @Says("What people may do now.") List<May> may) {}

  /** Whether somebody may do something now. */
  @Says("Whether somebody may do something now.")
  record May(
      @Says("Who.") PersonId person,
      @Says(value = "What.", word = "do") Deed deed,
      @Says("Whether it would be admitted.") boolean may) {}

  /** A share that the scenario's sources give is computed again. */
  @Says("A share that the sources give, computed again and rounded half up.")
  record Share(
      @Says("The part.") long share,
      @Says("The whole.") long of,
      @Says("What it should come to, as `37.61 %`.") String is,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {}

  /** A part that the check for capture paths will judge. */
  @Says("A verdict that the check for capture paths is to give: not judged here.")
  record ForCheck(
      @Says("The verdict.") String forCheck,
      @Says("A remark for the reader.") Optional<String> note)
      implements Step {}
}
