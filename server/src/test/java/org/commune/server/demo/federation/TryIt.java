package org.commune.server.demo.federation;
import java.nio.file.*; import java.time.*; import org.commune.record.format.Bytes;
class TryIt {
  @org.junit.jupiter.api.Test void go() throws Exception {
    Bytes c = Bytes.of(Files.readAllBytes(Path.of(System.getProperty("commune.home", "..")).resolve("charters/workplace-federation.yaml")));
    for (int i=0;i<2;i++){ long t=System.nanoTime();
    var told = Federation.told(c, 1871, Instant.parse("2026-12-01T06:00:00Z").plus(Duration.ofDays(Integer.getInteger("off",0)*i)));
    System.out.println(told.size()+" entries, "+(System.nanoTime()-t)/1000000+" ms "+ProcessHandle.current().info().totalCpuDuration());
    var s = told.organisation().state();
    s.each(org.commune.polity.state.Register.BODIES).forEach(b->{if(b.size()>0)System.out.println(b.id()+" "+b.filled()+"/"+b.size());});
    s.each(org.commune.polity.state.Register.ELECTIONS).forEach(b->System.out.println(b.id()+" "+b.status()+" "+b.ballots().size()+" "+b.votingCloses()));
    s.each(org.commune.polity.state.Register.DECISIONS).forEach(b->{ if (b.act().contains("decree")||!b.stands()) System.out.println(b.id()+" "+b.status()+" "+b.until());});
    s.each(org.commune.polity.state.Register.MOTIONS).stream().filter(m->m.isOpen()).forEach(b->System.out.println(b.id()+" "+b.status()+" "+b.in()));
    }
  }
}
