package org.commune.polity.engine.counting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Election;
import org.commune.count.TieBreak;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TiePolicy;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;

/**
 * How the ties of an election are broken. The seed of its lot is the hash of all that was counted,
 * which nobody knew before the voting closed and everybody can work out afterwards.
 *
 * @param preferred whom the casting vote prefers, once it has been given
 */
record TieOrder(Scene scene, Election.Tie by, String seed, Optional<PersonId> preferred) {
  /** The tied in the order in which they are preferred; none when somebody has to choose. */
  Optional<List<PersonId>> order(List<PersonId> tied) {
    return switch (by) {
      case LOT, EARLIER_STAGE -> Optional.of(Lots.drawn(seed, tied));
      case SENIORITY ->
          Optional.of(
              Lots.drawn(seed, tied).stream().sorted(Comparator.comparing(this::since)).toList());
      case CASTING_VOTE -> chosen(tied);
      case NEW_ELECTION -> Optional.empty();
    };
  }

  private Instant since(PersonId person) {
    return scene.state().person(person).map(Person::since).orElse(Instant.MAX);
  }

  /** One vote chooses one: it orders two, and no more than two. */
  private Optional<List<PersonId>> chosen(List<PersonId> tied) {
    return preferred
        .filter(p -> tied.contains(p) && tied.size() == 2)
        .map(p -> List.of(p, tied.getFirst().equals(p) ? tied.getLast() : tied.getFirst()));
  }

  /** The same for the counting module. */
  TiePolicy policy(List<PersonId> candidates) {
    TieBreak lot = new TieBreak.Lot(seed);
    return switch (by) {
      case LOT -> TiePolicy.of(lot);
      case EARLIER_STAGE -> TiePolicy.of(new LookBack(LookBack.Direction.LATEST), lot);
      case SENIORITY ->
          TiePolicy.of(
              new TieBreak.DeclaredOrder(
                  order(candidates).orElse(candidates).stream().map(PersonId::id).toList()));
      case CASTING_VOTE, NEW_ELECTION -> TiePolicy.open();
    };
  }

  /** The policy once the casting vote has chosen among those tied for a purpose. */
  TiePolicy decided(String purpose, List<String> tied) {
    Set<String> names = new TreeSet<>(tied);
    return preferred
        .map(PersonId::id)
        .filter(names::contains)
        .map(p ->
            TiePolicy.of(
                new TieBreak.CastingVote(List.of(new TieBreak.Decision(purpose, names, p)))))
        .orElseGet(TiePolicy::open);
  }
}
