package org.commune.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants in words, in the time zone of the charter. */
public record Moments(Instant now, ZoneId zone, Texts texts) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");
  private static final int HOURS_OF_TWO_DAYS = 48;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  /** An instant with its time left, where it is ahead. */
  public record Clock(String at, String machine, String left, boolean passed) {}

  /** Day and time: "3 March 2026, 18:20". */
  public String at(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  public String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  /** A sentence of the engine with the instants in it as people write them. */
  public String readable(String sentence) {
    return INSTANT.matcher(sentence).replaceAll(found -> at(Instant.parse(found.group())));
  }

  /** As a time in a sentence. */
  public Phrase phrase(Instant instant) {
    return new Phrase(java.util.List.of(new Phrase.Piece.Timed(at(instant), instant.toString())));
  }

  public Clock clock(Instant instant) {
    boolean passed = !instant.isAfter(now);
    return new Clock(
        at(instant),
        instant.toString(),
        passed
            ? texts.of("time.ago", length(Duration.between(instant, now)))
            : texts.of("time.left", length(Duration.between(now, instant))),
        passed);
  }

  /** How long: days from two days on, hours from one hour on, else minutes; rounded down. */
  public String length(Duration duration) {
    long minutes = duration.toMinutes();
    long hours = duration.toHours();
    if (hours >= HOURS_OF_TWO_DAYS) {
      long rest = hours % HOURS;
      String days = texts.count("time.days", hours / HOURS);
      return rest == 0 || hours >= HOURS_OF_TWO_DAYS * 5 ? days : days + " " + hours(rest);
    }
    if (minutes >= MINUTES) {
      long rest = minutes % MINUTES;
      return hours >= HOURS || rest == 0 ? hours(hours) : hours(hours) + " " + minutes(rest);
    }
    return minutes(minutes);
  }

  private String hours(long hours) {
    return texts.count("time.hours", hours);
  }

  private String minutes(long minutes) {
    return texts.count("time.minutes", minutes);
  }

  /** For a field in which a day and time are entered. */
  public String entered(Instant instant) {
    return instant
        .atZone(zone)
        .toLocalDateTime()
        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
        .toString();
  }
}
