package org.commune.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.RecordDeed;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.Assertion;
import org.commune.record.entry.Registration;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Hash;
import org.commune.server.sequencer.Answer;
import org.commune.server.web.Persons;
import org.commune.server.web.Submissions;
import org.commune.server.web.TryLater;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the script of the passkey pages asks. All bytes are base64url. */
@RestController
class PasskeyController {
  private static final int LONGEST_LABEL = 60;

  private final Passkeys passkeys;
  private final SiteAddress site;
  private final Persons persons;
  private final Submissions submissions;

  PasskeyController(Passkeys passkeys, SiteAddress site, Persons persons, Submissions submissions) {
    this.passkeys = passkeys;
    this.site = site;
    this.persons = persons;
    this.submissions = submissions;
  }

  /** What a browser needs to find a passkey. */
  record ToSignIn(String challenge, String rpId) {}

  /** A passkey's answer. */
  record SignIn(
      String challenge,
      String credential,
      String authenticatorData,
      String clientData,
      String signature) {}

  /** Where to go on. */
  record SignedIn(String to) {}

  /** What a browser needs to make a passkey. */
  record ToAdd(String challenge, String rpId, String user, String name, List<String> have) {}

  /** The passkey it made. */
  record Made(String challenge, String clientData, String authenticatorData, String label) {}

  /**
   * What became of it.
   *
   * @param signs whether it signs acts, by the record
   * @param why it does not
   */
  record Added(boolean signs, String why) {}

  @PostMapping("/o/{organisation}/passkeys/to-sign-in")
  ToSignIn toSignIn(Visit visit) {
    return new ToSignIn(
        text(passkeys.toSignIn(visit.hosted().name()).bytes()), site.relyingParty());
  }

  @PostMapping("/o/{organisation}/passkeys/sign-in")
  SignedIn signIn(Visit visit, @RequestBody SignIn given, HttpServletRequest request) {
    String organisation = visit.hosted().name();
    try {
      PersonId person =
          passkeys.signedIn(
              organisation,
              Hash.of(bytes(given.challenge())),
              new Assertion(
                  bytes(given.credential()),
                  bytes(given.authenticatorData()),
                  bytes(given.clientData()),
                  bytes(given.signature())));
      persons.enter(request, organisation, person, "passkey");
      return new SignedIn(visit.base() + "/home");
    } catch (VerificationFailure | ParseFailure e) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, e.getMessage());
    }
  }

  @PostMapping("/o/{organisation}/passkeys/to-add")
  ToAdd toAdd(Visit visit) {
    PersonId person = signedIn(visit);
    String organisation = visit.hosted().name();
    return new ToAdd(
        text(passkeys.toAdd(organisation, person).bytes()),
        site.relyingParty(),
        text(Hash.sha256(Bytes.utf8(organisation + "\0" + person.id())).bytes()),
        person.id(),
        passkeys.of(organisation, person).stream().map(Passkeys.Listed::credential).toList());
  }

  /** Adds it for signing in; where acts are signed, an act of the person enrols it for that too. */
  @PostMapping("/o/{organisation}/passkeys/add")
  Added add(Visit visit, @RequestBody Made made) {
    PersonId person = signedIn(visit);
    String label = made.label().strip();
    try {
      Registration added =
          passkeys.add(
              visit.hosted().name(),
              person,
              Hash.of(bytes(made.challenge())),
              bytes(made.clientData()),
              bytes(made.authenticatorData()),
              label.isEmpty()
                  ? "passkey"
                  : label.substring(0, Math.min(label.length(), LONGEST_LABEL)));
      return enrol(visit, person, added);
    } catch (VerificationFailure | ParseFailure e) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, e.getMessage());
    }
  }

  private Added enrol(Visit visit, PersonId person, Registration added) {
    String credential = text(added.credential());
    RecordDeed.EnrolKey deed =
        new RecordDeed.EnrolKey(person, credential, text(added.key().cose()));
    try {
      Answer answer =
          submissions.submit(
              visit.hosted(), person, "enrol-" + Hash.sha256(added.credential()).hex(), deed);
      return answer instanceof Answer.Entered(long index, Ruling ruling)
          ? ruling instanceof Ruling.Refused(var grounds)
              ? new Added(false, grounds.getFirst().condition())
              : new Added(true, "")
          : new Added(false, "the act that enrols it was not entered; try again later");
    } catch (TryLater later) {
      return new Added(false, "there is much to rule on at the moment; enrol it later");
    }
  }

  private static PersonId signedIn(Visit visit) {
    return Optional.of(visit)
        .flatMap(Visit::person)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Sign in first."));
  }

  private static String text(Bytes bytes) {
    return Base64Text.encodeUrl(bytes.toArray());
  }

  private static Bytes bytes(String text) throws ParseFailure {
    return Base64Text.decodeUrl(text);
  }
}
