package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Apportionment;
import org.commune.charter.language.Body;
import org.commune.charter.language.SeatGroup;

/** The seats of a body: how many, how filled, how long held, and who may not hold them. */
record Seats(Names names) {

  static Seats of(Names names) {
    return new Seats(names);
  }

  List<Paragraph> paragraphs(String id, Body body) {
    String name = body.called().orElse(id);
    List<Paragraph> all = new ArrayList<>();
    all.add(filled(name, body));
    body.seatGroups().forEach(group -> all.add(group(name, group)));
    all.add(terms(name, body));
    all.add(bounds(name, body));
    return all;
  }

  private Paragraph filled(String name, Body body) {
    Subject the = new Subject(name);
    Paragraph said = new Paragraph();
    said.say(
        body.seats(),
        seats ->
            seats.equals("all_members")
                ? "all members of the unit or organisation have a seat in " + the
                : the.with("has ", "have ")
                    + (seats.equals("1") ? "1 seat" : Words.name(seats) + " seats"));
    said.say(body.minSeats(), n -> the + " may not have fewer than " + Rules.counted(n, "seat"));
    said.say(body.maxSeats(), n -> the + " may not have more than " + Rules.counted(n, "seat"));
    said.say(body.filledBy(), how -> "its seats are filled " + filledBy(how, body.electorate()));
    said.say(
        body.electorate().filter(_ -> body.filledBy().isEmpty()),
        who -> "its electorate is " + names.who(who));
    said.say(body.election(), e -> "the election is " + names.cited("election", e.id()));
    said.say(body.appointment(), a -> "the appointment is " + names.cited("appointment", a.id()));
    said.say(body.mandate(), m -> "those seated hold " + names.the("mandate", m.id()));
    said.sayAll(body.draw(), Seats::draw);
    return said;
  }

  private static List<String> draw(Body.Draw draw) {
    return Paragraph.of(
            draw.publicly()
                ? "anybody may watch and repeat the draw of the lot"
                : "the lot is not drawn in public")
        .say(
            switch (draw.seed()) {
              case COMMITTED_BEFOREHAND ->
                  "a commitment to its seed is recorded before anybody knows the pool";
              case BEACON -> "its seed comes from a public beacon named beforehand";
            })
        .sentences();
  }

  private String filledBy(SeatGroup.FilledBy how, Optional<Actor> electorate) {
    return switch (how) {
      case ELECTION -> "by election" + chosen(" by ", electorate);
      case DELEGATION -> "by delegates" + chosen(" sent by ", electorate);
      case APPOINTMENT -> "by appointment" + chosen(" by ", electorate);
      case EX_OFFICIO -> "by those who hold another office" + chosen(" among ", electorate);
      case SORTITION -> "by lot" + chosen(" from ", electorate);
      case CO_OPTION -> "by the choice of the body itself" + chosen(" from ", electorate);
    };
  }

  private String chosen(String link, Optional<Actor> electorate) {
    return electorate.map(who -> link + names.each(who)).orElse("");
  }

  private Paragraph group(String name, SeatGroup group) {
    String seats = group.seats().map(n -> Rules.counted(n, "seat")).orElse("seats");
    Paragraph said =
        Paragraph.of(
            seats
                + " of the "
                + Words.name(name)
                + (group.seats().filter(n -> n == 1).isPresent() ? " is" : " are")
                + " filled "
                + filledBy(group.filledBy(), group.electorate()));
    said.sayOf(group.fallback(), who -> "where they do not exist, it is for " + names.anyOf(who));
    group.apportion().ifPresent(a -> said.sayAll(apportioned(a)));
    said.say(group.method(), m -> "they are counted by " + Elections.method(m));
    said.say(group.election(), e -> "the election is " + names.cited("election", e.id()));
    said.say(group.appointment(), a -> "the appointment is " + names.cited("appointment", a.id()));
    said.sayOf(
        group.offices(),
        offices ->
            "these offices bring the seat with them: "
                + Words.and(offices.stream().map(o -> names.body(o.id())).toList()));
    said.say(
        group.maxShare(),
        share -> "at most " + Words.fraction(share) + " of the body may be co-opted");
    said.say(group.mandate(), m -> "they hold " + names.the("mandate", m.id()));
    said.say(group.recall(), r -> "they can be recalled by " + names.the("recall", r.id()));
    said.sayIf(
        group.alternates() > 0,
        "with each, " + Rules.counted(group.alternates(), "alternate") + " is chosen");
    return said;
  }

  private static List<String> apportioned(Apportionment apportion) {
    String base =
        switch (apportion.base()) {
          case MEMBERS -> "members";
          case VOTES -> "votes cast";
          case VOTERS -> "persons entitled to vote";
          case INHABITANTS -> "inhabitants";
        };
    Paragraph said =
        apportion
            .per()
            .map(per -> Paragraph.of("there is one seat for every " + per + " " + base))
            .orElseGet(() -> Paragraph.of("seats are shared out by the number of " + base));
    said.say(
        apportion.remainderOver(),
        over -> "a remainder of more than " + over + " gives one seat more");
    said.sayIf(
        apportion.per().isPresent() && apportion.remainderOver().isEmpty(),
        "a remainder gives no seat");
    said.say(apportion.method(), m -> "the method is " + method(m));
    said.say(apportion.houseSize(), n -> "there are " + Rules.counted(n, "seat") + " in all");
    said.say(apportion.min(), n -> "no unit has fewer than " + Rules.counted(n, "seat"));
    said.say(apportion.max(), n -> "no unit has more than " + Rules.counted(n, "seat"));
    said.say(
        apportion.maxShare(), s -> "no unit has more than " + Words.fraction(s) + " of all seats");
    said.say(
        apportion.poolBelow(),
        n -> "units with fewer than " + n + " are joined with their neighbours until they have it");
    said.say(
        apportion.recordDate(),
        date ->
            switch (date) {
              case "quarterly" -> "the figures are taken every quarter";
              case "yearly" -> "the figures are taken every year";
              default -> "the figures are those of " + Words.name(date);
            });
    return said.sentences();
  }

  /** A method of apportionment, after "is". */
  static String method(Apportionment.Method method) {
    return switch (method) {
      case LARGEST_REMAINDER -> "that of the largest remainder (Hamilton)";
      case DHONDT -> "D'Hondt's (the divisors 1, 2, 3, ...)";
      case SAINTE_LAGUE -> "Sainte-Laguë's (the divisors 1, 3, 5, ...)";
      case HUNTINGTON_HILL -> "Huntington and Hill's";
      case DEGRESSIVE -> "degressive: each further member of a large unit counts for less";
    };
  }

  private Paragraph terms(String name, Body body) {
    Paragraph said = new Paragraph();
    said.say(body.term(), t -> "the term of " + new Subject(name) + " is " + t.inWords());
    said.say(
        body.stagger(),
        s ->
            "not all terms end together: only who has served longer than "
                + s.over().inWords()
                + " leaves, at most "
                + s.maxLeavingPerYear()
                + " in a year, on "
                + day(s.ends()));
    body.limits()
        .ifPresent(limits -> {
          said.say(
              limits.consecutive(),
              n -> "one person may serve at most " + Rules.counted(n, "term") + " in a row");
          said.say(
              limits.total(),
              n -> "one person may serve at most " + Rules.counted(n, "term") + " in all");
          said.sayIf(
              limits.consecutive().isEmpty() && limits.total().isEmpty(),
              "one person may serve any number of terms");
        });
    said.sayAll(
        body.vacancy(),
        vacancy ->
            Paragraph.of("when a seat falls vacant before the term ends, this holds:")
                .sayAll(Seatings.replacement(vacancy))
                .sentences());
    said.say(body.gapBeforeReturn(), gap -> "who left may sit again only after " + gap.inWords());
    return said;
  }

  /** {@code "12-31"} as the 31st day of the month 12 is read. */
  private static String day(String monthAndDay) {
    return "the day " + monthAndDay + " (month and day)";
  }

  private Paragraph bounds(String name, Body body) {
    Paragraph said = new Paragraph();
    said.sayOf(
        body.incompatible(),
        all ->
            "who belongs to "
                + Words.or(all.stream().map(names::body).toList())
                + " may not "
                + (body.kind() == Body.Kind.OFFICE ? "be " : "sit in the ")
                + Words.name(name));
    body.exclude().forEach(e -> said.say(exclusion(e)));
    body.caps().forEach(cap -> said.sayAll(cap(cap)));
    body.quotas().forEach(quota -> said.say(quota(quota)));
    said.say(
        body.paidPostsMax(), n -> "at most " + Rules.counted(n, "seat") + " of it may be paid");
    return said;
  }

  private static String exclusion(Body.Exclusion exclusion) {
    List<String> who = new ArrayList<>();
    exclusion
        .heldOfficeWithin()
        .ifPresent(s -> who.add("has held an office within the last " + s.inWords()));
    exclusion
        .sanctionedWithin()
        .ifPresent(s -> who.add("has been sanctioned within the last " + s.inWords()));
    exclusion.has().ifPresent(fact -> who.add("is recorded as \"" + Words.name(fact) + "\""));
    return who.isEmpty()
        ? "nobody else is kept from sitting"
        : "nobody may sit who " + Words.and(who);
  }

  private static List<String> cap(Body.Cap cap) {
    List<String> most = new ArrayList<>();
    cap.max().ifPresent(n -> most.add(Rules.counted(n, "seat")));
    cap.maxShare().ifPresent(s -> most.add(Words.fraction(s) + " of the seats"));
    return Paragraph.of(
            "people of one "
                + Words.name(cap.by())
                + " may hold at most "
                + (most.isEmpty() ? "all seats" : Words.and(most)))
        .say(
            switch (cap.onBreach()) {
              case NEXT_IN_ORDER ->
                  "who would break this limit gives way to the next in the order of the result";
              case REFUSED -> "an election that would break this limit is refused";
            })
        .sentences();
  }

  private static String quota(Body.Quota quota) {
    List<String> bounds = new ArrayList<>();
    quota.min().ifPresent(n -> bounds.add("at least " + n));
    quota.max().ifPresent(n -> bounds.add("at most " + n));
    return "of the group \""
        + Words.name(quota.group())
        + "\", "
        + (bounds.isEmpty() ? "any number" : Words.and(bounds))
        + " must sit";
  }
}
