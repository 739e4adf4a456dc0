/** The living organisation: state, acts, rulings. */
module org.commune.polity {
  requires static transitive org.jspecify;
  requires transitive org.commune.charter;
  requires transitive org.commune.count;
  requires transitive org.pcollections;

  exports org.commune.polity;
  exports org.commune.polity.deed;
  exports org.commune.polity.effect;
  exports org.commune.polity.founding;
  exports org.commune.polity.script;
  exports org.commune.polity.state;
}
