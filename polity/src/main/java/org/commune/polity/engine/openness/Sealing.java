package org.commune.polity.engine.openness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Bounds;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Document;
import org.commune.polity.state.Register;

/** Seals on records: always with an end, at which the record opens by itself. */
public final class Sealing {
  private Sealing() {}

  static Doing seal(Scene scene, Doer doer, PublicationDeed.SealRecord deed, Power power) {
    Optional<Document> record = record(scene, deed.matter(), doer);
    if (record.isEmpty()) {
      return Doing.not(power.article(), "there is no record named " + deed.matter(), "");
    }
    Instant until = Lasting.until(scene, deed.during());
    if (!until.isAfter(scene.now())) {
      return Doing.not(power.article(), "it would end at once", "say how long it is sealed");
    }
    Optional<Ground> worn = worn(scene, record.get());
    if (worn.isPresent()) {
      return Doing.not(worn.get());
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Documents.entered(
            record.get().sealed(until), doer + " seals " + deed.matter() + " until " + until));
    effects.addAll(Lasting.stop(scene, Trigger.RECORD_SEALED, deed.matter()));
    effects.addAll(
        Lasting.ends(scene, Trigger.RECORD_SEALED, Clock.Consequence.OPENS, until, deed.matter()));
    return Doing.done(effects);
  }

  private static Optional<Ground> worn(Scene scene, Document record) {
    return Bounds.of(scene, Limit.Bound.SealRenewals.class).stream()
        .filter(l -> record.seals() > l.is().max())
        .findFirst()
        .map(l ->
            Ground.of(
                l.article(),
                record.id()
                    + " has been sealed "
                    + record.seals()
                    + " times, and "
                    + l.is().max()
                    + (l.is().max() == 1 ? " renewal is" : " renewals are")
                    + " the most"));
  }

  /** The document of this name; for what is recorded elsewhere, one that stands for it. */
  private static Optional<Document> record(Scene scene, String id, Doer doer) {
    Optional<Document> known = Documents.named(scene, id);
    return known.isPresent() || !Documents.isRecorded(scene, id)
        ? known
        : Optional.of(
            new Document(
                id,
                Document.Kind.STATEMENT,
                doer.toString(),
                scene.now(),
                Optional.empty(),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                false));
  }

  static Doing open(Scene scene, PublicationDeed.OpenRecord deed, Power power) {
    List<Effect> effects = opened(scene, deed.matter());
    return effects.isEmpty()
        ? Doing.not(power.article(), deed.matter() + " is not sealed", "")
        : Doing.done(effects);
  }

  /** The record opens, if it is sealed. */
  public static List<Effect> opened(Scene scene, String matter) {
    Optional<Document> sealed =
        Documents.named(scene, matter).filter(d -> d.sealedUntil().isPresent());
    if (sealed.isEmpty()) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(Documents.entered(sealed.get().opened(), matter + " is open"));
    effects.addAll(Lasting.stop(scene, Trigger.RECORD_SEALED, matter));
    return List.copyOf(effects);
  }

  /** The time of a seal has come, unless it was renewed meanwhile. */
  public static List<Effect> elapsed(Scene scene, String matter) {
    return scene
        .state()
        .get(Register.DOCUMENTS, matter)
        .flatMap(Document::sealedUntil)
        .filter(until -> !until.isAfter(scene.now()))
        .map(until -> opened(scene, matter))
        .orElse(List.of());
  }
}
