package org.commune.server.demo.federation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Random;
import org.commune.record.format.Bytes;
import org.commune.server.demo.told.Chronicle;
import org.commune.server.demo.told.Diary;
import org.commune.server.demo.told.Hall;
import org.commune.server.demo.told.Told;

/** The Federation of Workplace Assemblies, with a year behind it that ends now. */
public final class Federation {
  /** As it stands in addresses. */
  public static final String NAME = "federation";

  /** The year that is shown unless another is asked for. */
  public static final long SEED = 1871;

  private Federation() {}

  /**
   * Tells the year.
   *
   * @param charter the workplace federation's, as it ships
   * @param now where the year ends; what is open then is open for days to come
   */
  public static Told told(Bytes charter, long seed, Instant now) {
    Random random = new Random(seed);
    Roster roster = new Roster(random);
    Instant end = now.truncatedTo(ChronoUnit.MILLIS);
    Instant start = end.truncatedTo(ChronoUnit.DAYS).minus(Story.TODAY, ChronoUnit.DAYS);
    Chronicle chronicle = Chronicle.of(charter, roster.setup(start), start, seed);
    Diary diary = new Diary(start);
    Story story = new Story(chronicle, diary, new Hall(chronicle), roster, random, new HashMap<>());
    Congress.tell(story);
    Elections.tell(story);
    Councils councils = Councils.tell(story);
    Offices.tell(story);
    Executive.tell(story, councils);
    Recalls.tell(story);
    Tendencies.tell(story);
    Justice.tell(story);
    Money.tell(story);
    PowerGrab.tell(story);
    ThisWeek.tell(story, councils, end);
    Assemblies.tell(story);
    diary.tell(chronicle, end);
    return chronicle.told(NAME);
  }
}
