package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Threshold;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;

/** Decision rules, quorums and thresholds, in sentences. */
record Rules(Names names) {

  List<Paragraph> paragraphs(String name, Rule rule) {
    return List.of(Paragraph.of("The rule " + Names.quoted(name) + ":").sayAll(sentences(rule)));
  }

  /** What carries a proposal. */
  List<String> sentences(Rule rule) {
    Paragraph said = new Paragraph();
    said.say(
        rule.base(), b -> "Where nothing else is said, " + names.the("rule", b.id()) + " holds");
    said.say(method(rule.method()));
    said.say(rule.threshold(), t -> threshold(t) + " must be in favour");
    said.say(rule.ratio(), Rules::ratio);
    said.sayIf(
        rule.ratioTest() == Rule.RatioTest.STRICTLY_MORE,
        "A ratio of votes must be exceeded, not only met");
    said.sayIf(
        rule.ratio().isPresent() && rule.ratioTest() != Rule.RatioTest.STRICTLY_MORE,
        "That ratio may be met exactly, but more must be in favour than against");
    said.sayOf(rule.chambers(), this::chambers);
    said.sayIf(
        !rule.chambers().isEmpty() || rule.silence() != Rule.Silence.AGAINST,
        silence(rule.silence()));
    said.sayAll(rule.quorum(), this::quorum);
    said.say(rule.weight(), w -> "Each vote is weighed by the figure \"" + Words.name(w) + "\"");
    said.say(rule.blockingMinority(), Rules::blocking);
    said.sayOf(rule.anyOf(), this::anyOf);
    said.sayAll(rule.veto(), this::veto);
    said.say(rule.consent(), Rules::consent);
    said.sayAll(rule.ballot(), Rules::ballot);
    said.say(
        rule.defaultOption(),
        option -> "The option \"" + option + "\" wins when no other is acceptable");
    said.say(tie(rule.tie()));
    said.say(rule.castingVote(), c -> "The casting vote belongs to " + names.who(c));
    rule.recuse().forEach(r -> said.say(recusal(r)));
    said.sayIf(rule.secret(), "The vote is secret");
    return said.sentences();
  }

  /** The counts that must all be carried. */
  String chambers(List<Rule.Chamber> chambers) {
    return (chambers.size() == 1
            ? "this count must be carried: "
            : "all of these must be carried: ")
        + String.join("; ", chambers.stream().map(this::chamber).toList());
  }

  /** At least three for each one against. */
  static String ratio(Ratio ratio) {
    return "at least "
        + ratio.inFavour()
        + " must be in favour for "
        + (ratio.against() == 1 ? "each one" : "every " + ratio.against())
        + " against";
  }

  private static String method(Rule.Method method) {
    return switch (method) {
      case YES_NO -> "";
      case CONDORCET_CSSD ->
          "Voters rank the options, which are counted by Condorcet's method with cloneproof"
              + " Schwartz sequential dropping";
      case APPROVAL -> "Voters mark any number of options, and the option with most marks wins";
      case CONSENT -> "A proposal is carried unless somebody objects";
    };
  }

  /** More than half of the votes for and against. */
  static String threshold(Threshold threshold) {
    return share(threshold.over(), threshold.atLeast()) + " of " + Words.base(threshold.base());
  }

  /** Both bounds where an unfinished charter gives both, so that neither is lost. */
  static String share(Optional<Fraction> over, Optional<Fraction> atLeast) {
    if (over.isPresent() && atLeast.isPresent()) {
      return Words.share(over, Optional.empty()) + " and " + Words.share(Optional.empty(), atLeast);
    }
    return Words.share(over, atLeast);
  }

  List<String> quorum(Quorum quorum) {
    Paragraph said = new Paragraph();
    said.say(
        quorum.perOptionOverDefault(),
        n -> "An option counts only when at least " + n + " prefer it to the default option");
    boolean shares = quorum.over().isPresent() || quorum.atLeast().isPresent();
    String share = share(quorum.over(), quorum.atLeast()) + " of " + Words.base(quorum.base());
    boolean plain = quorum.perOptionOverDefault().isEmpty();
    said.sayIf(
        plain
            || shares
            || quorum.base() != Threshold.Base.ELIGIBLE
            || quorum.measured() != Quorum.Measured.EACH_VOTE,
        share
            + " must take part, counted "
            + switch (quorum.measured()) {
              case OPENING -> "once, when the meeting opens";
              case EACH_VOTE -> "at every vote";
            });
    said.say(
        quorum.secondCall(),
        second ->
            "At a second call, "
                + second.after().inWords()
                + " after the first meeting, "
                + share(second.over(), second.atLeast())
                + " is enough");
    return said.sentences();
  }

  private String chamber(Rule.Chamber chamber) {
    List<String> parts = new ArrayList<>();
    chamber.count().ifPresent(c -> parts.add("counting " + names.group(c) + ", each as one"));
    chamber.weight().ifPresent(w -> parts.add("counting " + names.group(w) + " behind each"));
    String counted = parts.isEmpty() ? "" : ", " + String.join(" and ", parts);
    return share(chamber.over(), chamber.atLeast()) + " of " + Words.base(chamber.base()) + counted;
  }

  private static String blocking(Rule.BlockingMinority minority) {
    return "A minority against it blocks it only when it has at least "
        + minority.minMembers()
        + " members"
        + minority
            .minWeight()
            .map(w -> " and at least " + Words.fraction(w) + " of the weight")
            .orElse("");
  }

  private String anyOf(List<OrNamed<Rule>> rules) {
    Ways ways = new Ways(names);
    return "Any one of these is enough: "
        + String.join("; or ", rules.stream().map(ways::byRule).toList());
  }

  private List<String> veto(Rule.Veto veto) {
    Paragraph said =
        Paragraph.of(
            names.who(veto.by())
                + " may veto it"
                + veto.within().map(w -> " within " + w.inWords()).orElse(""));
    said.say(veto.override(), r -> "The veto is overridden by " + new Ways(names).byRule(r));
    return said.sentences();
  }

  private static String consent(Rule.Consent consent) {
    String objections =
        consent.objections() == 0
            ? "no objection"
            : "at most " + counted(consent.objections(), "objection");
    return "Consent takes "
        + counted(consent.signoffs(), "sign-off")
        + " and bears "
        + objections
        + consent
            .minTime()
            .map(t -> "; objections may be made for at least " + t.inWords())
            .orElse("");
  }

  static List<String> ballot(Rule.Ballot ballot) {
    Paragraph said =
        Paragraph.of(
            ballot.equalRanks()
                ? "Options may be ranked equal"
                : "No two options may be ranked equal");
    said.say(
        switch (ballot.unranked()) {
          case LAST_EQUAL -> "An option left out is ranked equally last";
          case ABSENT -> "An option left out expresses no opinion on it";
        });
    said.say(ballot.maxChoices(), n -> "At most " + counted(n, "option") + " may be marked");
    return said.sentences();
  }

  private static String tie(Rule.Tie tie) {
    return switch (tie) {
      case REJECTED -> "A tie rejects it";
      case CARRIED -> "A tie carries it";
      case CASTING_VOTE -> "A tie is broken by the casting vote";
    };
  }

  private static String silence(Rule.Silence silence) {
    return switch (silence) {
      case AGAINST -> "The silence of a chamber counts as a vote against";
      case IN_FAVOUR -> "The silence of a chamber counts as a vote in favour";
      case NOT_COUNTED -> "The silence of a chamber is not counted";
    };
  }

  static String recusal(Rule.Recusal recusal) {
    return switch (recusal) {
      case PERSON_CONCERNED -> "The person whom it is about stands aside from the vote";
      case PERSON_CONCERNED_BUT_CASTING_VOTE ->
          "The person whom it is about stands aside, and in the chair keeps only the casting vote";
      case CHAIR_IF_CONCERNED ->
          "When it is about the chair, the chair stands aside and another is chosen for that item";
    };
  }

  /** {@code "1 seat"}, {@code "2 seats"}. */
  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
