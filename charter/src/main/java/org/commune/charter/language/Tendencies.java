package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;

@Says(
    value = "Currents of opinion that organise within the organisation.",
    example = "tendencies: {form: {members_min: 15}, rights: [publish, speak], ban: never}")
public record Tendencies(
    @Says("What it takes to form one.") Form form,
    @Says("What a tendency may do.") List<Right> rights,
    @Says("How often in a year it may write to all members.") Optional<Integer> mailingsPerYear,
    @Says("What a tendency owes.") List<Obligation> obligations,
    @Says(value = "Who can ban one: `never`, or how.", defaultsTo = "never") OrNever<Way> ban,
    @Says(value = "Whether anybody can be expelled for belonging to one.", defaultsTo = "never")
        OrNever<Way> expelForMembership) {

  /** What a tendency may do. */
  public enum Right {
    @Says("Publish.")
    PUBLISH,
    @Says("Speak in debates as a tendency: publish a text on a matter that is debated.")
    SPEAK,
    @Says("Stand with a list in elections.")
    LIST_ELECTION,
    @Says("A share of the seats in committees.")
    PROPORTIONAL_COMMITTEE_SEATS,
    @Says("Watch counts.")
    OBSERVE_COUNT,
    @Says("Write to all members.")
    MAIL_ALL_MEMBERS
  }

  /** What a tendency owes. */
  public enum Obligation {
    @Says("A contact person.")
    CONTACT_PERSON,
    @Says("Publishing its accounts.")
    PUBLISH_ACCOUNTS
  }

  @Says("What it takes to form a tendency.")
  public record Form(
      @Says("So many members.") Optional<Integer> membersMin,
      @Says("Or this share of them: the smaller number suffices.") Optional<Fraction> orShare,
      @Says("Who must be told.") Optional<Actor> noticeTo) {}
}
