package org.commune.polity.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** That the index is right after every entry of every scenario is asked by {@code Replay}. */
@DisplayName("The index")
final class IndexTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Deed LEAVE = new MeetingDeed.CloseMeeting(BodyId.of("congress"));
  private static final Deed MEET = new MeetingDeed.Attend(BodyId.of("congress"));

  private static Petition petition(String id, Deed deed) {
    return new Petition(
        id,
        new PersonId("louise"),
        deed,
        Optional.empty(),
        TreePSet.singleton("louise"),
        NOW,
        false,
        false);
  }

  private static State with(Petition... petitions) {
    State state = State.empty(NOW);
    for (Petition petition : petitions) {
      state = state.with(Register.PETITIONS, petition.id(), petition);
    }
    return state;
  }

  @Test
  @DisplayName("finds entries by what they are about, in the order of their names")
  void findsInOrder() {
    State state = with(petition("second", MEET), petition("first", MEET), petition("x", LEAVE));
    assertThat(state.find(Lookup.PETITIONS_FOR, MEET))
        .extracting(Petition::id)
        .containsExactly("first", "second");
  }

  @Test
  @DisplayName("no longer finds what is struck or is about something else now")
  void forgets() {
    State state = with(petition("a", MEET), petition("b", MEET));
    assertThat(state.without(Register.PETITIONS, "a").names(Lookup.PETITIONS_FOR, MEET))
        .containsExactly("b");
    State changed = state.with(Register.PETITIONS, "a", petition("a", LEAVE));
    assertThat(changed.names(Lookup.PETITIONS_FOR, MEET)).containsExactly("b");
    assertThat(changed.names(Lookup.PETITIONS_FOR, LEAVE)).containsExactly("a");
    assertThat(Indexes.areCurrent(changed)).isTrue();
    assertThat(state.names(Lookup.PETITIONS_FOR, MEET)).containsExactly("a", "b");
  }

  @Test
  @DisplayName("is noticed when it missed that an entry was written, changed or struck")
  void isNoticedWhenStale() {
    State none = with();
    State one = with(petition("a", MEET));
    State other = with(petition("a", LEAVE));
    assertThat(Indexes.areCurrent(one)).isTrue();
    for (List<State> pair : List.of(List.of(one, none), List.of(none, one), List.of(other, one))) {
      assertThat(Indexes.areCurrent(Indexes.stale(pair.getFirst(), pair.getLast()))).isFalse();
    }
  }

  @Test
  @DisplayName("is noticed when it missed a suspension or a unit under another")
  void isNoticedWhenStaleOnPeopleAndUnits() {
    Person member = Person.member(new PersonId("louise"), NOW);
    Person suspended =
        member.with(Optional.of(new Person.Suspension(NOW.plusSeconds(9), false, true)));
    State before = State.empty(NOW).with(Register.PEOPLE, "louise", member);
    State after = before.with(Register.PEOPLE, "louise", suspended);
    assertThat(Indexes.areCurrent(after)).isTrue();
    assertThat(Indexes.areCurrent(Indexes.stale(after, before))).isFalse();
    Unit unit =
        new Unit(
            new UnitId("east"),
            "branch",
            Optional.of(new UnitId("all")),
            TreePSet.from(Set.of()),
            Unit.Status.RECOGNISED,
            NOW,
            TreePMap.empty());
    State founded = before.with(Register.UNITS, "east", unit);
    assertThat(Indexes.areCurrent(founded)).isTrue();
    assertThat(Indexes.areCurrent(Indexes.stale(founded, before))).isFalse();
  }
}
