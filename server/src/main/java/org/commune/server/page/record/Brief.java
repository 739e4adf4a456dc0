package org.commune.server.page.record;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.audit.Replay;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;

/**
 * An entry in brief: enough to find it again and to count it.
 *
 * @param kind act, clock, charter, erasure or log
 * @param by who did it; "" where nobody did
 * @param act the name of the act; "" where it is none
 * @param bodies the bodies that it is about
 * @param articles by which it was admitted or refused, the most telling first
 * @param matter the motion, case or other thing that it is about; "" where there is none
 * @param number the version of a charter, 0 for all else
 */
public record Brief(
    long index,
    Instant at,
    String kind,
    String by,
    String act,
    Set<String> bodies,
    List<String> articles,
    boolean refused,
    String matter,
    long number) {

  public static Brief of(long index, Replay.Read read) {
    Instant at = Instant.ofEpochMilli(read.entry().time());
    return switch (read.entry()) {
      case Entry.Act act -> {
        Deed deed = read.act().orElseThrow().deed();
        yield new Brief(
            index,
            at,
            "act",
            read.act().get().by().id().intern(),
            deed.act().intern(),
            Set.copyOf(bodies(deed)),
            articles(act.ruling()),
            act.ruling() instanceof Ruling.Refused,
            matter(deed),
            0);
      }
      case Entry.Clock clock -> of(index, at, "clock", clock.ruling().articles(), 0);
      case Entry.Charter charter -> of(index, at, "charter", List.of(), charter.version());
      case Entry.Erasure _ -> of(index, at, "erasure", List.of(), 0);
      case Entry.OtherLog _ -> of(index, at, "log", List.of(), 0);
    };
  }

  private static Brief of(long index, Instant at, String kind, List<String> articles, long number) {
    return new Brief(index, at, kind, "", "", Set.of(), articles, false, "", number);
  }

  private static String matter(Deed deed) {
    return deed instanceof MotionDeed.ProposeMotion motion
        ? motion.motion()
        : deed.onMatter().orElse("");
  }

  private static List<String> articles(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Admitted(_, List<String> granting) ->
          granting.stream().map(String::intern).toList();
      case Ruling.Refused(List<Ruling.Ground> grounds) ->
          grounds.stream().map(g -> g.article().intern()).distinct().toList();
    };
  }

  private static Set<String> bodies(Deed deed) {
    Set<String> bodies = new LinkedHashSet<>();
    Optional<Deed> now = Optional.of(deed);
    while (now.isPresent()) {
      now.get().onBody().ifPresent(b -> bodies.add(b.toString().intern()));
      if (now.get() instanceof MotionDeed.ProposeMotion motion) {
        bodies.add(motion.in().intern());
      }
      now = now.get().inner();
    }
    return bodies;
  }
}
