package org.commune.polity.deed;

import java.util.Locale;
import org.commune.charter.language.Says;

/** The names of acts, from the records that stand for them. */
final class ActNames {
  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> deed) {
          Says says = deed.getAnnotation(Says.class);
          return says != null && !says.word().isEmpty()
              ? says.word()
              : deed.getSimpleName()
                  .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                  .toLowerCase(Locale.ROOT);
        }
      };

  private ActNames() {}

  static String of(Class<?> deed) {
    return NAMES.get(deed);
  }
}
