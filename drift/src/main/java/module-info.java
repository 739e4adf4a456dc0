/** How far power has moved from the members, by figures taken from the record. */
module org.commune.drift {
  requires static transitive org.jspecify;
  requires transitive org.commune.polity;

  exports org.commune.drift;
}
