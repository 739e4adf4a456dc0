/** The charter language: read, validate, print, compare, and compile to law. */
module org.commune.charter {
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;

  exports org.commune.charter;
  exports org.commune.charter.comparing;
  exports org.commune.charter.language;
  exports org.commune.charter.law;
  exports org.commune.charter.measure;
  exports org.commune.charter.schema;
  exports org.commune.charter.yaml;
}
