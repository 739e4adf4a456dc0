/** The record. */
module org.commune.record {
  requires static transitive org.jspecify;
  requires tools.jackson.core;
  requires org.bouncycastle.provider;

  exports org.commune.record;
}
