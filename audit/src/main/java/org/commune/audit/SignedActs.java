package org.commune.audit;

import java.util.Optional;
import java.util.Set;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.Register;
import org.commune.record.EntryCheck;
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
  private final ActSignatureVerifier verifier;
  private final SeenStates seen;

  /**
   * @param origin the name of the log
   * @param signing where members sign
   */
  SignedActs(String origin, Setup.SigningGiven signing, SeenStates seen) {
    Site site = new Site(origin, signing.relyingParty(), Set.copyOf(signing.pages()));
    this.verifier = new ActSignatureVerifier(site, _ -> Optional.empty());
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
    EnrolledKey key = enrolled(before, signature.credential());
    seen.check(signature.seen(), index);
    verify(key, ActForm.write(act, 1), act.at().toEpochMilli(), signature);
    return key.credential();
  }

  /**
   * The key that signed an act, as the organisation calls it.
   *
   * @param later takes what is to be verified of the signature itself
   * @throws VerificationFailure when nobody enrolled it or it was revoked; later, when it is of
   *     another person, or what it signed is not this act in this record
   */
  String key(Organisation before, Entry.Act entry, long index, EntryCheck.Later later)
      throws ParseFailure, VerificationFailure {
    ActSignature signature = entry.signature().orElseThrow();
    EnrolledKey key = enrolled(before, signature.credential());
    seen.check(signature.seen(), index);
    later.check(() -> verify(key, entry.act(), entry.time(), signature));
    return key.credential();
  }

  private void verify(EnrolledKey key, Json.Members act, long time, ActSignature signature)
      throws VerificationFailure {
    try {
      CredentialKey credential = CredentialKey.ofCose(Base64Text.decodeUrl(key.key()));
      verifier.verify(
          new Credentials.Enrolled(key.person().id(), credential), act, time, signature);
    } catch (ParseFailure e) {
      throw new VerificationFailure("the key that was enrolled cannot be read: " + e.getMessage());
    }
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
