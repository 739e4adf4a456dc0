package org.commune.polity.engine.scene;

import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.Doer;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Document;
import org.commune.polity.state.Register;

/** Entries of the register of documents. */
public final class Documents {
  private Documents() {}

  public static Optional<Document> named(Scene scene, String id) {
    return scene.state().get(Register.DOCUMENTS, id);
  }

  /** Whether anything is recorded under this name. */
  public static boolean isRecorded(Scene scene, String id) {
    return Stream.of(
            Register.DOCUMENTS,
            Register.DECISIONS,
            Register.MOTIONS,
            Register.ELECTIONS,
            Register.CASES,
            Register.EMERGENCIES,
            Register.LEDGER)
        .anyMatch(register -> scene.state().get(register, id).isPresent());
  }

  /** A name that no document has yet, for what its author does not name. */
  public static String numbered(Scene scene, String name) {
    return named(scene, name).isEmpty() ? name : name + " " + scene.state().acts();
  }

  public static Effect entered(
      Scene scene,
      String id,
      Document.Kind kind,
      Doer by,
      Optional<String> text,
      Optional<String> about,
      String says) {
    return entered(
        new Document(
            id,
            kind,
            by.toString(),
            scene.now(),
            text,
            about,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            false),
        says);
  }

  /** A document for a body. */
  public static Effect entered(
      Scene scene,
      String id,
      Document.Kind kind,
      Doer by,
      Optional<String> text,
      Optional<String> about,
      BodyId addressee,
      String says) {
    return entered(
        new Document(
            id,
            kind,
            by.toString(),
            scene.now(),
            text,
            about,
            Optional.of(addressee),
            Optional.empty(),
            Optional.empty(),
            0,
            false),
        says);
  }

  public static Effect entered(Document document, String says) {
    return new Effect.Entered<>(Register.DOCUMENTS, document.id(), document, says);
  }
}
