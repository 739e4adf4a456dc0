package org.commune.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.commune.charter.yaml.Unbinder;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.deed.Deed;
import org.commune.polity.founding.Setup;
import org.commune.record.entry.Opening;
import org.commune.record.entry.PersonalFields;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Json;

/**
 * Puts commitments in place of what is personal, before an act is ruled on, so that no ruling, no
 * state and no record ever has it.
 */
public final class Concealment {
  private Concealment() {}

  /**
   * A deed fit to be ruled on and entered.
   *
   * @param openings what opens its commitments, by field
   */
  public record OfDeed(Deed deed, SortedMap<String, Opening> openings) {}

  /**
   * A set-up fit to be founded on and entered.
   *
   * @param openings what opens its commitments, by field
   */
  public record OfSetup(Setup setup, SortedMap<String, Opening> openings) {}

  /**
   * Conceals the personal fields of an act.
   *
   * @param before what it is sent to
   * @param salts for a field 32 bytes from a good random source; the same act sent twice stays the
   *     same only with the same salts
   */
  public static OfDeed of(Organisation before, Act act, Function<String, Bytes> salts) {
    if (Personal.places(asBound(act)).isEmpty()) {
      return new OfDeed(act.deed(), new TreeMap<>());
    }
    Json.Members plain = ActForm.write(act, 1);
    Map<String, Bytes> salted = new HashMap<>();
    Personal.of(before, plain).keySet().forEach(field -> salted.put(field, salts.apply(field)));
    if (salted.isEmpty()) {
      return new OfDeed(act.deed(), new TreeMap<>());
    }
    PersonalFields.Concealed fit = PersonalFields.conceal(plain, salted);
    try {
      return new OfDeed(ActForm.read(fit.act()).deed(), fit.openings());
    } catch (ParseFailure e) {
      throw new IllegalArgumentException("a field is personal that cannot be concealed", e);
    }
  }

  /**
   * Conceals the personal fields of a set-up.
   *
   * @param salts as for an act
   */
  public static OfSetup of(Setup setup, Function<String, Bytes> salts) {
    if (!(NodeJson.of(Unbinder.unbind(setup, Setup.class)) instanceof Json.Members said)) {
      throw new IllegalArgumentException("a set-up that cannot be entered");
    }
    Map<String, Bytes> salted = new HashMap<>();
    Personal.ofSetup(said).keySet().forEach(field -> salted.put(field, salts.apply(field)));
    PersonalFields.Concealed fit = PersonalFields.conceal(said, salted);
    try {
      return new OfSetup(ActForm.readSetup(fit.act()), fit.openings());
    } catch (ParseFailure e) {
      throw new IllegalArgumentException("a set-up that is not read back", e);
    }
  }

  private static Json.Members asBound(Act act) {
    return Json.object().with("deed", NodeJson.of(Unbinder.unbind(act.deed(), Deed.class)));
  }

  /** The act as its author signs it: before it has its number and its time. */
  public static Json.Members asSent(Act act) {
    return ActForm.write(act, 1);
  }
}
