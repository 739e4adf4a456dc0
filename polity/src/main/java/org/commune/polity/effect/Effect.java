package org.commune.polity.effect;

import org.commune.charter.language.Charter;
import org.commune.charter.law.Trigger;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;

/**
 * What an admitted act does. Applying all effects in order to the state before gives the state
 * after.
 */
public sealed interface Effect {
  /** In a sentence. */
  String says();

  /** The state after it. */
  State apply(State state);

  /**
   * An entry of a register is written: added, or replaced by a new value.
   *
   * @param in the register
   * @param name the name of the entry
   */
  record Entered<T>(Register<T> in, String name, T entry, String says) implements Effect {
    @Override
    public State apply(State state) {
      return state.with(in, name, entry);
    }
  }

  /** An entry of a register is struck. */
  record Struck(Register<?> from, String name, String says) implements Effect {
    @Override
    public State apply(State state) {
      return state.without(from, name);
    }
  }

  /**
   * Something happened from which times run. It changes nothing by itself; the clocks and duties of
   * the law that start with it are entered as effects of their own.
   *
   * @param of the body, unit kind or other definition that it concerns
   * @param subject the seat, decision, unit, ... that it is about
   */
  record Began(Trigger trigger, String of, String subject) implements Effect {
    @Override
    public String says() {
      return "";
    }

    @Override
    public State apply(State state) {
      return state;
    }
  }

  /**
   * The personal fields of a person are to be erased. It changes nothing of the state, in which
   * they stand concealed; who keeps what opens them deletes it.
   */
  record Erased(PersonId person) implements Effect {
    @Override
    public String says() {
      return "the personal fields of " + person + " are erased";
    }

    @Override
    public State apply(State state) {
      return state;
    }
  }

  /** The charter changed, and the law with it. */
  record CharterChanged(Charter charter, String says) implements Effect {
    @Override
    public State apply(State state) {
      return state;
    }
  }
}
