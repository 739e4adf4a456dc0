package org.commune.cli;

/** A small charter for the tests of commands. */
final class Choir {
  static final String CHARTER =
      """
      charter: choir
      version: "1"
      title: A choir
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Singers
          electorates:
            singers: {of: membership}
        - article: "2"
          title: Rehearsal
          bodies:
            rehearsal: {kind: assembly, seats: all_members, decide: simple}
          rules:
            simple: {threshold: {over: 1/2}}
          powers:
            - {act: adopt_policy, holder: [rehearsal]}
      """;

  private Choir() {}
}
