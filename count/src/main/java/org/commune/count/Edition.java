package org.commune.count;

import java.util.List;

/** A rule of elections as one law or paper lays it down. */
public interface Edition {

  /** Family and edition: "stv/scotland-2011". */
  String id();

  /** One line for people. */
  String title();

  /** What the edition lays down, each beside its source. */
  List<Provision> provisions();
}
