package org.commune.server.page.act;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name under which it is sent: the way to it in the deed, {@code d.deed.ground}
 * @param value what it holds at first
 * @param options what can be chosen, or what is offered while one types
 */
public record Field(
    String name,
    String label,
    String hint,
    Kind kind,
    String value,
    List<Option> options,
    boolean required) {
  public Field {
    options = List.copyOf(options);
  }

  /** How it is entered. */
  public enum Kind {
    /** Fixed: sent as it is. */
    HIDDEN,
    LINE,
    TEXT,
    NUMBER,
    YES,
    CHOICE,
    TIME,
    /** So many of a unit of time. */
    SPAN,
    PERSON,
    /** Several, one in a line. */
    LINES,
    /** In the charter language. */
    YAML
  }

  /** Something to choose. */
  public record Option(String value, String label) {}

  /** An id for the page; names are unique in a form, forms have ids. */
  public String id(String form) {
    return form + "-" + name.replaceAll("[^A-Za-z0-9]+", "-");
  }

  public boolean isHidden() {
    return kind == Kind.HIDDEN;
  }
}
