package org.commune.charter.reading;

import java.util.List;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.Appointment;
import org.commune.charter.language.Apportionment;
import org.commune.charter.language.Body;
import org.commune.charter.language.Decrees;
import org.commune.charter.language.Discipline;
import org.commune.charter.language.DocumentSet;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Emergency;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.PowerGrant;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Records;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Transitional;
import org.commune.charter.language.Treasury;
import org.commune.charter.language.Way;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/** Which words of a construct need company, and which bear none. */
final class SenseTable {
  /** A construct that makes no sense unless one of these words is given. */
  record Needed(Class<? extends Record> of, String wrong, List<String> anyOf) {
    /** One that makes no sense when it is left empty. */
    static Needed anyWord(Class<? extends Record> of, String wrong) {
      return new Needed(
          of, wrong, new Shape.Construct(of).words().stream().map(Word::name).toList());
    }
  }

  /** A word that cannot stand beside any of these. */
  record Apart(Class<? extends Record> of, String word, List<String> without, String mend) {}

  static final List<Needed> NEEDED =
      List.of(
          new Needed(
              PowerGrant.class,
              "an act that nobody is granted",
              List.of("holder", "via", "petition")),
          new Needed(PowerGrant.Delegable.class, "a delegation to nobody", List.of("to")),
          new Needed(
              PowerGrant.SeatCount.class,
              "a number of seats is missing",
              List.of("below", "at_most")),
          Needed.anyWord(PowerGrant.Circumstance.class, "a circumstance that says nothing"),
          new Needed(Way.class, "nobody is named who may do it", List.of("by", "via", "petition")),
          new Needed(Way.Overriding.class, "nobody is named who may do it", List.of("by", "via")),
          new Needed(Amendment.class, "nobody can amend the charter", List.of("by", "via")),
          new Needed(Amendment.Ratify.class, "nobody is named who ratifies", List.of("by", "via")),
          new Needed(
              Amendment.Entrenched.class,
              "nothing is named that takes more",
              List.of("articles", "subjects")),
          new Needed(
              Amendment.Entrenched.class,
              "nothing says what more it takes",
              List.of("rule", "ratio", "ratify_threshold", "never")),
          new Needed(Decrees.class, "nobody is named who issues decrees", List.of("by")),
          new Needed(Hold.class, "nothing is named that can be put on hold", List.of("target")),
          new Needed(Hold.class, "nothing puts a decision on hold", List.of("at")),
          new Needed(
              Hold.At.class, "nothing puts a decision on hold", List.of("sponsors", "proposed_by")),
          new Needed(Initiative.class, "nobody can call the vote", List.of("petition", "by")),
          new Needed(
              Initiative.Subjects.class, "no subject is named", List.of("only", "any_except")),
          new Needed(Appointment.class, "no way of appointment is given", List.of("paths")),
          new Needed(Appointment.Path.class, "nobody appoints", List.of("appoint")),
          new Needed(Body.Convene.class, "nobody can call it together", List.of("by", "petition")),
          new Needed(Body.TermLimits.class, "no limit is given", List.of("consecutive", "total")),
          new Needed(Body.Cap.class, "no limit is given", List.of("max", "max_share")),
          new Needed(Body.Quota.class, "no limit is given", List.of("min", "max")),
          new Needed(Body.Meets.class, "no time is given", List.of("every", "max_gap")),
          new Needed(Body.Caretaker.class, "no act is named", List.of("cannot")),
          Needed.anyWord(Body.Exclusion.class, "nobody is excluded by this"),
          Needed.anyWord(Electorate.Eligibility.class, "no condition is given"),
          Needed.anyWord(Emergency.Unlock.class, "nothing is unlocked by this"),
          new Needed(Emergency.Renew.class, "nobody is named who renews it", List.of("by")),
          new Needed(Discipline.Expel.class, "nobody is named who expels", List.of("by")),
          new Needed(
              Discipline.InterimSuspension.class, "nobody is named who suspends", List.of("by")),
          new Needed(Records.Seal.class, "nobody is named who seals", List.of("by")),
          new Needed(
              Records.Erasure.class, "nobody can have anything erased", List.of("by", "own")),
          new Needed(Treasury.Spend.class, "nobody is named who may spend", List.of("by")),
          new Needed(DocumentSet.class, "no document is named", List.of("titles")),
          new Needed(Transitional.class, "nobody acts until then", List.of("provisional")));

  static final List<Apart> APART =
      List.of(
          new Apart(
              Rule.class,
              "any_of",
              List.of("threshold", "ratio", "chambers", "consent"),
              "put the conditions into one of the rules of `any_of`"),
          new Apart(
              Recall.class,
              "paths",
              List.of("via", "petition", "notice", "vote_within", "rule"),
              "put them into the paths, or leave `paths` out"),
          new Apart(
              Amendment.Entrenched.class,
              "never",
              List.of("rule", "ratio", "ratify_threshold"),
              "keep one of them"),
          new Apart(
              Initiative.class,
              "rule",
              List.of("quorum", "threshold"),
              "put the quorum and the threshold into the rule"),
          new Apart(Initiative.Subjects.class, "only", List.of("any_except"), "keep one of them"),
          new Apart(
              Apportionment.class,
              "per",
              List.of("house_size"),
              "a `house_size` goes with a method"));

  private SenseTable() {}
}
