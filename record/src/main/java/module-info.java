/** The record: an append-only public log that anyone can verify without trusting its server. */
module org.commune.record {
  requires static transitive org.jspecify;
  requires tools.jackson.core;
  requires org.bouncycastle.provider;

  exports org.commune.record;
  exports org.commune.record.disk;
  exports org.commune.record.entry;
  exports org.commune.record.format;
  exports org.commune.record.json;
  exports org.commune.record.tlog;
  exports org.commune.record.witness;
}
