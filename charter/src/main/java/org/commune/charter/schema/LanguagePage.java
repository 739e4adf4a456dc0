package org.commune.charter.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.charter.law.Acts;

/** The reference page of the charter language, in Markdown. */
public final class LanguagePage {
  private static final String INTRODUCTION = "introduction.md";

  private LanguagePage() {}

  /** The whole page, ending with a line break. */
  public static String text() {
    StringBuilder page = new StringBuilder(introduction());
    scalars(page);
    page.append(new Constructs().text());
    acts(page);
    return page.toString();
  }

  /** Written by hand; everything after it is made from the records. */
  private static String introduction() {
    try (InputStream text = LanguagePage.class.getResourceAsStream(INTRODUCTION)) {
      if (text == null) {
        throw new IllegalStateException(INTRODUCTION + " is missing from the program");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void scalars(StringBuilder page) {
    page.append("\n## Values\n\nWhat may follow a word, where it is no construct.\n\n");
    page.append("| value | how it is written | examples |\n|---|---|---|\n");
    page.append("| text | Any text. Quotes are needed where it could be taken for something else.")
        .append(" | `Recall of delegates` |\n");
    page.append("| name | The name of something defined: small letters, digits and `_`.")
        .append(" | `district_council` |\n");
    page.append("| number | A whole number, 0 or more, without quotes. | `9` |\n");
    page.append("| truth | `true` or `false`; left out, it is false unless said otherwise.")
        .append(" | `true` |\n");
    Set<Class<?>> used = Constructs.scalars();
    for (WrittenForm form : WrittenForm.ALL) {
      if (used.contains(form.type())) {
        page.append("| ").append(form.name()).append(" | ").append(form.says()).append(" | `");
        page.append(String.join("` `", form.examples())).append("` |\n");
      }
    }
  }

  private static void acts(StringBuilder page) {
    page.append(
        """

        ## Acts

        The closed list. What is not in it, and not declared under `acts`, is no act; an act that
        no article grants is refused, except to the holder of the residual power.

        | act | effect | what it does |
        |---|---|---|
        """);
    for (Acts.Act act : Acts.ALL.values()) {
      page.append("| `").append(act.name()).append("` | ");
      page.append(Constructs.word(act.effect())).append(" | ").append(act.says()).append(" |\n");
    }
    page.append("\n### Groups of acts\n\nA group may stand wherever an act may.\n\n");
    page.append("| group | acts |\n|---|---|\n");
    for (Map.Entry<String, Set<String>> group : new TreeMap<>(Acts.GROUPS).entrySet()) {
      page.append("| `").append(group.getKey()).append("` | `");
      page.append(String.join("`, `", new TreeSet<>(group.getValue()))).append("` |\n");
    }
  }
}
