package org.commune.charter.reading;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commune.charter.language.Apportionment;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Membership;
import org.commune.charter.language.Records;
import org.commune.charter.measure.Malformed;
import org.commune.charter.measure.Span;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/** Texts that must have a form of their own. */
final class Forms {
  /** What a word of a construct must look like. */
  private record Form(
      Class<? extends Record> construct, String word, Predicate<String> fits, String mend) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              Charter.class,
              "charter",
              text -> text.matches("[a-z][a-z0-9-]*"),
              "write small letters, digits and hyphens, such as housing-cooperative"),
          new Form(
              Charter.class,
              "lang",
              text -> text.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
              "write a language tag such as en, fr or pt-BR"),
          new Form(Charter.class, "adopted", Forms::isDate, "write a date such as 2026-05-01"),
          new Form(
              Body.Stagger.class,
              "ends",
              text -> text.matches("[0-9]{2}-[0-9]{2}") && isDayOfYear(text),
              "write month and day, such as \"12-31\""),
          new Form(
              Apportionment.class,
              "record_date",
              text -> List.of("quarterly", "yearly").contains(text) || isDate(text) || isSpan(text),
              "write quarterly, yearly, or a date such as 2026-05-01"),
          new Form(
              Membership.Resign.class,
              "effective",
              text -> text.equals("immediate") || isSpan(text),
              "write immediate, or a time such as P14D"),
          new Form(
              Records.AddressedDocument.class,
              "within",
              text -> text.equals("next_session") || isSpan(text),
              "write next_session, or a time such as P14D"));

  private final Places places;
  private final Problems problems;

  Forms(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Charter charter) {
    Walk.through(charter, this::check);
  }

  private void check(Object value, Shape shape, Word word, Record owner) {
    if (shape instanceof Shape.Text && value instanceof String text) {
      form(owner, word)
          .filter(form -> !form.fits().test(text))
          .ifPresent(form ->
              problems.add(
                  places.of(value, owner),
                  "\"" + text + "\" is no value of `" + word.name() + "`",
                  form.mend()));
    }
  }

  private static Optional<Form> form(Record owner, Word word) {
    return FORMS.stream()
        .filter(form -> form.construct() == owner.getClass() && form.word().equals(word.name()))
        .findFirst();
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }

  private static boolean isDayOfYear(String text) {
    try {
      return MonthDay.parse("--" + text) != null;
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  private static boolean isSpan(String text) {
    try {
      return Span.parse(text) != null;
    } catch (Malformed noSpan) {
      return false;
    }
  }
}
