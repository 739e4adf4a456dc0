package org.commune.polity.engine.openness;

import java.util.Locale;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.Body;
import org.commune.charter.language.Election;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Procedure.Secrecy;
import org.commune.charter.language.Publication.Visibility;
import org.commune.charter.language.Records;
import org.commune.charter.law.Acts;
import org.commune.polity.Legible;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.engine.standing.Subjects;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Document;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.VoteNow;

/**
 * Who may read what, by the charter. Nobody is ever told how anybody voted in a secret vote; the
 * voter finds the own vote in it where the procedure says so.
 *
 * @param reader who wants to read; nobody in particular for who is no known person
 */
public record Reading(Scene scene, Optional<PersonId> reader) {

  public boolean may(Legible what) {
    return switch (what) {
      case Legible.OfDocument(String id) ->
          Documents.named(scene, id).filter(this::document).isPresent();
      case Legible.ReasonsOfSeal(String id) -> reasons(id);
      case Legible.Meetings(BodyId body) -> sees(ofBody(body), Optional.of(body));
      case Legible.Text(String id) -> motion(id).filter(this::text).isPresent();
      case Legible.Figures(String id) -> motion(id).filter(this::figures).isPresent();
      case Legible.Names(String id) -> motion(id).filter(this::names).isPresent();
      case Legible.VoteOf(String id, PersonId voter) ->
          motion(id).filter(m -> names(m) || own(m, voter)).isPresent();
      case Legible.Ballots(String id) -> election(id).filter(this::ballots).isPresent();
      case Legible.BallotOf(String id, PersonId voter) ->
          election(id).filter(e -> ballots(e) || (mine(voter) && !secret(e))).isPresent();
      case Legible.Register() -> sees(byDefault(), Optional.empty());
    };
  }

  private Optional<Motion> motion(String id) {
    return scene.state().motion(id);
  }

  private Optional<ElectionNow> election(String id) {
    return scene.state().get(Register.ELECTIONS, id);
  }

  private Visibility byDefault() {
    return scene.law().charter().defaultVisibility();
  }

  private boolean mine(PersonId person) {
    return reader.filter(person::equals).isPresent();
  }

  /** Whether the reader is among those whom a visibility names. */
  private boolean sees(Visibility visibility, Optional<BodyId> body) {
    return switch (visibility) {
      case PUBLIC -> true;
      case MEMBERS -> reader.filter(scene::isMember).isPresent();
      case BODY -> reader.isPresent() && body.filter(b -> scene.sits(reader.get(), b)).isPresent();
      case SEALED -> false;
    };
  }

  private Visibility ofBody(BodyId body) {
    return scene.body(body).flatMap(Body::visibility).orElseGet(this::byDefault);
  }

  private Visibility ofRecords() {
    return Chapters.of(scene, Article::records)
        .map(r -> r.is().visibility())
        .orElseGet(this::byDefault);
  }

  private boolean document(Document document) {
    if (document.sealedUntil().filter(u -> u.isAfter(scene.now())).isPresent()) {
      return false;
    }
    boolean author = reader.filter(r -> document.by().equals(r.id())).isPresent();
    return author
        || granted(document)
        || switch (document.kind()) {
          case PUBLICATION, RESULT, MINUTES, RECEIPT -> sees(published(document), Optional.empty());
          case ADDRESSED, NOTICE -> addressed(document);
          case REPORT -> sees(report(document), document.addressee());
          case REQUEST, STATEMENT -> sees(ofRecords(), document.addressee());
        };
  }

  /** A publication is for everybody; what is published of a vote, for those who see the rest. */
  private Visibility published(Document document) {
    return document.kind() == Document.Kind.PUBLICATION ? Visibility.PUBLIC : ofRecords();
  }

  /** A document for a body is for that body; once it lies before it, for those who see records. */
  private boolean addressed(Document document) {
    return sees(Visibility.BODY, document.addressee())
        || (document.delivered().isPresent() && sees(ofRecords(), document.addressee()));
  }

  /** A report is that of its body, or of the body of whoever laid it. */
  private Visibility report(Document document) {
    PersonId person = new PersonId(document.by());
    return scene.law().bodies().entrySet().stream()
        .filter(b ->
            document.by().equals(b.getKey())
                || document.by().startsWith(b.getKey() + "/")
                || scene.sitsInAny(person, b.getKey()))
        .flatMap(b -> b.getValue().is().report().stream())
        .map(Body.Report::visibility)
        .findFirst()
        .orElseGet(this::ofRecords);
  }

  /** Whether the reader asked for it, and was not refused. */
  private boolean granted(Document document) {
    return reader.isPresent()
        && scene.state().each(Register.DOCUMENTS).stream()
            .anyMatch(d ->
                d.kind() == Document.Kind.REQUEST
                    && d.answered()
                    && d.by().equals(reader.get().id())
                    && d.about().filter(document.id()::equals).isPresent()
                    && !refused(d));
  }

  private boolean refused(Document request) {
    return scene.state().each(Register.DECISIONS).stream()
        .anyMatch(d ->
            d.stands()
                && d.deed() instanceof org.commune.polity.deed.PublicationDeed.AnswerRequest answer
                && answer.request().equals(request.id())
                && answer.refused());
  }

  private boolean reasons(String document) {
    Visibility visibility =
        Chapters.of(scene, Article::records)
            .flatMap(r -> r.is().seal())
            .map(Records.Seal::reasons)
            .orElseGet(this::byDefault);
    return Documents.named(scene, document).filter(d -> d.seals() > 0).isPresent()
        && sees(visibility, Optional.empty());
  }

  private boolean text(Motion motion) {
    Optional<BodyId> body = Standing.venueBody(scene, motion.in());
    Optional<Procedure> procedure = Procedures.of(scene, motion);
    if (procedure.filter(p -> confidential(p, motion)).isPresent()) {
      return body.isPresent() ? sees(Visibility.BODY, body) : onRoll(motion);
    }
    return procedure.filter(Procedure::publicly).isPresent()
        || sees(body.map(this::ofBody).orElseGet(this::byDefault), body);
  }

  private boolean onRoll(Motion motion) {
    return reader.filter(r -> scene.onRoll(r, motion.in(), scene.now())).isPresent();
  }

  /** Whether the motion is about a matter that its procedure keeps within the body. */
  private static boolean confidential(Procedure procedure, Motion motion) {
    return motion.deeds().stream()
        .anyMatch(d -> procedure.confidential().stream().anyMatch(c -> isAbout(d, c)));
  }

  private static boolean isAbout(Deed deed, String matter) {
    String discussion =
        Optional.ofNullable(Acts.ALL.get(deed.act()))
            .map(a -> a.effect().name().toLowerCase(Locale.ROOT) + "_discussion")
            .orElse("");
    return Subjects.of(deed).contains(matter) || discussion.equals(matter);
  }

  private Optional<Secrecy> secrecy(Motion motion) {
    return Procedures.of(scene, motion).flatMap(Procedure::secrecy);
  }

  private static boolean isOpen(Motion motion) {
    return motion.status() == Motion.Status.VOTING;
  }

  private boolean figures(Motion motion) {
    boolean hidden =
        isOpen(motion) && secrecy(motion).filter(Secrecy::tallyHiddenUntilClose).isPresent();
    return !hidden && text(motion);
  }

  /** Never of a secret vote, nor where the procedure publishes no names. */
  private boolean names(Motion motion) {
    boolean nameless =
        secrecy(motion).filter(s -> s.ballots() != Secrecy.Ballots.NAMED).isPresent();
    return !isSecret(motion) && !nameless && figures(motion);
  }

  private static boolean isSecret(Motion motion) {
    return motion.vote().filter(VoteNow::secret).isPresent();
  }

  private boolean own(Motion motion, PersonId voter) {
    boolean receipt = secrecy(motion).filter(Secrecy::voterReceipt).isPresent();
    return mine(voter) && (receipt || !isSecret(motion));
  }

  private boolean secret(ElectionNow election) {
    return Contest.of(scene, election).flatMap(Contest::words).map(Election::secret).orElse(true);
  }

  private boolean ballots(ElectionNow election) {
    return !secret(election)
        && !election.isOpen()
        && sees(ofBody(election.body()), Optional.of(election.body()));
  }
}
