package org.commune.polity.state;

/**
 * A register that an organisation keeps: a name, and what its entries are. The state is all
 * registers together.
 */
public final class Register<T> {
  private static final java.util.List<Register<?>> ALL = new java.util.ArrayList<>();

  private final String name;
  private final Class<T> entries;
  private final int place;

  private Register(String name, Class<T> entries) {
    this.name = name;
    this.entries = entries;
    this.place = ALL.size();
    ALL.add(this);
  }

  /** Persons, members or not, by name. */
  public static final Register<Person> PEOPLE = new Register<>("people", Person.class);

  /** Units by name. */
  public static final Register<Unit> UNITS = new Register<>("units", Unit.class);

  /** Bodies and who sits in them. */
  public static final Register<Composition> BODIES = new Register<>("bodies", Composition.class);

  /** What each person has served as, by person. */
  public static final Register<Service> SERVICE = new Register<>("service", Service.class);

  public static final Register<Motion> MOTIONS = new Register<>("motions", Motion.class);
  public static final Register<Petition> PETITIONS = new Register<>("petitions", Petition.class);
  public static final Register<ElectionNow> ELECTIONS =
      new Register<>("elections", ElectionNow.class);

  /** Decisions, decrees among them, by the name of what decided them. */
  public static final Register<Decision> DECISIONS = new Register<>("decisions", Decision.class);

  public static final Register<EmergencyNow> EMERGENCIES =
      new Register<>("emergencies", EmergencyNow.class);
  public static final Register<Tendency> TENDENCIES = new Register<>("tendencies", Tendency.class);

  /** Cases and appeals before those who judge. */
  public static final Register<Case> CASES = new Register<>("cases", Case.class);

  /** Documents, publications, reports and requests. */
  public static final Register<Document> DOCUMENTS = new Register<>("documents", Document.class);

  public static final Register<LedgerEntry> LEDGER = new Register<>("ledger", LedgerEntry.class);

  /** Pay of each seat, by seat. */
  public static final Register<PayNow> PAY = new Register<>("pay", PayNow.class);

  public static final Register<Delegation> DELEGATIONS =
      new Register<>("delegations", Delegation.class);

  /** Consents, recommendations, consultations and signatures given to an act, by that act. */
  public static final Register<Support> SUPPORT = new Register<>("support", Support.class);

  /** Instructions to delegates, by body, sender and matter. */
  public static final Register<Instruction> INSTRUCTIONS =
      new Register<>("instructions", Instruction.class);

  /** Applications for membership, by person and unit. */
  public static final Register<Application> APPLICATIONS =
      new Register<>("applications", Application.class);

  /** Figures that the organisation records, such as the median wage of its members. */
  public static final Register<Figure> FIGURES = new Register<>("figures", Figure.class);

  /** Organisations that this one has joined. */
  public static final Register<Affiliated> AFFILIATIONS =
      new Register<>("affiliations", Affiliated.class);

  /** Readings chosen by the interpreter, by article. */
  public static final Register<Interpreted> INTERPRETATIONS =
      new Register<>("interpretations", Interpreted.class);

  /** Running times, by when they run out. */
  public static final Register<Timer> TIMERS = new Register<>("timers", Timer.class);

  /** Duties whose time has passed, by duty and subject. */
  public static final Register<Timer> OVERDUE = new Register<>("overdue", Timer.class);

  /** When something last happened: a lapse, a rejection, a failed recall, a report. */
  public static final Register<Happened> HAPPENED = new Register<>("happened", Happened.class);

  /** Keys by which persons sign their acts, by credential, those revoked among them. */
  public static final Register<EnrolledKey> KEYS = new Register<>("keys", EnrolledKey.class);

  /** Acts already ruled on, by their id. */
  public static final Register<Seen> SEEN = new Register<>("seen", Seen.class);

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

  @Override
  public String toString() {
    return name;
  }
}
