package org.commune.audit;

import java.util.Optional;
import java.util.Set;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.Register;
import org.commune.record.Source;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.ActSignatureVerifier;
import org.commune.record.entry.CredentialKey;
import org.commune.record.entry.Credentials;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Site;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Json;

/**
 * Members' signatures under acts, verified by the keys that acts of the same record enrolled. Who
 * publishes asks this before an act is ruled on, who audits asks it again; both for a record and
 * the organisation as it was just before.
 */
public final class SignedActs {
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
   * Those of a record.
   *
   * @param origin the name of its log
   * @param record where its checkpoints are read
   */
  public static SignedActs of(String origin, Setup.SigningGiven signing, Source record) {
    return new SignedActs(origin, signing, new SeenStates(record));
  }

  /**
   * The key that signed an act which is not entered yet, as the organisation calls it.
   *
   * @param before the organisation with all that fell due before the act
   * @param index of the entry that the act would have
   * @throws VerificationFailure as for an act that is entered
   */
  public String key(Organisation before, Act act, ActSignature signature, long index)
      throws ParseFailure, VerificationFailure {
    return key(before, ActForm.write(act, 1), act.at().toEpochMilli(), signature, index);
  }

  /**
   * The key that signed an act, as the organisation calls it.
   *
   * @throws VerificationFailure when nobody enrolled it, it was revoked, it is of another person,
   *     or what it signed is not this act in this record
   */
  String key(Organisation before, Entry.Act entry, long index)
      throws ParseFailure, VerificationFailure {
    return key(before, entry.act(), entry.time(), entry.signature().orElseThrow(), index);
  }

  private String key(
      Organisation before, Json.Members act, long time, ActSignature signature, long index)
      throws ParseFailure, VerificationFailure {
    EnrolledKey key = enrolled(before, signature.credential());
    CredentialKey credential = CredentialKey.ofCose(Base64Text.decodeUrl(key.key()));
    Credentials.Enrolled of = new Credentials.Enrolled(key.person().id(), credential);
    String _ = new ActSignatureVerifier(site, _ -> Optional.of(of)).signer(act, time, signature);
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
