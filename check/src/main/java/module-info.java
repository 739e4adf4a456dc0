/** Capture paths: whether an organisation can be taken from its members by legal acts. */
module org.commune.check {
  requires static transitive org.jspecify;
  requires transitive org.commune.charter;
  requires transitive org.commune.polity;

  exports org.commune.check;
  exports org.commune.check.explaining;
  exports org.commune.check.exporting;
  exports org.commune.check.game;
  exports org.commune.check.lints;
  exports org.commune.check.picture;
  exports org.commune.check.repairing;
  exports org.commune.check.solving;
}
