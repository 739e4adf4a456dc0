package org.commune.server.web;

import java.util.Optional;
import org.commune.audit.NodeJson;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Unbinder;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.Entry;
import org.commune.record.json.Json;

/** What a visitor may read, by the charter; and deeds as JSON. */
public final class Readings {
  private Readings() {}

  /** Whether a visitor may read something. */
  public static boolean may(Visit visit, Legible what) {
    var organisation = visit.current().organisation();
    return Polity.mayRead(organisation.law(), organisation.state(), visit.person(), what);
  }

  /** Whether a visitor may read what is in the registers. */
  public static boolean mayReadRegister(Visit visit) {
    return may(visit, new Legible.Register());
  }

  /**
   * Whether a visitor may read an entry as it is: a vote that is not theirs to know, a document
   * that is sealed and a text that is not published yet stand in the record too.
   */
  public static boolean mayRead(Visit visit, Entry entry) {
    if (!mayReadRegister(visit)) {
      return false;
    }
    if (!(entry instanceof Entry.Act act)) {
      return true;
    }
    Optional<Deed> deed = deed(act.act().members().get("deed"));
    boolean own =
        visit
            .person()
            .map(p -> Json.text(p.id()).equals(act.act().members().get("by")))
            .orElse(false);
    return own || deed.isEmpty() || mayRead(visit, deed.get(), by(act));
  }

  private static PersonId by(Entry.Act act) {
    return new PersonId(act.act().members().get("by") instanceof Json.Text(String by) ? by : "");
  }

  private static boolean mayRead(Visit visit, Deed deed, PersonId by) {
    return switch (deed) {
      case MotionDeed.Vote vote ->
          unknown(visit, vote.on()) || may(visit, new Legible.VoteOf(vote.on(), by));
      case ElectionDeed.CastBallot ballot ->
          may(visit, new Legible.BallotOf(ballot.election(), by));
      case MotionDeed.ProposeMotion motion -> mayReadMotion(visit, motion.motion());
      case MotionDeed.AmendMotion motion -> mayReadMotion(visit, motion.motion());
      case PublicationDeed.Publish publish ->
          may(visit, new Legible.OfDocument(publish.publication()));
      default -> true;
    };
  }

  private static boolean mayReadMotion(Visit visit, String motion) {
    return unknown(visit, motion) || may(visit, new Legible.Text(motion));
  }

  /** What was refused never became a motion. */
  private static boolean unknown(Visit visit, String motion) {
    return visit.current().organisation().state().motion(motion).isEmpty();
  }

  /** The deed that JSON writes; empty when it writes none. */
  public static Optional<Deed> deed(@org.jspecify.annotations.Nullable Json json) {
    return json == null
        ? Optional.empty()
        : new Binder(new Problems(), new Places()).bind(NodeJson.node(json), Deed.class);
  }

  /** A deed as JSON. */
  public static Json json(Deed deed) {
    return NodeJson.of(Unbinder.unbind(deed, Deed.class));
  }
}
