package org.commune.polity.deed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;

/** Elections, lots and results. */
public sealed interface ElectionDeed extends Deed {
  /** Open the election to seats of a body. */
  @Says("Open the election to seats of a body.")
  record CallElection(
      String election, BodyId body, Optional<Integer> seats, Optional<Instant> opens)
      implements ElectionDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Move an election to a later time. */
  @Says("Move an election to a later time.")
  record PostponeElection(BodyId body, Instant to) implements ElectionDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Nominate a person, with consent; oneself when none is named. */
  @Says("Nominate a person, with consent; oneself when none is named.")
  record Nominate(
      String election,
      Optional<PersonId> person,
      @Says("The list on which the person stands, where lists do.") Optional<String> list)
      implements ElectionDeed {
    /** A nomination on no list. */
    public Nominate(String election, Optional<PersonId> person) {
      this(election, person, Optional.empty());
    }

    @Override
    public Optional<String> onMatter() {
      return Optional.of(election);
    }

    @Override
    public List<PersonId> persons() {
      return person.stream().toList();
    }
  }

  /** Second a nomination. */
  @Says("Second a nomination.")
  record SecondNomination(String election, PersonId person) implements ElectionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(election);
    }

    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }
  }

  /** Withdraw from an election. */
  @Says("Withdraw from an election.")
  record WithdrawCandidacy(String election) implements ElectionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(election);
    }
  }

  /** Vote in an election: by a ranking or marks, by points, or for a list. */
  @Says(
      "Vote in an election, as its counting rule has it: a ranking (those in one group are equal) or"
          + " marks; points from 0 to 5; or a list, and marks on it.")
  record CastBallot(
      String election,
      List<List<String>> ranking,
      Optional<String> list,
      Map<String, Integer> points)
      implements ElectionDeed {
    /** A ballot of marks or preferences. */
    public CastBallot(String election, List<List<String>> ranking) {
      this(election, ranking, Optional.empty(), Map.of());
    }

    @Override
    public Optional<String> onMatter() {
      return Optional.of(election);
    }
  }

  /** Commit to the seed of a lot: the SHA-256 of it, in hexadecimal. */
  @Says("Commit to the seed of a lot: the SHA-256 of it, in hexadecimal.")
  record CommitSeed(BodyId body, String commitment) implements ElectionDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Fill the seats of a body by a lot from the committed seed. */
  @Says("Fill the seats of a body by a lot from the committed seed.")
  record DrawLot(BodyId body, String seed) implements ElectionDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Declare the result of an election or vote; with a sheet where it was counted elsewhere. */
  @Says("Declare the result of an election or vote; with a sheet where it was counted elsewhere.")
  record DeclareResult(String of, Optional<Sheet> sheet) implements ElectionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(of);
    }
  }

  /** Declare an election void. */
  @Says("Declare an election void.")
  record AnnulElection(String election, Optional<String> ground) implements ElectionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(election);
    }
  }

  /** Have an election counted again. */
  @Says("Have an election counted again.")
  record Recount(String election) implements ElectionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(election);
    }
  }

  /** Fill seats of a body with those whom the electors chose. */
  @Says("Fill seats of a body with those whom the electors chose.")
  record Elect(BodyId body, List<PersonId> delegates, List<PersonId> alternates)
      implements ElectionDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }

    @Override
    public List<PersonId> persons() {
      return delegates;
    }
  }

  /** A count that was made elsewhere, as it was published. */
  @Says("A count that was made elsewhere, as it was published.")
  record Sheet(
      @Says("Votes for each candidate, option, or `yes`, `no`, `abstain`.") Map<String, Long> votes,
      @Says("Names of the rows and columns of `beats`.") List<String> options,
      @Says("How many prefer the option of the row to that of the column.") List<List<Long>> beats,
      @Says("How many voted.") Optional<Long> turnout,
      @Says("Where it was published.") Optional<String> source) {}
}
