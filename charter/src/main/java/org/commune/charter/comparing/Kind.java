package org.commune.charter.comparing;

/** A kind of change between two laws. */
public enum Kind {
  /** Somebody may do what they could not. */
  POWER_ADDED("may now", "power added", "powers added"),
  /** Somebody may no longer do what they could. */
  POWER_LOST("may no longer", "power lost", "powers lost"),
  /** It takes less to do it. */
  EASIER("may more easily", "made easier", "made easier"),
  /** It takes more to do it. */
  HARDER("may only with more difficulty", "made harder", "made harder"),
  /** It takes something else to do it, neither clearly less nor clearly more. */
  OTHERWISE("may in another way", "done in another way", "done in another way"),
  /** Nobody, or not this holder, may do it any longer, whatever grants it. */
  BAR_ADDED("may now in no case", "bar added", "bars added"),
  /** What was barred is no longer. */
  BAR_LIFTED("may again, where it is granted,", "bar lifted", "bars lifted"),
  /** Somebody must do what they need not have done. */
  DUTY_ADDED("must now", "duty added", "duties added"),
  /** Somebody need no longer do what they had to. */
  DUTY_ENDED("need no longer", "duty ended", "duties ended"),
  /** Who must do it has less time for it. */
  DUTY_TIGHTENED("must sooner", "duty tightened", "duties tightened"),
  /** Who must do it has more time for it. */
  DUTY_LOOSENED("must later", "duty loosened", "duties loosened"),
  /** Who must do it must do it otherwise. */
  DUTY_CHANGED("must in another way", "duty changed", "duties changed"),
  /** A number or a time allows less. */
  TIGHTENED("tightened:", "limit tightened", "limits tightened"),
  /** A number or a time allows more. */
  LOOSENED("loosened:", "limit loosened", "limits loosened"),
  /** A number or a time is another, neither clearly tighter nor clearly looser. */
  LIMIT_CHANGED("changed:", "limit changed", "limits changed"),
  /** It takes more to change an article. */
  TIER_RAISED("takes more to change:", "tier raised", "tiers raised"),
  /** It takes less to change an article. */
  TIER_LOWERED("takes less to change:", "tier lowered", "tiers lowered"),
  /** It takes something else to change an article. */
  TIER_CHANGED("takes something else to change:", "tier changed", "tiers changed"),
  /** An article became one that takes more than others. */
  ENTRENCHED("is now entrenched:", "article entrenched", "articles entrenched"),
  /** An article is no longer one that takes more than others. */
  ENTRENCHMENT_LOST("is no longer entrenched:", "entrenchment lost", "entrenchments lost"),
  /** There is a body, a roll or another institution that was not. */
  FORMED("there is now", "institution added", "institutions added"),
  /** There is no longer a body, a roll or another institution. */
  ABOLISHED("there is no longer", "institution removed", "institutions removed"),
  /** An institution is made up, chosen or run otherwise. */
  REDEFINED("is defined otherwise", "institution redefined", "institutions redefined");

  private final String verb;
  private final String one;
  private final String several;

  Kind(String verb, String one, String several) {
    this.verb = verb;
    this.one = one;
    this.several = several;
  }

  /**
   * {@code '+'} where more is allowed, or more easily; {@code '-'} where less is; {@code '~'} where
   * neither can be said.
   */
  public char sign() {
    return switch (this) {
      case POWER_ADDED, EASIER, BAR_LIFTED, LOOSENED, TIER_LOWERED, ENTRENCHMENT_LOST, FORMED ->
          '+';
      case POWER_LOST, HARDER, BAR_ADDED, TIGHTENED, TIER_RAISED, ENTRENCHED, ABOLISHED -> '-';
      case OTHERWISE,
          DUTY_ADDED,
          DUTY_ENDED,
          DUTY_TIGHTENED,
          DUTY_LOOSENED,
          DUTY_CHANGED,
          LIMIT_CHANGED,
          TIER_CHANGED,
          REDEFINED ->
          '~';
    };
  }

  /** What is said of the change before what it is about. */
  String verb() {
    return verb;
  }

  /** {@code "1 power added"}. */
  String counted(long number) {
    return number + " " + (number == 1 ? one : several);
  }

  /** The kind of the same change seen from the other side. */
  Kind mirrored() {
    return switch (this) {
      case POWER_ADDED -> POWER_LOST;
      case POWER_LOST -> POWER_ADDED;
      case EASIER -> HARDER;
      case HARDER -> EASIER;
      case BAR_ADDED -> BAR_LIFTED;
      case BAR_LIFTED -> BAR_ADDED;
      case DUTY_ADDED -> DUTY_ENDED;
      case DUTY_ENDED -> DUTY_ADDED;
      case DUTY_TIGHTENED -> DUTY_LOOSENED;
      case DUTY_LOOSENED -> DUTY_TIGHTENED;
      case TIGHTENED -> LOOSENED;
      case LOOSENED -> TIGHTENED;
      case TIER_RAISED -> TIER_LOWERED;
      case TIER_LOWERED -> TIER_RAISED;
      case ENTRENCHED -> ENTRENCHMENT_LOST;
      case ENTRENCHMENT_LOST -> ENTRENCHED;
      case FORMED -> ABOLISHED;
      case ABOLISHED -> FORMED;
      case OTHERWISE -> OTHERWISE;
      case DUTY_CHANGED -> DUTY_CHANGED;
      case LIMIT_CHANGED -> LIMIT_CHANGED;
      case TIER_CHANGED -> TIER_CHANGED;
      case REDEFINED -> REDEFINED;
    };
  }
}
