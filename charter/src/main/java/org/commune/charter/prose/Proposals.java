package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Procedure;

/** How proposals become decisions: procedures, initiatives and holds. */
record Proposals(Names names, Ways ways) {

  static Proposals of(Names names) {
    return new Proposals(names, new Ways(names));
  }

  List<Paragraph> hold(String name, Hold hold) {
    Paragraph lead =
        Paragraph.of(
            "The hold "
                + Names.quoted(name)
                + (hold.target().isEmpty()
                    ? " puts decisions on hold"
                    : " puts decisions of " + names.anyOf(hold.target()) + " on hold"));
    lead.sayOf(
        hold.at(), at -> "It begins " + String.join("; or ", at.stream().map(this::at).toList()));
    lead.sayIf(hold.ifTextSaysSo(), "The proposal must itself say so");
    lead.say(
        switch (hold.effect()) {
          case SUSPEND -> "It suspends the decision";
        });
    Paragraph vote = new Paragraph();
    hold.then()
        .ifPresent(then -> {
          vote.say(
              "A vote is called at once on whether the decision stays suspended until the full"
                  + " vote"
                  + then.voting().map(v -> ", and lasts " + v.inWords()).orElse(""));
          vote.sayAll(then.rule(), ways::rule);
          vote.say(then.quorum() ? "The quorum applies to it" : "It needs no quorum");
        });
    vote.say(hold.via(), via -> "The full vote follows " + names.via(via));
    vote.say(
        hold.mootIf(),
        moot ->
            switch (moot) {
              case DECISION_WITHDRAWN -> "It all becomes void when the decision is withdrawn";
            });
    return vote.isEmpty() ? List.of(lead) : List.of(lead, vote);
  }

  private String at(Hold.At at) {
    List<String> parts = new ArrayList<>();
    at.sponsors().ifPresent(n -> parts.add("when " + n + " sponsors ask for it"));
    at.proposedBy().ifPresent(who -> parts.add("when it is proposed by " + names.who(who)));
    String start = parts.isEmpty() ? "when it is asked for" : String.join(" and ", parts);
    return start
        + (at.when().isEmpty()
            ? ""
            : ", only against decisions of this kind: " + Names.choice(at.when()));
  }

  List<Paragraph> initiative(String name, Initiative initiative) {
    Paragraph lead =
        Paragraph.of(
            "By the initiative "
                + Names.quoted(name)
                + ", a question is put to the vote of "
                + names.group(initiative.electorate()));
    lead.sayOf(initiative.petition(), p -> "It takes " + ways.petitions(p));
    lead.sayOf(initiative.by(), by -> names.anyOf(by) + " may call the vote without signatures");
    initiative
        .subjects()
        .ifPresentOrElse(
            subjects -> {
              lead.sayOf(
                  subjects.only(), acts -> "It can decide only whether to " + Names.acts(acts));
              lead.sayOf(
                  subjects.anyExcept(), not -> "It can be about anything but " + Names.choice(not));
              lead.sayIf(
                  subjects.only().isEmpty() && subjects.anyExcept().isEmpty(),
                  "What it can be about is not narrowed");
            },
            () -> lead.say("It can be about anything"));
    lead.say(
        initiative.collectWithin(), w -> "Signatures are collected for at most " + w.inWords());
    lead.say(
        initiative.verify(),
        verify ->
            "The signatures are checked by "
                + names.who(verify.by())
                + verify.within().map(w -> " within " + w.inWords()).orElse(""));
    Paragraph vote = new Paragraph();
    vote.say(initiative.voteWithin(), w -> "The vote must be held within " + w.inWords());
    vote.say("It is open for " + initiative.voting().inWords());
    vote.say(initiative.threshold(), t -> Rules.threshold(t) + " must be in favour");
    vote.sayAll(initiative.quorum(), q -> new Rules(names).quorum(q));
    vote.sayAll(initiative.rule(), ways::rule);
    vote.say(initiative.secret() ? "Votes are secret" : "Votes are not secret");
    vote.say(initiative.binding() ? "The result binds" : "The result is advice");
    return List.of(lead, vote);
  }

  List<Paragraph> procedure(String name, Procedure procedure) {
    List<Paragraph> all = new ArrayList<>();
    all.add(proposing(name, procedure));
    all.add(discussing(procedure));
    all.add(voting(procedure));
    all.add(openness(procedure));
    all.removeIf(Paragraph::isEmpty);
    return all;
  }

  private Paragraph proposing(String name, Procedure procedure) {
    Paragraph said = new Paragraph();
    String lead = "The procedure " + Names.quoted(name);
    if (procedure.propose().isEmpty()) {
      said.say(lead + " says how a proposal becomes a decision");
    } else {
      said.say(
          lead
              + " begins with a proposal: "
              + String.join("; or ", procedure.propose().stream().map(this::propose).toList()));
    }
    said.sayIf(procedure.sponsorsExcludeProposer(), "The proposer does not count as a sponsor");
    said.say(
        procedure.addOptions(),
        add ->
            switch (add) {
              case AS_PROPOSED ->
                  "Others may add options of their own, with the same sponsors as a proposal";
              case ANY_MEMBER -> "Any member of the body may add options";
              case NOBODY -> "Nobody may add options";
            });
    said.say(procedure.amend(), change -> change("change a proposal", change));
    said.say(procedure.minorChange(), change -> change("make a minor change", change));
    procedure
        .withdraw()
        .ifPresent(withdraw -> {
          said.say(
              "A proposer may withdraw"
                  + withdraw
                      .adoptBy()
                      .map(who -> "; " + names.who(who) + " may then adopt the proposal")
                      .orElse(""));
          said.say(
              withdraw.elseRemovedAfter(),
              after -> "If nobody does, it is removed after " + after.inWords());
        });
    return said;
  }

  private String propose(Procedure.Propose propose) {
    String sponsors = propose.sponsors().toString();
    String with =
        switch (sponsors) {
          case "0" -> " without a sponsor";
          case "1" -> " with 1 sponsor";
          default -> " with " + sponsors + " sponsors";
        };
    return propose.by().map(names::who).orElse("any one of the body") + with;
  }

  private String change(String verb, Procedure.Change change) {
    List<String> unless = new ArrayList<>();
    if (change.unlessSponsorObjects()) {
      unless.add("a sponsor objects");
    }
    change
        .unlessSponsorObjectsWithin()
        .ifPresent(w -> unless.add("a sponsor objects within " + w.inWords()));
    change
        .unlessAnyObjectsWithin()
        .ifPresent(w -> unless.add("anybody who may vote objects within " + w.inWords()));
    return names.who(change.by())
        + " may "
        + verb
        + (unless.isEmpty() ? "" : ", unless " + Words.or(unless));
  }

  private Paragraph discussing(Procedure procedure) {
    Paragraph said = new Paragraph();
    procedure
        .discussion()
        .ifPresent(discussion -> {
          List<String> bounds = new ArrayList<>();
          discussion.min().ifPresent(m -> bounds.add("at least " + m.inWords()));
          discussion.max().ifPresent(m -> bounds.add("at most " + m.inWords()));
          said.say(
              bounds.isEmpty()
                  ? "A proposal is discussed"
                  : "A proposal is discussed for " + Words.and(bounds));
          said.say(
              discussion.onChange(),
              c -> "After its last change it is discussed for at least " + c.inWords() + " more");
          said.sayIf(discussion.restartOnChange(), "A change starts the discussion anew");
          said.sayAll(discussion.vary(), v -> vary("the discussion", v));
        });
    procedure
        .freeze()
        .ifPresent(freeze -> {
          said.say(
              "In the last "
                  + freeze.last().inWords()
                  + " of the discussion the options can no longer be changed"
                  + freeze
                      .exceptionBy()
                      .map(who -> ", unless " + names.who(who) + " allows it")
                      .orElse(""));
          said.say(
              freeze.extendsBy(),
              by -> "Such a change extends the discussion to " + by.inWords() + " after it");
        });
    said.sayAll(procedure.expiry(), this::expiry);
    said.say(
        procedure.resubmissionAfter(),
        after -> "A rejected proposal may not be brought again for " + after.inWords());
    procedure
        .urgency()
        .ifPresent(urgency -> {
          said.say("A proposal can be taken as urgent by " + ways.byRule(urgency.rule()));
          said.say("Even then it takes notice of at least " + urgency.noticeFloor().inWords());
          said.sayOf(urgency.excluded(), acts -> "It is never urgent to " + Names.acts(acts));
        });
    return said;
  }

  private List<String> expiry(Procedure.Expiry expiry) {
    return List.of(
        "After "
            + expiry.idle().inWords()
            + " without a step, "
            + names.who(expiry.by())
            + " may withdraw the proposal"
            + expiry
                .unlessSponsorObjectsWithin()
                .map(w -> ", unless a sponsor objects within " + w.inWords())
                .orElse(""));
  }

  private List<String> vary(String what, Procedure.Vary vary) {
    return Paragraph.of(
            names.who(vary.by())
                + " may make "
                + what
                + " longer or shorter by at most "
                + vary.upTo().inWords())
        .say(vary.notEndingWithin(), w -> "Its end may then not come sooner than in " + w.inWords())
        .sentences();
  }

  private Paragraph voting(Procedure procedure) {
    Paragraph said = new Paragraph();
    procedure
        .callVote()
        .ifPresent(call -> {
          said.say(
              (call.by().isEmpty() ? "nobody is named who may" : names.anyOf(call.by()) + " may")
                  + " call the vote"
                  + call.within()
                      .map(w -> ", and must within " + w.inWords() + " after the discussion")
                      .orElse(""));
          said.say(
              call.automaticAfter(),
              after -> "The vote opens by itself " + after.inWords() + " after the proposal");
          said.say(
              call.cancelledBy(), who -> names.who(who) + " may cancel the vote before its end");
          said.say(
              call.late(),
              late ->
                  "From "
                      + late.after().inWords()
                      + " after the proposal on, a vote that is cancelled begins anew "
                      + late.restart().inWords()
                      + " later");
        });
    procedure
        .voting()
        .ifPresent(voting -> {
          said.say("The vote is open for " + voting.length().inWords());
          said.sayAll(voting.vary(), v -> vary("the vote", v));
          said.sayIf(voting.endsWhenCertain(), "It may end once the outcome is certain");
        });
    said.sayIf(procedure.changeVote(), "A vote can be changed until the close");
    said.sayAll(procedure.decide(), ways::rule);
    said.say(
        procedure.agendaChange(),
        rule -> "The order of business is changed by " + ways.byRule(rule));
    procedure.recuse().forEach(r -> said.say(Rules.recusal(r)));
    return said;
  }

  private Paragraph openness(Procedure procedure) {
    Paragraph said = new Paragraph();
    said.say(forum(procedure.forum()), f -> f);
    said.sayIf(procedure.publicly(), "It is public");
    said.sayOf(
        procedure.confidential(),
        matters -> "These matters are confidential: " + Names.list(matters));
    procedure
        .secrecy()
        .ifPresent(secrecy -> {
          said.sayIf(secrecy.tallyHiddenUntilClose(), "The tally is hidden until the vote closes");
          said.say(
              switch (secrecy.ballots()) {
                case TOTALS -> "After the close only totals are published";
                case PSEUDONYMOUS -> "After the close each ballot is published with a pseudonym";
                case NAMED -> "After the close each ballot is published with the voter's name";
              });
          said.sayIf(secrecy.voterReceipt(), "Each voter can find the own ballot");
        });
    return said;
  }

  private static Optional<String> forum(Optional<String> forum) {
    return forum.map(f -> "It is discussed here: " + Words.name(f));
  }
}
