package org.commune.charter.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commune.charter.language.Appointment;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Election;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Ref;
import org.commune.charter.language.Rule;
import org.commune.charter.measure.Expression;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;

/** Definitions that nothing uses: lawful, and yet probably not meant. */
final class Unused {
  private static final List<Class<?>> KINDS =
      List.of(Rule.class, Election.class, Mandate.class, Recall.class, Appointment.class);

  private Unused() {}

  static void warn(Charter charter, Definitions definitions, Places places, Problems warnings) {
    Set<String> used = new HashSet<>();
    Set<String> figures = new HashSet<>();
    Walk.through(
        charter,
        (value, shape, _, _) -> {
          switch (value) {
            case Ref<?>(String name) when shape instanceof Shape.Reference(Class<?> kind) ->
                used.add(Kinds.section(kind) + "." + name);
            case OrNamed.Named<?>(String name)
                when shape instanceof Shape.NamedOrInline(Shape.Construct(var kind)) ->
                used.add(Kinds.section(kind) + "." + name);
            case Expression expression -> figures.addAll(expression.variables());
            default -> {}
          }
        });
    for (Class<?> kind : KINDS) {
      definitions.of(kind).stream()
          .filter(definition -> !used.contains(Kinds.section(kind) + "." + definition.name()))
          .forEach(definition ->
              warnings.add(
                  definition.place(),
                  "nothing uses the "
                      + Kinds.section(kind).replaceFirst("s$", "")
                      + " `"
                      + definition.name()
                      + "`",
                  "use it, or leave it out"));
    }
    charter.vars().keySet().stream()
        .filter(name -> !figures.contains(name))
        .forEach(name ->
            warnings.add(
                places.of(name, charter),
                "nothing uses the figure `" + name + "`",
                "use it, or leave it out"));
  }
}
