/** Counting rules. */
module org.commune.count {
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports org.commune.count;
  exports org.commune.count.change;
  exports org.commune.count.committee;
  exports org.commune.count.compare;
  exports org.commune.count.format;
  exports org.commune.count.lot;
  exports org.commune.count.margin;
  exports org.commune.count.picture;
  exports org.commune.count.rule;
  exports org.commune.count.seats;
  exports org.commune.count.sheet;
}
