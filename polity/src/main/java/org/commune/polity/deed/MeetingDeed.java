package org.commune.polity.deed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;

/** Calling, opening and closing meetings. */
public sealed interface MeetingDeed extends Deed {
  /** Call a body together. */
  @Says("Call a body together.")
  record Convene(BodyId body, Instant at, boolean extraordinary, List<String> agenda)
      implements MeetingDeed {
    @Override
    public Set<String> scope() {
      return extraordinary ? Set.of("extraordinary") : Set.of();
    }

    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Move a meeting to a later time. */
  @Says("Move a meeting to a later time.")
  record PostponeMeeting(BodyId body, Instant to) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Open a meeting; `secondCall` when the first was not quorate. */
  @Says("Open a meeting; `secondCall` when the first was not quorate.")
  record OpenMeeting(BodyId body, boolean secondCall) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Be counted present. */
  @Says("Be counted present.")
  record Attend(BodyId body) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Leave a meeting. */
  @Says("Leave a meeting.")
  record LeaveMeeting(BodyId body) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Take the chair of a meeting whose chair is away. */
  @Says("Take the chair of a meeting whose chair is away.")
  record TakeChair(BodyId body) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Close a meeting before its business is done. */
  @Says("Close a meeting before its business is done.")
  record Adjourn(BodyId body, Optional<String> ground) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Close a meeting whose business is done. */
  @Says("Close a meeting whose business is done.")
  record CloseMeeting(BodyId body) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Change the order of business. */
  @Says("Change the order of business.")
  record ChangeAgenda(BodyId body, List<String> add, List<String> remove) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Choose the chair of a body. */
  @Says("Choose the chair of a body.")
  record ElectChair(BodyId body, PersonId person) implements MeetingDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }

    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }
  }
}
