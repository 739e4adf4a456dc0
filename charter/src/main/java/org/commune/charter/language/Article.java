package org.commune.charter.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One article: its number, its title, its wording for people, and the constructs it consists of.
 */
@Says("One article. Members cite, amend, entrench and are refused by articles.")
public record Article(
    @Says("Its number, in quotes.") ArticleNo article,
    @Says(value = "Its title.", example = "Recall of delegates") String title,
    @Says(
            value = "Its wording for people; without it, the constructs are printed as prose.",
            example = "An assembly may recall its delegate at any time.")
        Optional<String> says,
    @Says("Rolls of who may vote.") Map<String, Electorate> electorates,
    @Says("How one becomes a member.") Optional<Membership> membership,
    @Says("Kinds of units.") Map<String, UnitKind> units,
    @Says("Bodies and offices.") Map<String, Body> bodies,
    @Says("Elections.") Map<String, Election> elections,
    @Says("Decision rules.") Map<String, Rule> rules,
    @Says("Mandates.") Map<String, Mandate> mandates,
    @Says("Recalls.") Map<String, Recall> recalls,
    @Says("Appointments.") Map<String, Appointment> appointments,
    @Says("Acts that are granted.") List<PowerGrant> powers,
    @Says("Acts that are barred.") List<Prohibition> bars,
    @Says("Decrees.") Optional<Decrees> decrees,
    @Says("Putting decisions on hold.") Map<String, Hold> holds,
    @Says("Votes that signatures bring about.") Map<String, Initiative> initiatives,
    @Says("How proposals become decisions.") Map<String, Procedure> procedures,
    @Says("Emergencies.") Optional<Emergency> emergency,
    @Says("Tendencies.") Optional<Tendencies> tendencies,
    @Says("Unity of action.") Optional<Unity> unity,
    @Says("Publication.") Optional<Publication> publication,
    @Says("Records.") Optional<Records> records,
    @Says("Discipline.") Optional<Discipline> discipline,
    @Says("The treasury.") Optional<Treasury> treasury,
    @Says("Pay.") Optional<Pay> pay,
    @Says("Employees.") Optional<Staff> staff,
    @Says("Other organisations.") Optional<Affiliation> affiliation,
    @Says("Changing the charter.") Optional<Amendment> amendment,
    @Says("Until all organs are in place.") Optional<Transitional> transitional,
    @Says("When an office is empty.") List<Succession> succession,
    @Says("What the charter means.") Optional<Interpretation> interpretation,
    @Says("Ways in which this article can be read, where it is ambiguous.") List<Reading> readings,
    @Says("Sets of documents that other articles name as a subject.")
        Map<String, DocumentSet> documents,
    @Says(
            value = "What should be done: shown, never enforced.",
            example = "[Members seek agreement before they vote]")
        List<String> norms) {}
