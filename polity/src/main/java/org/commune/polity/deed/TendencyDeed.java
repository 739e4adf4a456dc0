package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.polity.state.PersonId;

/** Tendencies, and unity of action. */
public sealed interface TendencyDeed extends Deed {
  /** Form a tendency. */
  @Says("Form a tendency.")
  record FormTendency(String tendency, List<PersonId> members, Optional<PersonId> contact)
      implements TendencyDeed {
    @Override
    public List<PersonId> persons() {
      return members;
    }
  }

  /** Join a tendency. */
  @Says("Join a tendency.")
  record JoinTendency(String tendency) implements TendencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(tendency);
    }
  }

  /** Leave a tendency. */
  @Says("Leave a tendency.")
  record LeaveTendency(String tendency) implements TendencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(tendency);
    }
  }

  /** Write to all members as a tendency. */
  @Says("Write to all members as a tendency.")
  record MailAllMembers(String tendency, String text) implements TendencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(tendency);
    }
  }

  /** Ban a tendency. */
  @Says("Ban a tendency.")
  record BanTendency(String tendency, Optional<String> ground) implements TendencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(tendency);
    }
  }

  /** Declare a public action over. */
  @Says("Declare a public action over.")
  record EndAction(String action) implements TendencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(action);
    }
  }
}
