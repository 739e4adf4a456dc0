package org.commune.server.page;

/** What a template shows. */
public interface Page {
  /** The title of the window, without the name of the organisation. */
  String title();

  /** The template that sets it in HTML. */
  String template();

  /** The entry of the navigation under which it stands. */
  String place();
}
