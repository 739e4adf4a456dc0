package org.commune.count.format;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A report of cast vote records being written, a record for each paper. Its date is that of no day:
 * the same ballots give the same file.
 */
final class NistCvrText {

  private static final String UNKNOWN_DATE = "1970-01-01T00:00:00Z";

  private final JsonGenerator json;
  private final BallotFile file;

  private NistCvrText(JsonGenerator json, BallotFile file) {
    this.json = json;
    this.file = file;
  }

  static String of(BallotFile file) {
    PaperLines.refuseTooMany(file.ballots());
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new NistCvrText(json, file).report();
    }
    return text + "\n";
  }

  private void report() {
    object(
        "CVR.CastVoteRecordReport",
        () -> {
          text("Version", "1.0.0");
          text("GeneratedDate", UNKNOWN_DATE);
          array("ReportGeneratingDeviceIds", () -> json.writeString("device"));
          array(
              "ReportingDevice", () -> object("CVR.ReportingDevice", () -> text("@id", "device")));
          array(
              "GpUnit",
              () ->
                  object(
                      "CVR.GpUnit",
                      () -> {
                        text("@id", "unit");
                        text("Type", "other");
                      }));
          array("Election", () -> object("CVR.Election", this::election));
          array("CVR", this::records);
        });
  }

  private void election() {
    List<String> names = file.ballots().names();
    text("@id", "election");
    text("ElectionScopeId", "unit");
    array(
        "Candidate",
        () -> {
          for (int i = 0; i < names.size(); i++) {
            int number = i;
            object(
                "CVR.Candidate",
                () -> {
                  text("@id", "candidate-" + (number + 1));
                  text("Name", names.get(number));
                });
          }
        });
    array("Contest", () -> object("CVR.CandidateContest", () -> contest(names.size())));
  }

  private void contest(int size) {
    text("@id", "contest");
    text("Name", file.ballots().title());
    text("VoteVariation", variation(file.ballots()));
    file.seats().ifPresent(seats -> json.writeNumberProperty("NumberElected", seats));
    array(
        "ContestSelection",
        () -> {
          for (int i = 1; i <= size; i++) {
            int number = i;
            object(
                "CVR.CandidateSelection",
                () -> {
                  text("@id", "selection-" + number);
                  array("CandidateIds", () -> json.writeString("candidate-" + number));
                });
          }
        });
  }

  private static String variation(Ballots ballots) {
    if (ballots.ballots().stream().anyMatch(b -> b.marking() instanceof Scores)) {
      return "range";
    }
    return ballots.ballots().stream().anyMatch(b -> b.marking() instanceof Approval)
        ? "approval"
        : "rcv";
  }

  private void records() {
    for (Ballot ballot : file.ballots().ballots()) {
      for (int i = ballot.weight().numerator().intValueExact(); i > 0; i--) {
        json.writeRaw('\n');
        object("CVR.CVR", () -> record(ballot.marking()));
      }
    }
  }

  private void record(Marking marking) {
    text("ElectionId", "election");
    text("CurrentSnapshotId", "original");
    array(
        "CVRSnapshot",
        () ->
            object(
                "CVR.CVRSnapshot",
                () -> {
                  text("@id", "original");
                  text("Type", "original");
                  array(
                      "CVRContest",
                      () ->
                          object(
                              "CVR.CVRContest",
                              () -> {
                                text("ContestId", "contest");
                                array("CVRContestSelection", () -> selections(marking));
                              }));
                }));
  }

  private void selections(Marking marking) {
    switch (marking) {
      case Approval(var candidates) ->
          candidates.forEach(c -> selection(c, List.of(Map.of("NumberVotes", 1))));
      case Scores(var points) ->
          points.forEach((c, given) -> selection(c, List.of(Map.of("NumberVotes", whole(given)))));
      case Ranking ranking -> {
        var positions = new TreeMap<Integer, List<Map<String, Integer>>>();
        for (int i = 0; i < ranking.marks().size(); i++) {
          Mark mark = ranking.marks().get(i);
          List<Map<String, Integer>> here = List.of(Map.of("Rank", i + 1));
          if (mark instanceof Mark.Overvoted) {
            selection(-1, here);
          }
          Facts.candidates(mark)
              .forEach(c ->
                  positions.merge(
                      c, here, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        }
        positions.forEach(this::selection);
      }
    }
  }

  private static int whole(Fraction points) {
    return points.numerator().intValueExact();
  }

  /** Nobody is below zero: an overvote for unknown candidates. */
  private void selection(int candidate, List<Map<String, Integer>> positions) {
    object(
        "CVR.CVRContestSelection",
        () -> {
          if (candidate >= 0) {
            text("ContestSelectionId", "selection-" + (candidate + 1));
          }
          array(
              "SelectionPosition",
              () ->
                  positions.forEach(position ->
                      object(
                          "CVR.SelectionPosition",
                          () -> {
                            text("HasIndication", "yes");
                            json.writeNumberProperty(
                                "NumberVotes", position.getOrDefault("NumberVotes", 1));
                            if (position.containsKey("Rank")) {
                              json.writeNumberProperty("Rank", position.getOrDefault("Rank", 0));
                            }
                          })));
        });
  }

  private void object(String type, Runnable content) {
    json.writeStartObject();
    text("@type", type);
    content.run();
    json.writeEndObject();
  }

  private void array(String key, Runnable content) {
    json.writeName(key);
    json.writeStartArray();
    content.run();
    json.writeEndArray();
  }

  private void text(String key, String value) {
    json.writeStringProperty(key, value);
  }
}
