/** Benchmarks, each figure beside the limit of what it is made of. */
module org.commune.bench {
  requires static org.jspecify;
  requires java.management;
  requires jdk.management;
  requires org.bouncycastle.provider;
  requires org.commune.audit;
  requires org.commune.charter;
  requires org.commune.check;
  requires org.commune.count;
  requires org.commune.polity;
  requires org.commune.record;
  requires org.pcollections;
}
