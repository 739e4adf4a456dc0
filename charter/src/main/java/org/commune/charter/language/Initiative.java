package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "A vote of an electorate that signatures bring about: a referendum.",
    example =
        "initiatives: {referendum: {electorate: members, petition: {of: members, at_least: 1/20},"
            + " vote_within: P45D, threshold: {over: 1/2}}}")
public record Initiative(
    @Says("Who votes.") Actor electorate,
    @Says("The signatures it takes.") List<Petition> petition,
    @Says("Who else can call it without signatures.") List<Actor> by,
    @Says("What it can be about; without it, anything.") Optional<Subjects> subjects,
    @Says("Who checks the signatures, and within which time.") Optional<Verify> verify,
    @Says("How long signatures are collected at most.") Optional<Span> collectWithin,
    @Says("The time within which the vote is held.") Optional<Span> voteWithin,
    @Says(value = "How long the vote is open.", defaultsTo = "P7D") Span voting,
    @Says("Its quorum.") Optional<Quorum> quorum,
    @Says("Its threshold.") Optional<Threshold> threshold,
    @Says("Its decision rule, instead of a quorum and a threshold.") Optional<OrNamed<Rule>> rule,
    @Says(value = "Whether the result binds.", defaultsTo = "true") boolean binding,
    @Says(value = "Whether votes are secret.", defaultsTo = "true") boolean secret) {

  @Says("What an initiative can be about.")
  public record Subjects(
      @Says("Only these acts.") List<ActName> only,
      @Says(value = "Any act but these, or these subjects.", example = "[sanction]")
          List<String> anyExcept) {}

  @Says("Who checks signatures.")
  public record Verify(@Says("Who.") Actor by, @Says("Within which time.") Optional<Span> within) {}
}
