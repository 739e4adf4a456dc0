package org.commune.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Unbinder;
import org.commune.polity.Act;
import org.commune.polity.deed.Deed;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.PersonalFields;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;

/** The JSON form of acts and of what an organisation begins with (docs/record.md, "Acts"). */
final class ActForm {
  static final String NUMBER = "number";

  private ActForm() {}

  /**
   * An act as it is entered.
   *
   * @param number which act of the record it is, from 1: a gap shows what was left out
   * @throws IllegalArgumentException when it could not be read back as the same act
   */
  static Json.Members write(Act act, long number) {
    Json.Members written = said(act, number);
    try {
      if (read(written).equals(new Act(act.id(), act.at(), act.by(), act.deed()))) {
        return written;
      }
    } catch (ParseFailure e) {
      throw new IllegalArgumentException("act " + act.id() + " cannot be entered", e);
    }
    throw new IllegalArgumentException("act " + act.id() + " is read back as another");
  }

  private static Json.Members said(Act act, long number) {
    Json.Members plain =
        Json.object()
            .with(NUMBER, Json.whole(number))
            .with("id", Json.text(act.id()))
            .with("at", Json.text(act.at().toString()))
            .with("by", Json.text(act.by().id()))
            .with("deed", NodeJson.of(Unbinder.unbind(act.deed(), Deed.class)));
    return PersonalFields.ofTexts(plain, Personal.places(plain));
  }

  /**
   * An act that was read, as it is entered: what was read itself, where it is spelt so.
   *
   * @throws IllegalArgumentException when it could not be read back as the same act
   */
  static Json.Members entered(Act act, Json.Members read) throws ParseFailure {
    Json.Members said = said(act, Fields.of(read).natural(NUMBER));
    return said.equals(read) ? read : write(act, Fields.of(read).natural(NUMBER));
  }

  /**
   * The act of an entry, without its signature, concealed fields as texts; its number is for the
   * replay to compare.
   */
  static Act read(Json.Members json) throws ParseFailure {
    Fields fields = Fields.of(PersonalFields.asTexts(json));
    fields.natural(NUMBER);
    Act act =
        new Act(
            fields.text("id"),
            instant(fields.text("at")),
            new PersonId(fields.text("by")),
            bound(fields.object("deed"), Deed.class));
    fields.end();
    return act;
  }

  static Json.Members setup(Setup setup) {
    if (NodeJson.of(Unbinder.unbind(setup, Setup.class)) instanceof Json.Members plain) {
      return PersonalFields.ofTexts(plain, Personal.ofSetup(plain).keySet());
    }
    throw new IllegalArgumentException("a set-up that cannot be entered");
  }

  /** A charter as it is kept, with the order of its definitions. */
  static Json charter(Charter charter) {
    return NodeJson.inOrder(Unbinder.unbind(charter));
  }

  static Charter readCharter(Json json) throws ParseFailure {
    return bound(NodeJson.ofInOrder(json), Charter.class);
  }

  static Json signing(Setup.SigningGiven signing) {
    return NodeJson.of(Unbinder.unbind(signing, Setup.SigningGiven.class));
  }

  static Setup.SigningGiven readSigning(Json json) throws ParseFailure {
    return bound(json, Setup.SigningGiven.class);
  }

  static Setup readSetup(Json.Members json) throws ParseFailure {
    return bound(PersonalFields.asTexts(json), Setup.class);
  }

  static Instant instant(String text) throws ParseFailure {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new ParseFailure("not an instant in UTC", e);
    }
  }

  private static <T> T bound(Json json, Class<T> type) throws ParseFailure {
    return bound(NodeJson.node(json), type);
  }

  private static <T> T bound(Node node, Class<T> type) throws ParseFailure {
    Problems problems = new Problems();
    Optional<T> value = new Binder(problems, new Places()).bind(node, type);
    return value.orElseThrow(() -> new ParseFailure(problems.toString().strip()));
  }
}
