package org.commune.polity.state;

import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * A register that an organisation keeps: a name, and what its entries are. The state is all
 * registers together.
 */
public final class Register<T> {
  private static final java.util.List<Register<?>> ALL = new java.util.ArrayList<>();

  private final String name;
  private final Class<T> entries;
  private final boolean found;
  private final int place;

  private Register(String name, Class<T> entries, boolean found) {
    this.name = name;
    this.entries = entries;
    this.found = found;
    this.place = ALL.size();
    ALL.add(this);
  }

  /** A register that is often looked through in the order of its names. */
  private static <T> Register<T> sorted(String name, Class<T> entries) {
    return new Register<>(name, entries, false);
  }

  /** A register, perhaps a large one, in which entries are mostly found by name. */
  private static <T> Register<T> found(String name, Class<T> entries) {
    return new Register<>(name, entries, true);
  }

  /** Persons, members or not, by name. */
  public static final Register<Person> PEOPLE = found("people", Person.class);

  /** Units by name. */
  public static final Register<Unit> UNITS = found("units", Unit.class);

  /** Bodies and who sits in them. */
  public static final Register<Composition> BODIES = found("bodies", Composition.class);

  /** What each person has served as, by person. */
  public static final Register<Service> SERVICE = found("service", Service.class);

  public static final Register<Motion> MOTIONS = found("motions", Motion.class);
  public static final Register<Petition> PETITIONS = found("petitions", Petition.class);
  public static final Register<ElectionNow> ELECTIONS = sorted("elections", ElectionNow.class);

  /** Decisions, decrees among them, by the name of what decided them. */
  public static final Register<Decision> DECISIONS = sorted("decisions", Decision.class);

  public static final Register<EmergencyNow> EMERGENCIES =
      sorted("emergencies", EmergencyNow.class);
  public static final Register<Tendency> TENDENCIES = sorted("tendencies", Tendency.class);

  /** Cases and appeals before those who judge. */
  public static final Register<Case> CASES = sorted("cases", Case.class);

  /** Documents, publications, reports and requests. */
  public static final Register<Document> DOCUMENTS = sorted("documents", Document.class);

  public static final Register<LedgerEntry> LEDGER = sorted("ledger", LedgerEntry.class);

  /** Pay of each seat, by seat. */
  public static final Register<PayNow> PAY = sorted("pay", PayNow.class);

  public static final Register<Delegation> DELEGATIONS = sorted("delegations", Delegation.class);

  /** Consents, recommendations, consultations and signatures given to an act, by that act. */
  public static final Register<Support> SUPPORT = sorted("support", Support.class);

  /** Instructions to delegates, by body, sender and matter. */
  public static final Register<Instruction> INSTRUCTIONS =
      sorted("instructions", Instruction.class);

  /** Applications for membership, by person and unit. */
  public static final Register<Application> APPLICATIONS =
      sorted("applications", Application.class);

  /** Figures that the organisation records, such as the median wage of its members. */
  public static final Register<Figure> FIGURES = sorted("figures", Figure.class);

  /** Organisations that this one has joined. */
  public static final Register<Affiliated> AFFILIATIONS = sorted("affiliations", Affiliated.class);

  /** Readings chosen by the interpreter, by article. */
  public static final Register<Interpreted> INTERPRETATIONS =
      sorted("interpretations", Interpreted.class);

  /** Running times, by when they run out. */
  public static final Register<Timer> TIMERS = sorted("timers", Timer.class);

  /** Duties whose time has passed, by duty and subject. */
  public static final Register<Timer> OVERDUE = sorted("overdue", Timer.class);

  /** When something last happened: a lapse, a rejection, a failed recall, a report. */
  public static final Register<Happened> HAPPENED = found("happened", Happened.class);

  /** Keys by which persons sign their acts, by credential, those revoked among them. */
  public static final Register<EnrolledKey> KEYS = sorted("keys", EnrolledKey.class);

  /** Acts already ruled on, by their id. */
  public static final Register<Seen> SEEN = found("seen", Seen.class);

  /** What an entry of it is. */
  public Class<T> entries() {
    return entries;
  }

  /** All registers, in a fixed order. */
  public static java.util.List<Register<?>> all() {
    return java.util.List.copyOf(ALL);
  }

  int place() {
    return place;
  }

  /** The register with nothing in it. */
  PMap<String, T> none() {
    return found ? NameTrie.empty() : TreePMap.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}
