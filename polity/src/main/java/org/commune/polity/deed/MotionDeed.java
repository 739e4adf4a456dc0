package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Span;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;

/** Proposing, discussing and voting; petitions. */
public sealed interface MotionDeed extends Deed {
  /** Propose that a body or electorate do an act, or choose between several. */
  @Says("Propose that a body or electorate do an act, or choose between several.")
  record ProposeMotion(
      String motion, String in, Optional<Deed> deed, Optional<String> text, List<Option> options)
      implements MotionDeed {
    @Override
    public Optional<Deed> inner() {
      return deed;
    }
  }

  /** Sponsor a motion, or one option of it. */
  @Says("Sponsor a motion, or one option of it.")
  record SponsorMotion(String motion, Optional<String> option) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Change a motion. */
  @Says("Change a motion.")
  record AmendMotion(String motion, Optional<Deed> deed, Optional<String> text, boolean minor)
      implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }

    @Override
    public Optional<Deed> inner() {
      return deed;
    }
  }

  /** Object to a change of a motion, or to the motion where consent is asked. */
  @Says(
      value = "Object to a change of a motion, or to the motion where consent is asked.",
      word = "object")
  record Objection(String motion) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Withdraw a motion. */
  @Says("Withdraw a motion.")
  record WithdrawMotion(String motion) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Adopt a motion that its proposer withdrew. */
  @Says("Adopt a motion that its proposer withdrew.")
  record AdoptMotion(String motion) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Add an option to a motion. */
  @Says("Add an option to a motion.")
  record AddOption(String motion, Option option) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Lengthen or shorten a discussion or a vote. */
  @Says("Lengthen or shorten a discussion or a vote.")
  record VaryPeriod(String motion, Period period, Span by, boolean shorter) implements MotionDeed {
    @Override
    public Set<String> scope() {
      return Set.of(period.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Take a motion with less notice. */
  @Says("Take a motion with less notice.")
  record TakeAsUrgent(String motion) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Open the vote on a motion. */
  @Says("Open the vote on a motion.")
  record CallVote(String motion) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Cancel a vote before its end. */
  @Says("Cancel a vote before its end.")
  record CancelVote(String motion) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(motion);
    }
  }

  /** Vote on a motion: one choice, or a ranking of options (those in one group are equal). */
  @Says("Vote on a motion: one choice, or a ranking of options (those in one group are equal).")
  record Vote(String on, Optional<Choice> choice, List<List<String>> ranking)
      implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(on);
    }
  }

  /** Close a vote and count it. */
  @Says("Close a vote and count it.")
  record CloseVote(String on) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(on);
    }
  }

  /** Ask that a vote be secret. */
  @Says("Ask that a vote be secret.")
  record DemandSecretVote(String on) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(on);
    }
  }

  /** Break a tie. */
  @Says("Break a tie.")
  record CastCastingVote(String on, Optional<Choice> choice, Optional<String> option)
      implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(on);
    }
  }

  /** Put an act to the vote of an electorate. */
  @Says("Put an act to the vote of an electorate.")
  record ReferToReferendum(String initiative, String motion, Deed deed) implements MotionDeed {
    @Override
    public Optional<Deed> inner() {
      return Optional.of(deed);
    }

    @Override
    public Set<String> scope() {
      return Set.of(initiative);
    }
  }

  /** Start a petition for an act. */
  @Says("Start a petition for an act.")
  record StartPetition(String petition, Deed deed, Optional<UnitId> unit) implements MotionDeed {
    @Override
    public Optional<Deed> inner() {
      return Optional.of(deed);
    }

    @Override
    public Optional<UnitId> onUnit() {
      return unit;
    }
  }

  /** Sign a petition. */
  @Says("Sign a petition.")
  record SignPetition(String petition) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(petition);
    }
  }

  /** Take one's signature back. */
  @Says("Take one's signature back.")
  record WithdrawSignature(String petition) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(petition);
    }
  }

  /** Check the signatures of a petition: those named are struck out. */
  @Says("Check the signatures of a petition: those named are struck out.")
  record VerifyPetition(String petition, List<PersonId> struck) implements MotionDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(petition);
    }
  }

  /** A choice in a vote. */
  enum Choice {
    YES,
    NO,
    ABSTAIN
  }

  /** A period that can be varied. */
  enum Period {
    DISCUSSION,
    VOTE
  }

  /** One of several options of a motion. */
  @Says("One of several options of a motion.")
  record Option(
      @Says("Its name.") String name,
      @Says("What it does when it wins; without it, nothing.") Optional<Deed> deed) {}
}
