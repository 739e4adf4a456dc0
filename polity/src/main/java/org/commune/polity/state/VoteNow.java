package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.MotionDeed;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * An open vote.
 *
 * @param roll who may vote, frozen when it opened; none where those present may
 * @param votes the votes by voter: a person, or a body in a collective
 */
public record VoteNow(
    Instant opened,
    Optional<Instant> closes,
    Optional<PSet<PersonId>> roll,
    PMap<String, Cast> votes,
    boolean secret) {

  /** The running time of a vote that closes by itself. */
  public static final String CLOSING = "vote:close";

  /** A vote as cast: a choice, or a ranking whose groups are ranked equal. */
  public record Cast(Optional<MotionDeed.Choice> choice, List<List<String>> ranking) {}

  public VoteNow with(String voter, Cast vote) {
    return new VoteNow(opened, closes, roll, votes.plus(voter, vote), secret);
  }

  public VoteNow asSecret() {
    return new VoteNow(opened, closes, roll, votes, true);
  }

  public VoteNow closing(Instant at) {
    return new VoteNow(opened, Optional.of(at), roll, votes, secret);
  }
}
