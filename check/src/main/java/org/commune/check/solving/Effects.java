package org.commune.check.solving;

import java.util.ArrayList;
import java.util.List;
import org.commune.check.game.Assignment;

/** What a command or a rule does to a packed state: values that are set at once, then shifts. */
final class Effects {
  private final long keep;
  private final long put;
  private final Shift[] shifts;

  private record Shift(Compiled.Field field, int by, int last) {}

  Effects(Compiled compiled, List<Assignment> all) {
    long kept = -1L;
    long set = 0;
    List<Shift> found = new ArrayList<>();
    for (Assignment assignment : all) {
      Compiled.Field field = compiled.field(assignment.variable());
      switch (assignment) {
        case Assignment.Set(var _, int value) -> {
          kept = field.with(kept, 0);
          set = field.with(set, value);
        }
        case Assignment.Shift(var variable, int by) ->
            found.add(new Shift(field, by, variable.size() - 1));
      }
    }
    keep = kept;
    put = set;
    shifts = found.toArray(Shift[]::new);
  }

  /** The state after it. */
  long applied(long state) {
    return written(state, state);
  }

  /** What it makes of the state before, written over another. */
  long written(long before, long into) {
    long after = (into & keep) | put;
    for (Shift shift : shifts) {
      after =
          shift.field.with(
              after, Math.clamp(shift.field.of(before) + (long) shift.by, 0, shift.last));
    }
    return after;
  }
}
