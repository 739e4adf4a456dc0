/** The living organisation. */
module org.commune.polity {
  requires static transitive org.jspecify;
  requires transitive org.commune.charter;
  requires transitive org.commune.count;

  exports org.commune.polity;
}
