/** The `commune` command. */
module org.commune.cli {
  requires static org.jspecify;
  requires info.picocli;
  requires org.commune.charter;
  requires org.commune.count;
  requires org.commune.polity;
  requires tools.jackson.core;

  opens org.commune.cli to
      info.picocli;
}
