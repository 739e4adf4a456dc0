package org.commune.charter.measure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as ISO 8601 writes it: {@code P14D}, {@code P2W}, {@code P1Y6M}, {@code PT48H};
 * or business days as {@code "5 business days"} (Monday to Friday). Hours are exact; days, months
 * and years are of the calendar in the charter's time zone.
 */
public record Span(int months, int days, int hours, int minutes, int businessDays) {
  private static final Pattern ISO =
      Pattern.compile(
          "P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?)?");
  private static final Pattern BUSINESS = Pattern.compile("(\\d{1,4}) business days?");

  /** How whole days are counted. */
  public enum DayCount {
    /** Neither the first nor the last day counts: "five clear days' notice". */
    CLEAR_DAYS,
    /** The same hour so many days later. */
    CALENDAR
  }

  public static final Span NONE = new Span(0, 0, 0, 0, 0);

  public static Span ofDays(int days) {
    return new Span(0, days, 0, 0, 0);
  }

  /** Reads an ISO 8601 duration or {@code "n business days"}. */
  public static Span parse(String text) throws Malformed {
    Matcher business = BUSINESS.matcher(text);
    if (business.matches()) {
      return new Span(0, 0, 0, 0, Integer.parseInt(business.group(1)));
    }
    Matcher iso = ISO.matcher(text);
    if (!iso.matches() || text.equals("P") || text.endsWith("T")) {
      throw new Malformed(
          "\"" + text + "\" is not a length of time",
          "write P14D for 14 days, P2W, P6M, P1Y, PT48H for 48 hours, or \"5 business days\"");
    }
    return new Span(
        12 * number(iso, 1) + number(iso, 2),
        7 * number(iso, 3) + number(iso, 4),
        number(iso, 5),
        number(iso, 6),
        0);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * The first instant at which this span has passed since {@code start}. Counted in clear days,
   * whole days end when the day after the last of them begins.
   */
  public Instant after(Instant start, ZoneId zone, DayCount dayCount) {
    ZonedDateTime from = start.atZone(zone);
    ZonedDateTime to = from.plusMonths(months).plusDays(days);
    if (businessDays > 0) {
      to = to.with(businessDay(to.toLocalDate(), businessDays));
    }
    boolean wholeDays = months > 0 || days > 0 || businessDays > 0;
    if (wholeDays && hours == 0 && minutes == 0 && dayCount == DayCount.CLEAR_DAYS) {
      return to.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
    return to.plusHours(hours).plusMinutes(minutes).toInstant();
  }

  /** The last instant from which this span still reaches {@code end}, by calendar days. */
  public Instant before(Instant end, ZoneId zone) {
    ZonedDateTime to = end.atZone(zone).minusMonths(months).minusDays(days);
    LocalDate date = to.toLocalDate();
    for (int left = businessDays; left > 0; ) {
      date = date.minusDays(1);
      if (isBusinessDay(date)) {
        left--;
      }
    }
    return to.with(date).minusHours(hours).minusMinutes(minutes).toInstant();
  }

  private static LocalDate businessDay(LocalDate from, int count) {
    LocalDate date = from;
    for (int left = count; left > 0; ) {
      date = date.plusDays(1);
      if (isBusinessDay(date)) {
        left--;
      }
    }
    return date;
  }

  private static boolean isBusinessDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** In words: {@code "14 days"}, {@code "1 year and 6 months"}, {@code "48 hours"}. */
  public String inWords() {
    List<String> parts = new ArrayList<>();
    part(parts, months / 12, "year");
    part(parts, months % 12, "month");
    part(parts, days, "day");
    part(parts, businessDays, "business day");
    part(parts, hours, "hour");
    part(parts, minutes, "minute");
    return parts.isEmpty() ? "no time" : String.join(" and ", parts);
  }

  private static void part(List<String> parts, int count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  /** As it is written in a charter. */
  @Override
  public String toString() {
    if (businessDays > 0) {
      return businessDays + " business days";
    }
    StringBuilder text = new StringBuilder("P");
    append(text, months / 12, 'Y');
    append(text, months % 12, 'M');
    append(text, days, 'D');
    if (hours > 0 || minutes > 0) {
      text.append('T');
      append(text, hours, 'H');
      append(text, minutes, 'M');
    }
    return text.length() == 1 ? "P0D" : text.toString();
  }

  private static void append(StringBuilder text, int count, char unit) {
    if (count > 0) {
      text.append(count).append(unit);
    }
  }
}
