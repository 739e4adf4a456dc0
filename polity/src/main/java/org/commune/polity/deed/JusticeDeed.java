package org.commune.polity.deed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Span;
import org.commune.polity.state.PersonId;

/** Complaints, hearings, sanctions, appeals. */
public sealed interface JusticeDeed extends Deed {
  /** Complain of an offence. */
  @Says("Complain of an offence.")
  record Complain(String about, PersonId person, String offence, Optional<Instant> done)
      implements JusticeDeed {
    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }

    @Override
    public Set<String> scope() {
      return Set.of(offence);
    }
  }

  /** Look into a complaint. */
  @Says("Look into a complaint.")
  record Investigate(String about, Optional<String> finding) implements JusticeDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(about);
    }
  }

  /** Tell a person of the hearing of a case. */
  @Says("Tell a person of the hearing of a case.")
  record Summon(String about, Instant at) implements JusticeDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(about);
    }
  }

  /** Hold the hearing of a case. */
  @Says("Hold the hearing of a case.")
  record Hear(String about, boolean defender) implements JusticeDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(about);
    }
  }

  /** Impose a sanction on a person for an act. */
  @Says("Impose a sanction on a person for an act.")
  record Sanction(
      List<PersonId> person,
      @Says(value = "Which sanction.", word = "kind")
          org.commune.charter.language.Discipline.Sanction.Kind sanction,
      Optional<Span> during,
      Optional<String> offence,
      Optional<String> about,
      Optional<Long> sum)
      implements JusticeDeed {
    @Override
    public List<PersonId> persons() {
      return person;
    }

    @Override
    public Optional<Long> amount() {
      return sum;
    }

    @Override
    public Optional<String> onMatter() {
      return about;
    }
  }

  /** Appeal against a decision. */
  @Says("Appeal against a decision.")
  record Appeal(String about, String against, Optional<String> ground) implements JusticeDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(against);
    }
  }

  /** Decide a case or an appeal. */
  @Says("Decide a case or an appeal.")
  record DecideCase(String about, Verdict verdict, Optional<String> ground) implements JusticeDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(about);
    }
  }

  /** Suspend an act until a case is decided. */
  @Says("Suspend an act until a case is decided.")
  record Stay(String matter, Span during) implements JusticeDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Challenge a roll or a result before a tribunal. */
  @Says("Challenge a roll or a result before a tribunal.")
  record ChallengeResult(String about, String of, Optional<String> ground) implements JusticeDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(of);
    }
  }

  /** How a case ends. */
  enum Verdict {
    UPHELD,
    DISMISSED
  }
}
