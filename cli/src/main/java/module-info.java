/** The `commune` command. */
module org.commune.cli {
  requires static org.jspecify;
  requires info.picocli;
  requires java.net.http;
  requires jdk.httpserver;
  requires org.commune.audit;
  requires org.commune.charter;
  requires org.commune.check;
  requires org.commune.count;
  requires org.commune.drift;
  requires org.commune.polity;
  requires org.commune.record;
  requires tools.jackson.core;

  opens org.commune.cli to
      info.picocli;
}
