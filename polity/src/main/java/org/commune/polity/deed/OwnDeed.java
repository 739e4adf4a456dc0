package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.polity.state.PersonId;

/**
 * An act that the charter adds in its `acts`; what it decides is entered in the register of
 * decisions.
 *
 * @param name the act, as the charter names it
 */
@Says(value = "An act of the charter's own.", word = "own")
public record OwnDeed(
    String name, Optional<String> subject, Optional<String> text, List<PersonId> person)
    implements Deed {
  @Override
  public String act() {
    return name;
  }

  @Override
  public Set<String> scope() {
    return subject.map(Set::of).orElse(Set.of());
  }

  @Override
  public List<PersonId> persons() {
    return person;
  }
}
