package org.commune.polity.script;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/**
 * What happens to an act of a script on its way to the engine: it is signed, and where it is to be
 * recorded, its personal fields are concealed.
 */
@FunctionalInterface
public interface Sending {

  /**
   * The act as it is sent.
   *
   * @param before what it is sent to
   * @param signed whether the script lets its author sign
   */
  Act sent(Organisation before, Act act, boolean signed);

  /**
   * Nothing is made of it but what the engine sees of a signature: who was there at the start and
   * has enrolled no key signs as if there were one.
   */
  static Sending plain(Setup setup, Organisation founded) {
    Set<PersonId> early =
        founded.state().each(Register.PEOPLE).stream().map(p -> p.id()).collect(Collectors.toSet());
    return (before, act, signed) -> {
      boolean keyless =
          before.state().each(Register.KEYS).stream().noneMatch(k -> k.person().equals(act.by()));
      Optional<String> key =
          keyless && early.contains(act.by())
              ? Optional.of("test key of " + act.by())
              : key(before, act.by());
      return setup.signActs() && signed ? key.map(act::signedWith).orElse(act) : act;
    };
  }

  /** The key by which a person signs, of several the first by name. */
  static Optional<String> key(Organisation at, PersonId person) {
    return at.state().each(Register.KEYS).stream()
        .filter(k -> k.person().equals(person) && k.revoked().isEmpty())
        .map(EnrolledKey::credential)
        .findFirst();
  }
}
