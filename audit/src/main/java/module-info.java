/** How an organisation's acts stand in a record, and the replay of them by anyone who doubts it. */
module org.commune.audit {
  requires static transitive org.jspecify;
  requires transitive org.commune.polity;
  requires transitive org.commune.record;

  exports org.commune.audit;
}
