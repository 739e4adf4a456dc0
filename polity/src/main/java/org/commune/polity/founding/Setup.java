package org.commune.polity.founding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;

/** What an organisation begins with. */
@Says("What an organisation begins with: its units, people, seats and figures.")
public record Setup(
    @Says("Units, higher ones first.") List<UnitGiven> units,
    @Says("How many members there are who belong to no unit; they are called `m-1`, `m-2`, ...")
        Optional<Integer> members,
    @Says("People of whom more is to be said than that they belong to a unit.")
        List<PersonGiven> people,
    @Says("Who sits where.") List<SeatsGiven> seats,
    @Says("Who is in the chair of a body.") Map<BodyId, PersonId> chairs,
    @Says("Figures that the organisation records, such as `median_member_wage`.")
        Map<String, Long> figures,
    @Says(
            "Whether persons sign their acts, with keys that anybody can make from their names: for"
                + " trials only.")
        boolean signActs,
    @Says("How acts are signed; without it, nobody can sign.") Optional<SigningGiven> signing) {
  /** An organisation that begins with nobody's keys. */
  public Setup(
      List<UnitGiven> units,
      Optional<Integer> members,
      List<PersonGiven> people,
      List<SeatsGiven> seats,
      Map<BodyId, PersonId> chairs,
      Map<String, Long> figures) {
    this(units, members, people, seats, chairs, figures, false, Optional.empty());
  }

  public Setup withPeople(List<PersonGiven> given) {
    return new Setup(units, members, given, seats, chairs, figures, signActs, signing);
  }

  public Setup withSigning(SigningGiven given) {
    return new Setup(units, members, people, seats, chairs, figures, signActs, Optional.of(given));
  }

  @Says("A unit.")
  public record UnitGiven(
      @Says("Its name.") UnitId unit,
      @Says("The kind of unit, as the charter names it.") String kind,
      @Says("The unit it belongs to.") Optional<UnitId> parent,
      @Says("How many members it has; they are called by its name and a number: `north-1`, ...")
          Optional<Integer> members,
      @Says("Members by name.") List<PersonId> people,
      @Says("Figures of it, such as `inhabitants`.") Map<String, Long> figures) {}

  @Says("A person.")
  public record PersonGiven(
      @Says("The name.") PersonId person,
      @Says("The units the person belongs to.") List<UnitId> units,
      @Says("Since when a member; without it, long before the start.") Optional<Instant> since,
      @Says(value = "Whether a member at all.", defaultsTo = "true") boolean member,
      @Says("The class of members.") Optional<String> memberClass,
      @Says("Facts that the organisation keeps of the person.") Map<String, String> facts,
      @Says("Since when dues are owed.") Optional<Instant> arrearsSince,
      @Says("The civil name, where the other one is an alias.") Optional<String> name,
      @Says("How to reach the person.") Optional<String> contact) {
    /** A person of whom neither the civil name nor how to reach them is said. */
    public PersonGiven(
        PersonId person,
        List<UnitId> units,
        Optional<Instant> since,
        boolean member,
        Optional<String> memberClass,
        Map<String, String> facts,
        Optional<Instant> arrearsSince) {
      this(
          person,
          units,
          since,
          member,
          memberClass,
          facts,
          arrearsSince,
          Optional.empty(),
          Optional.empty());
    }
  }

  @Says("How acts are signed.")
  public record SigningGiven(
      @Says("The domain that keys belong to, which WebAuthn calls the relying party.")
          String relyingParty,
      @Says("The web origins of the pages that may ask for a signature.") List<String> pages,
      @Says("The keys enrolled at the start.") List<KeyGiven> keys) {}

  @Says("A key that a person signs with.")
  public record KeyGiven(
      @Says("Whose it is.") PersonId person,
      @Says("What signatures call it: the id of the credential, in base64url.") String credential,
      @Says("The public key as COSE writes it, in base64url.") String key) {}

  @Says("Who sits in a body, from one sender.")
  public record SeatsGiven(
      @Says("The body.") BodyId body,
      @Says("How many seats it has in all, where the charter does not say it.")
          Optional<Integer> size,
      @Says("Who sits, in the order of the seats.") List<PersonId> holders,
      @Says("Or how many sit, of the members of the sender, in order.") Optional<Integer> filled,
      @Says("Who sent them: a body, an electorate, or who appointed them.") Optional<String> sentBy,
      @Says("Since when; without it, the start.") Optional<Instant> from,
      @Says("Until when; without it, for the term of the charter.") Optional<Instant> until,
      @Says("Who takes the seat when it falls vacant.") List<PersonId> alternates,
      @Says(
              value = "Whether they have won the vote of confidence that they may need.",
              defaultsTo = "true")
          boolean invested,
      @Says("Whether they hold the seats only until the body is filled as the charter says.")
          boolean provisional) {}
}
