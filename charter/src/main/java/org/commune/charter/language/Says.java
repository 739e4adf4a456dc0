package org.commune.charter.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a word of the charter language means, in a sentence for the reference page. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Says {
  /** The meaning. */
  String value();

  /** The value when the word is left out, as it would be written; "" when there is none. */
  String defaultsTo() default "";

  /** How the word is written where the Java name differs from it. */
  String word() default "";

  /** An example in YAML. */
  String example() default "";
}
