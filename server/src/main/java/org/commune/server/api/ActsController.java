package org.commune.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commune.audit.Concealment;
import org.commune.polity.Act;
import org.commune.polity.Ground;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.ActSignatureForm;
import org.commune.record.entry.ActStatement;
import org.commune.record.entry.SeenState;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.json.JsonReader;
import org.commune.record.tlog.Checkpoint;
import org.commune.server.sequencer.Answer;
import org.commune.server.web.Readings;
import org.commune.server.web.Submissions;
import org.commune.server.web.TryLater;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What one may do now, and doing it. */
@RestController
@RequestMapping("/api/o/{organisation}")
class ActsController {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,99}");

  private final Submissions submissions;

  ActsController(Submissions submissions) {
    this.submissions = submissions;
  }

  /**
   * Something that could be done, and what would become of it now.
   *
   * @param deed as it is sent in, as far as it is known; texts, times and names are to be filled in
   */
  record Possible(Deed deed, boolean open, List<Reason> grounds) {}

  /** Why not: by which article, what is missing, and how it could lawfully be done. */
  record Reason(String article, String condition, String lawfully) {}

  /** What one may do alone, and what one may propose that others decide. */
  record Possibly(List<Possible> acts, List<Possible> motions) {}

  /**
   * What you may do now.
   *
   * @param closed whether to list what is refused now as well
   */
  @GetMapping("/possibilities")
  Possibly possibilities(Visit visit, @RequestParam(defaultValue = "false") boolean closed) {
    var organisation = visit.current().organisation();
    Possibilities all =
        Polity.possibilities(organisation.law(), organisation.state(), person(visit));
    return new Possibly(of(all.acts(), closed), of(all.motions(), closed));
  }

  private static List<Possible> of(List<Possibilities.Possibility> some, boolean closed) {
    return some.stream()
        .filter(p -> closed || p.open())
        .map(p -> new Possible(p.deed(), p.open(), reasons(p.ruling())))
        .toList();
  }

  private static List<Reason> reasons(Ruling ruling) {
    return ruling instanceof Ruling.Refused(List<Ground> grounds)
        ? grounds.stream()
            .map(g -> new Reason(g.article().number(), g.failed(), g.lawfulWay()))
            .toList()
        : List.of();
  }

  /** The ruling on an act, which stands in the record as this entry. */
  record Ruled(long entry, boolean admitted, List<String> articles, List<Reason> grounds) {}

  /**
   * Sends an act in: {@code {"id": ..., "deed": {...}, "signature": {...}}}. The answer comes when
   * it is durable. Sent again under the same id it has the same answer and no second effect.
   */
  @PostMapping("/acts")
  Ruled act(Visit visit, @RequestBody String body) {
    PersonId person = person(visit);
    Fields sent = fields(body);
    try {
      String id = sent.text("id");
      if (!ID.matcher(id).matches()) {
        throw new ResponseStatusException(
            HttpStatus.BAD_REQUEST,
            "The id of an act has 8 to 100 letters, digits, dots, dashes and underscores.");
      }
      Deed deed = deed(sent.any("deed"));
      Optional<ActSignature> signature =
          sent.has("signature")
              ? Optional.of(ActSignatureForm.read(sent.any("signature")))
              : Optional.empty();
      sent.end();
      return ruled(submissions.submit(visit.hosted(), person, id, deed, signature));
    } catch (ParseFailure e) {
      throw unreadable(e);
    }
  }

  private static Ruled ruled(Answer answer) {
    return switch (answer) {
      case Answer.Entered(long index, org.commune.record.entry.Ruling.Admitted admitted) ->
          new Ruled(index, true, admitted.articles(), List.of());
      case Answer.Entered(long index, org.commune.record.entry.Ruling.Refused(var grounds)) ->
          new Ruled(
              index,
              false,
              List.of(),
              grounds.stream()
                  .map(g -> new Reason(g.article(), g.condition(), g.lawfully()))
                  .toList());
      case Answer.Conflict _ ->
          throw new ResponseStatusException(
              HttpStatus.CONFLICT, "Another act was sent under this id.");
      case Answer.BadSignature(String why) ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN, "The signature: " + why);
      case Answer.Unknown _ ->
          throw new TryLater(
              "It may have been entered or not; send it again, it has one effect in either case");
      case Answer.Defect _ ->
          throw new ResponseStatusException(
              HttpStatus.INTERNAL_SERVER_ERROR,
              "It could not be ruled on, through a fault of ours. Nothing was entered.");
    };
  }

  /**
   * What a passkey signs under an act.
   *
   * @param challenge for the assertion, in base64url
   * @param seenSize the state of the record that it cites
   * @param seenRoot in base64, as signatures have it
   * @param credentials your keys that are enrolled
   */
  record Statement(
      String challenge, String nonce, long seenSize, String seenRoot, List<String> credentials) {}

  /**
   * What to sign under an act that is to be sent: {@code {"id": ..., "deed": {...}, "nonce": ...}},
   * the nonce 32 random bytes in base64 made where the key is.
   */
  @PostMapping("/acts/statement")
  Statement statement(Visit visit, @RequestBody String body) {
    PersonId person = person(visit);
    Fields sent = fields(body);
    try {
      String id = sent.text("id");
      Deed deed = deed(sent.any("deed"));
      Bytes nonce = sent.bytes("nonce");
      sent.end();
      Checkpoint seen = visit.hosted().publishing().latest().checkpoint();
      ActStatement statement =
          new ActStatement(
              visit.hosted().origin(),
              Concealment.asSent(new Act(id, Instant.EPOCH, person, deed)),
              nonce,
              new SeenState(seen.size(), seen.root()));
      return new Statement(
          Base64Text.encodeUrl(statement.challenge().bytes().toArray()),
          nonce.base64(),
          seen.size(),
          seen.root().bytes().base64(),
          keys(visit, person));
    } catch (ParseFailure e) {
      throw unreadable(e);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The nonce: " + e.getMessage());
    }
  }

  private static List<String> keys(Visit visit, PersonId person) {
    return visit.current().organisation().state().each(Register.KEYS).stream()
        .filter(k -> k.person().equals(person) && k.revoked().isEmpty())
        .map(EnrolledKey::credential)
        .toList();
  }

  private static PersonId person(Visit visit) {
    return visit
        .person()
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Say who you are first."));
  }

  private static Deed deed(Json json) {
    return Readings.deed(json)
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "This deed cannot be read: " + CanonicalJson.text(json)));
  }

  private static Fields fields(String body) {
    try {
      return Fields.of(JsonReader.read(Bytes.utf8(body)));
    } catch (ParseFailure e) {
      throw unreadable(e);
    }
  }

  private static ResponseStatusException unreadable(ParseFailure e) {
    return new ResponseStatusException(
        HttpStatus.BAD_REQUEST, "This cannot be read: " + e.getMessage());
  }
}
