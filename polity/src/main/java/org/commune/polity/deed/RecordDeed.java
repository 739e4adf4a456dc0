package org.commune.polity.deed;

import java.util.List;
import org.commune.charter.language.Says;
import org.commune.polity.state.PersonId;

/** The record itself: the keys by which acts are signed, and what it says of persons. */
public sealed interface RecordDeed extends Deed {
  /** The person whose key or personal fields it is about. */
  PersonId person();

  @Override
  default List<PersonId> persons() {
    return List.of(person());
  }

  /**
   * Have what the record says of a person in personal fields erased. It reaches nothing else: what
   * bodies decided and what was published stays, whoever it names.
   */
  @Says("Have what the record says of a person in personal fields erased.")
  record Erase(PersonId person) implements RecordDeed {}

  /**
   * Enrol a key of one's own, to sign acts with.
   *
   * @param credential what signatures call the key: the id of a WebAuthn credential in base64url
   * @param key the public key in base64url, as COSE writes it (RFC 9052)
   */
  @Says("Enrol a key of one's own, to sign acts with.")
  record EnrolKey(PersonId person, String credential, String key) implements RecordDeed {}

  /** Revoke a key: what it signs afterwards counts as unsigned. */
  @Says("Revoke a key that acts are signed with.")
  record RevokeKey(PersonId person, String credential) implements RecordDeed {}
}
