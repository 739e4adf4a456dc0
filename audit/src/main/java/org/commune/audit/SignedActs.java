package org.commune.audit;

import java.util.Optional;
import java.util.Set;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.Register;
import org.commune.record.entry.ActSignatureVerifier;
import org.commune.record.entry.CredentialKey;
import org.commune.record.entry.Credentials;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Site;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * Members' signatures under acts, verified by the keys that acts of the same record enrolled. Who
 * publishes asks this before an act is ruled on, who audits asks it again; both for a record and
 * the organisation as it was just before.
 */
final class SignedActs {
  private final Site site;
  private final SeenStates seen;

  /**
   * @param origin the name of the log
   * @param signing where members sign
   */
  SignedActs(String origin, Setup.SigningGiven signing, SeenStates seen) {
    this.site = new Site(origin, signing.relyingParty(), Set.copyOf(signing.pages()));
    this.seen = seen;
  }

  /**
   * The key that signed an act, as the organisation calls it.
   *
   * @throws VerificationFailure when nobody enrolled it, it was revoked, it is of another person,
   *     or what it signed is not this act in this record
   */
  String key(Organisation before, Entry.Act entry, long index)
      throws ParseFailure, VerificationFailure {
    var signature = entry.signature().orElseThrow();
    EnrolledKey key = enrolled(before, signature.credential());
    CredentialKey credential = CredentialKey.ofCose(Base64Text.decodeUrl(key.key()));
    Credentials.Enrolled of = new Credentials.Enrolled(key.person().id(), credential);
    String _ =
        new ActSignatureVerifier(site, _ -> Optional.of(of))
            .signer(entry.act(), entry.time(), signature);
    seen.check(signature.seen(), index);
    return key.credential();
  }

  private static EnrolledKey enrolled(Organisation before, Bytes credential)
      throws VerificationFailure {
    String name = Base64Text.encodeUrl(credential.toArray());
    EnrolledKey key =
        before
            .state()
            .get(Register.KEYS, name)
            .orElseThrow(
                () -> new VerificationFailure("the act is signed with a key that nobody enrolled"));
    if (key.revoked().isPresent()) {
      throw new VerificationFailure(
          "the act is signed with a key of "
              + key.person()
              + " that was revoked on "
              + key.revoked().get());
    }
    return key;
  }
}
