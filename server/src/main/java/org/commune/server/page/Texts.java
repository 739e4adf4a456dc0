package org.commune.server.page;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the pages, from a bundle: another language is another file beside it. In a text,
 * {@code {0}} is the first thing that it is about.
 */
public final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  public static Texts in(Locale locale) {
    return new Texts(
        ResourceBundle.getBundle(
            "org.commune.server.page.texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * A text by its name.
   *
   * @throws java.util.MissingResourceException when there is none, which a test looks for
   */
  public String of(String name, Object... about) {
    String text = bundle.getString(name);
    for (int i = 0; i < about.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(about[i]));
    }
    return text;
  }

  /**
   * A text that counts: {@code name.one} for one, {@code name.none} for none where there is one,
   * else {@code name.many} with the number.
   */
  public String count(String name, long number) {
    if (number == 0 && has(name + ".none")) {
      return of(name + ".none");
    }
    return number == 1 ? of(name + ".one") : of(name + ".many", number);
  }

  public boolean has(String name) {
    return bundle.containsKey(name);
  }
}
