package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.Election;
import org.commune.charter.language.Electorate;
import org.commune.charter.measure.Span;

/** Elections, in paragraphs. */
record Elections(Names names) {

  List<Paragraph> paragraphs(String name, Election election) {
    List<Paragraph> all = new ArrayList<>();
    all.add(count(name, election));
    all.add(course(election));
    all.add(result(election));
    all.removeIf(Paragraph::isEmpty);
    return all;
  }

  private Paragraph count(String name, Election election) {
    Paragraph said =
        Paragraph.of(
            "The election " + Names.quoted(name) + " is counted by " + method(election.method()));
    said.say(
        election.base(),
        b -> "Where nothing else is said, " + names.the("election", b.id()) + " holds");
    said.say(
        election.quota(),
        q ->
            switch (q) {
              case DROOP -> "The quota is Droop's: votes over seats and one, rounded up";
              case HARE -> "The quota is Hare's: votes over seats";
            });
    said.say(
        election.listThreshold(),
        t -> "A list needs at least " + Words.fraction(t) + " of the votes");
    said.say(
        election.divisor(),
        d -> "Seats are shared out among lists by a method that is " + Seats.method(d));
    said.say(
        election.lists(),
        lists ->
            switch (lists) {
              case CLOSED -> "Voters cannot change the order on a list";
              case FLEXIBLE -> "Personal votes can bring a person before the order of a list";
              case OPEN -> "Personal votes make the order on a list";
            });
    said.say(
        election.moveUpAt(),
        t ->
            "Who has at least "
                + Words.fraction(t)
                + " of the votes of the list in personal votes comes first on it");
    said.say(election.electorate(), who -> "Those who vote are " + names.group(who));
    said.say(election.secret() ? "Ballots are secret" : "Ballots are not secret");
    said.sayAll(election.ballot(), Rules::ballot);
    said.say(
        election.defaultOption(),
        option -> "The option \"" + option + "\" wins when nobody is acceptable");
    said.say(
        election.ifDefaultWins(),
        then ->
            switch (then) {
              case REPEAT -> "When it wins, the election is repeated at once";
              case VACANT -> "When it wins, the seat stays vacant";
            });
    said.sayAll(election.quorum(), q -> new Rules(names).quorum(q));
    said.say(
        switch (election.tie()) {
          case LOT -> "A tie is broken by a public lot that anybody can repeat";
          case EARLIER_STAGE -> "A tie is broken by the votes of an earlier stage, then by lot";
          case SENIORITY -> "A tie goes to the longer in membership";
          case CASTING_VOTE ->
              "A tie is broken by "
                  + election
                      .castingVote()
                      .map(who -> "the casting vote of " + names.who(who))
                      .orElse("those who choose the body");
          case NEW_ELECTION -> "A tie is broken by a new election";
        });
    said.say(
        election.castingVote().filter(_ -> election.tie() != Election.Tie.CASTING_VOTE),
        who -> "The casting vote belongs to " + names.who(who));
    return said;
  }

  /** A counting rule, after "by". */
  static String method(Election.Method method) {
    return switch (method) {
      case PLURALITY -> "most votes";
      case TWO_ROUND -> "two rounds: a majority, or a second round between the first two";
      case APPROVAL -> "approval: any number marked, most marks win";
      case IRV -> "instant runoff: ranked, the last excluded until one has a majority";
      case STV -> "the single transferable vote";
      case CONDORCET_CSSD -> "Condorcet's method with cloneproof Schwartz sequential dropping";
      case SCHULZE -> "Schulze's method";
      case RANKED_PAIRS -> "ranked pairs";
      case BORDA -> "Borda's method";
      case SCORE -> "points from 0 to 5, most points win";
      case STAR -> "points from 0 to 5, then a runoff between the two with most";
      case LIST_PR -> "lists in proportion";
      case SORTITION -> "lot";
      case BLOCK -> "block vote: as many votes as seats, most votes win";
    };
  }

  private Paragraph course(Election election) {
    Paragraph said = new Paragraph();
    election
        .starts()
        .ifPresent(starts -> {
          said.say(
              starts.beforeVacancy(),
              before -> "It begins " + before.inWords() + " before the term ends");
          said.say(
              starts.ifLate(),
              late ->
                  switch (late) {
                    case IMMEDIATE -> "When it is already later, it begins at once";
                  });
          said.sayIf(
              starts.beforeVacancy().isEmpty() && starts.ifLate().isEmpty(),
              "When it begins is not fixed");
        });
    election
        .nominate()
        .ifPresent(nominate -> {
          said.sayOf(nominate.by(), by -> names.anyOf(by) + " may nominate");
          said.say(nominate.self() ? "One may nominate oneself" : "Nobody may nominate oneself");
          said.sayIf(nominate.automatic(), "All who may stand are nominated without asking");
          said.say(
              nominate.seconders() == 0
                  ? "A nomination needs no seconder"
                  : "A nomination needs " + Rules.counted(nominate.seconders(), "seconder"));
        });
    election
        .phases()
        .ifPresent(phases -> {
          said.say(lengths(phases));
          said.sayIf(phases.endsWhenAllVoted(), "Voting may end once all have voted");
          said.say(
              phases.extendIfNone(),
              more ->
                  "When nobody has come forward, nominations last " + more.inWords() + " longer");
        });
    said.say(
        election.latest(),
        latest ->
            "It is held again at the latest "
                + latest.afterPrevious().inWords()
                + " after the last one");
    return said;
  }

  /** A phase of no length is left out. */
  private static String lengths(Election.Phases phases) {
    List<String> lengths = new ArrayList<>();
    length(lengths, "nominations", phases.nominations());
    length(lengths, "the campaign", phases.campaign());
    length(lengths, "voting", phases.voting());
    return lengths.isEmpty() ? "No phase has a fixed length" : Words.and(lengths);
  }

  private static void length(List<String> lengths, String phase, Span length) {
    if (!length.isNone()) {
      lengths.add(phase + " last" + (phase.endsWith("s") ? " " : "s ") + length.inWords());
    }
  }

  private Paragraph result(Election election) {
    Paragraph said = new Paragraph();
    said.say(election.returningOfficer(), who -> "It is run by " + names.who(who));
    election
        .results()
        .ifPresent(results -> {
          said.say(
              "Its result is published"
                  + results
                      .publish()
                      .map(within -> " within " + within.inWords() + " of the close")
                      .orElse("")
                  + (results.perUnit() ? ", with the figures of each unit" : ""));
          said.sayIf(results.ballots(), "All ballots are published without names");
          said.say(
              results.recount(),
              who ->
                  switch (who) {
                    case ANY_CANDIDATE -> "Any candidate may have it counted again";
                    case ANY_VOTER -> "Any voter may have it counted again";
                  });
        });
    said.say(election.challenge(), c -> "The result can be challenged " + challenge(c, names));
    said.sayOf(
        election.repeatIf(),
        grounds -> "It must be repeated on the ground of " + Names.choice(grounds));
    return said;
  }

  static String challenge(Electorate.Challenge challenge, Names names) {
    return "within " + challenge.window().inWords() + " before " + names.who(challenge.to());
  }
}
