/** The charter language. */
module org.commune.charter {
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;

  exports org.commune.charter;
}
