package org.commune.polity.deed;

import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Span;

/** Decisions, decrees, and what others may do about them. */
public sealed interface DecisionDeed extends Deed {
  /** Decide on a subject. */
  @Says("Decide on a subject.")
  record AdoptPolicy(String subject, Optional<String> text) implements DecisionDeed {
    @Override
    public Set<String> scope() {
      return Set.of(subject);
    }
  }

  /** Say something in the name of the organisation. */
  @Says("Say something in the name of the organisation.")
  record IssueStatement(String subject, Optional<String> text) implements DecisionDeed {
    @Override
    public Set<String> scope() {
      return Set.of(subject);
    }
  }

  /** Do an act provisionally, by decree. */
  @Says("Do an act provisionally, by decree.")
  record IssueDecree(String decree, String subject, Optional<Deed> measure, Optional<String> text)
      implements DecisionDeed {
    @Override
    public Set<String> scope() {
      return Set.of(subject);
    }

    @Override
    public Optional<Deed> inner() {
      return measure;
    }
  }

  /** Ratify what needs it. */
  @Says("Ratify what needs it.")
  record Ratify(String matter) implements DecisionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Annul an act of another body. */
  @Says("Annul an act of another body.")
  record AnnulAct(String matter, Optional<String> ground) implements DecisionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Withdraw one's own decision. */
  @Says("Withdraw one's own decision.")
  record WithdrawDecision(String matter) implements DecisionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Put a decision on hold. */
  @Says("Put a decision on hold.")
  record Hold(String matter) implements DecisionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Delegate a power. */
  @Says("Delegate a power.")
  record Delegate(String delegation, String power, String to, Optional<Span> during)
      implements DecisionDeed {
    @Override
    public Set<String> scope() {
      return Set.of(power);
    }
  }

  /** Take a delegated power back. */
  @Says("Take a delegated power back.")
  record RevokeDelegation(String delegation) implements DecisionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(delegation);
    }
  }

  /** Consent to an act of another. */
  @Says("Consent to an act of another.")
  record Consent(Deed deed) implements DecisionDeed {
    @Override
    public Optional<Deed> inner() {
      return Optional.of(deed);
    }
  }

  /** Veto a decision. */
  @Says("Veto a decision.")
  record Veto(String matter) implements DecisionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Sign an act of another as well. */
  @Says("Sign an act of another as well.")
  record CoSign(Deed deed) implements DecisionDeed {
    @Override
    public Optional<Deed> inner() {
      return Optional.of(deed);
    }
  }

  /** Put a planned act to those who must be consulted. */
  @Says("Put a planned act to those who must be consulted.")
  record Consult(Deed deed) implements DecisionDeed {
    @Override
    public Optional<Deed> inner() {
      return Optional.of(deed);
    }
  }
}
